### The site: what stands on its pages beside what reports say.

# The head of the front page. Not in the glossary.
site-title = What changes in the words of the budget?

# What the site shows, in a sentence.
site-lead = Of each policy article: the general objective (A) and the minister's role and responsibility (B), year beside year.

# Leads past the head of a page.
site-skip = To the content

# Names the navigation of the head.
site-nav = Main menu

# Names the way to a page.
site-crumbs = Breadcrumbs

# Names the front page.
site-front = Home

# Names the page about the site.
site-about = About this site

# Leads there from the foot.
site-about-link = How to read this site

# Says whose site it is not.
site-unofficial = Not a government site. The official text prevails.

# Says how far was read.
# $citation, $date (date)
site-read-until = Read up to { $citation } ({ $date }).

# Says that nothing is awaited.
site-nothing-awaited = Nothing more is awaited of the newest papers.

# Says what is awaited.
# $editions (list)
site-awaited = Still awaited: { $editions }.

# An edition with the chapters that are awaited of it.
# $edition, $chapters (list)
site-awaited-of = { $edition } ({ $chapters })

# Leads to the page of the newest edition.
site-whole-edition = Everything in this budget

# Heads the list of editions.
site-editions = All budgets and annual reports

# Said of the oldest edition.
site-first-edition = The archive has no earlier one: there is no year before to compare with here.

# Heads the table of chapters.
site-chapters = Chapters

# Leads to the table of chapters.
site-to-chapters = Chapters

# Heads the articles of a chapter.
site-articles = Articles

# Heads the findings of a chapter.
site-findings = What changed

# Leads to the synopsis of an article.
site-synopsis = comparison

# Says what a synopsis is of.
# $title, $old, $new
site-synopsis-of = { $title }: { $old } and { $new } side by side, passage by passage.

# Leads from an article to its synopsis.
# $edition
site-what-changed = What changed since { $edition }?

# Leads from a synopsis to the text of an article.
# $edition
site-text-of = The whole text in { $edition }

# Heads the choice of findings.
site-filter = Show

# Chooses all findings.
site-filter-all = all

# What findings are about.
# $topic (Topic)
site-topic = { $topic ->
    [role] roles
    [actor] who
    [duty] how binding
    [figures] targets and figures
    [law] legal basis
    [new] new
    [gone] no longer there
    [article] whole articles
    [everywhere] in many articles
   *[words] other words
}

# Heard before words that are gone.
site-gone = gone:

# Heard before words that are new.
site-new = new:

# Leads to the first change of a synopsis.
site-first-change = First change

# Leads to the change before.
site-change-before = previous change

# Leads to the change after.
site-change-after = next change

# Hides what is not of substance.
site-substance-only = substance only

# Leads to the comparison as data.
site-data = This comparison as data (JSON)

# Said where an article stood.
# $new, $old
site-moved = In { $new } this article stands elsewhere. In { $old } it stood here.

# Leads to the was-wordtlijst.
site-places = Old and new places: where each article stood and stands

# Heads the was-wordtlijst.
# $old (edition), $new (edition)
site-places-of = Old and new places: { $old } and { $new }

# What the was-wordtlijst shows.
site-places-lead = Where each article stood and where it stands now, across chapters too.

# Heads a budget beside its annual report.
# $year (BudgetYear)
site-beside = Budget and annual report { $year } side by side

# What a budget beside its annual report shows.
site-beside-lead = What the budget set out to do, and what the annual report says of it.

# Explains the ages beside passages.
site-ages = Beside each passage stands the year in which these words came; the stronger the line, the newer. An underlined sentence is older than its passage; its year stands behind it.

# Said of a text that is not the newest.
site-historical = This is an older text.

# Names the link of a sentence.
site-link-here = Link to this sentence

# Heads what is said of a text.
site-about-text = About this text

# Names a paper with its date.
# $paper (&PaperId), $date (date)
site-paper = Paper { $paper }, published on { $date }

# What the site is. Not in the glossary.
site-about-what = This site lays the budgets and annual reports of the Dutch state, as submitted to the House of Representatives, side by side, year after year. Of each policy article sections A (general objective) and B (role and responsibility) are compared, sentence by sentence, also when an article got another number or went to another ministry.

# Heads how the site is read.
site-about-read-head = How to read

# Introduces the marks.
site-about-marks = What is gone and what is new is marked:

# An example of words that are gone.
site-about-old = stimulates

# An example of words that are new.
site-about-new = directs

# Explains the kinds of change.
site-about-kinds = Substantive: the words differ. Editorial: spelling, punctuation or form alone. Roll-over: years and numbers alone move on.

# Explains the weight.
site-about-weight = The weight (high, middle, low) follows from fixed rules; what a change means is up to the reader.

# Explains the years beside passages.
site-about-since = A year beside a passage is the year in which those words came, wherever they stood then.

# Explains what was not read.
site-about-unread = What could not be read is named as such; it counts nowhere as equal, new or gone.

# Explains the keys.
site-about-keys = In a comparison n and p take you to the next and the previous change.

# Heads what the site does not have.
site-about-not-head = What is not here

# What else the site does not have.
site-about-other = The other sections and the amounts are not compared; they stand in the official text.

# Heads how to refer to the site.
site-about-links-head = Referring

# Explains addresses.
site-about-links = Each page and each sentence has a fixed address. In a paper, cite the place that stands under each article; the address of this site can stand beside it.

# `site`: what was written.
# $folder, $pages (number), $changed
site-written = { $folder }: { $pages } files ({ $changed }). Open { $folder }/index.html.

# `site`: files that were written.
# $written (number)
site-files-written = { $written } written

# `site`: files that were taken away.
# $removed (number)
site-files-removed = { $removed } removed

# `site`: nothing was written.
site-files-equal = nothing changed

# `site`: the folder holds other things.
# $path
site-in-the-way = { $path } holds other files; nothing was changed. Choose an empty folder, or one in which this command wrote before.

# `site`: a file of the site was made by someone else.
# $path
site-not-ours = { $path } was not written by this command; nothing was changed. Move that file, or choose another folder.

# `site`: a file cannot be written.
# $path, $reason
site-not-written = { $path } cannot be written ({ $reason }). What was done is whole; run the command again afterwards.

# `serve`: where it listens.
# $address
serve-listens = The site is at http://{ $address }/. Ctrl-C stops it.

# `serve`: it was stopped.
serve-ended = Stopped.

# Answered where there is no page.
serve-nothing = This page does not exist.

# Answered where the archive cannot be read.
serve-failed = The archive cannot be read now. Try again later.

# Heads the years of an article.
site-years = The years of this article

# Marks the year that the page is of.
site-this-page = this page

# Leads to the text of a year.
site-as-it-was = as it was

# Leads to what a year changed.
site-this-year = what this year changed

# Leads to a year beside the newest.
site-against-now = compared with now

# Leads to a budget beside its annual report.
site-accounted = budget and annual report side by side

# Says that a number was another article's.
# $edition
site-other-article = In { $edition } this was the number of another article

# Said where an article is gone.
# $new, $old
site-gone-article = In { $new } this article is no longer there. In { $old } it still stood here.

# Says a cell of the picture.
# $chapter (&Chapter), $edition, $goals (number), $roles (number)
site-cell = { $chapter }, { $edition }: A { $goals }, B { $roles }

# Heads the picture of chapters and years.
# $kind (kind)
site-picture = how much changed, by { $kind }

# Explains the picture.
site-picture-lead = By chapter and year: the number of passages changed in substance in the objective (A) and in the role and responsibility (B).

# Explains a mark of the picture.
site-legend-role = with a role shift

# Explains a mark of the picture.
site-legend-whole = articles new, gone or rewritten

# Explains a mark of the picture.
site-legend-unread = not everything read

# Explains a mark of the picture.
site-legend-awaited = still awaited

# Explains an empty cell of the picture.
site-legend-absent = no paper

# Copies the citation of a text and the address of the page.
site-copy = Copy citation and address

# Said when they were copied.
site-copied = Copied.

# Leads to the roles of a chapter over the years.
site-roles = Roles over the years

# Heads the roles of a chapter over the years.
# $chapter
site-roles-of = Roles over the years: { $chapter }

# Explains the table of roles.
site-roles-lead = Which roles section B gives the minister, with the numbers of the articles. A role counts when a heading or a lead word names it, or a sentence about the minister.

# Said where no budget of a chapter names a role.
site-roles-none = None of these budgets names a role.

# Heads the roles of the table.
site-role-column = Role

# Heard and shown behind a sentence that is older than its passage.
# $year (BudgetYear)
site-sentence-since = this sentence since { $year }

# How far an older edition was read. Not in the glossary.
# $edition, $citation, $date (date)
site-read-of = { $edition } read up to and including { $citation } ({ $date }).

### What the commands say of their work: import, status, verify, rebuild, accept, and the rest.

# A step that is a command to type. Not in the glossary.
# $command
step-command = give the command ‘{ $command }’

# A file or folder that is not there. Not in the glossary.
# $path
file-missing = { $path } does not exist

# A web address where a file is wanted. Not in the glossary.
# $address (&str)
web-address = Web addresses are not fetched here: { $address }. Save the page as a file and give that, or use ‘prinsjesdiff run’.

# A missing file, with what is there under a name like it.
# $said, $near
file-missing-but = { $said }. Did you mean ‘{ $near }’?

# A missing file whose folder is missing.
# $said, $folder
folder-missing = { $said }: there is no folder { $folder }.

# What to do without a configuration.
step-setup = ‘prinsjesdiff setup’ makes it.

# A word that could not be read as an edition, article or chapter. Not in the glossary.
# $found, $example
not-understood = ‘{ $found }’ is not recognised; something like { $example } is meant

# No archive at this place. Not in the glossary.
# $path
no-archive = There is no archive in { $path } yet. Begin with ‘prinsjesdiff run’ or ‘prinsjesdiff import FOLDER’.

# No archive, and nothing more.
# $path
no-archive-there = There is no archive in { $path } yet.

# No archive, and that of the example.
# $path, $example
no-archive-but-example = There is no archive in { $path } yet, but that of the example is there: add --archive { $example }. One of your own begins with ‘prinsjesdiff run’ or ‘prinsjesdiff import FOLDER’.

# A paper whose place in the archive cannot be told from its text. Not in the glossary.
# $file
no-place = { $file } names no chapter and budget year; the paper was not read in. Say which paper it is, such as --as jaarverslag/2014/VI.

# A document that is no budget paper: a bill or something else. Not in the glossary.
# $file
no-budget-paper = { $file } is neither an explanatory memorandum nor an annual report; it was not read in.

# `import`, one paper: `Ingelezen: begroting 2024, hoofdstuk VII (kst-36410-VII-2), 6
# artikelen.` Not in the glossary.
# $edition (edition), $chapter (&Chapter), $paper, $articles (none-or Article)
imported-paper = Read in: { $edition }, chapter { $chapter } ({ $paper }), { $articles }.
# $read
imported-parts = { $read } read in
# $list
imported-sentence = Done. { $list }.

# `accept`: a held paper or article is released. Not in the glossary.
# $paper, $reason
accepted = Released: { $paper }. Reason: { $reason }. What was read is in the archive now.

# `accept` of something that is not held. Not in the glossary.
# $paper
nothing-to-accept = { $paper } is not held back; there is nothing to release.

# A hold that stands from an earlier run: the line beside exit code 0. Not in the glossary.
# $article, $reason
still-held = Still held: { $article }: { $reason }.

# `rebuild`: the archive was folded again and is the same. Not in the glossary.
rebuilt-same = Done. The archive was built again and stayed the same.

# `rebuild`: the archive was folded again. Not in the glossary.
# $texts (count Text)
rebuilt = Done. The archive was built again: { $texts } differ. The former version is kept.

# `rebuild --dry-run`: one text that would differ. Not in the glossary.
# $path
would-differ = Will differ: { $path }

# `rebuild --dry-run`: how many texts would differ.
# $texts (count Text)
would-differ-in-all = After a rebuild { $texts } would differ.

# `rebuild --dry-run`: no text would differ.
would-be-the-same = After a rebuild every text would be the same.
# $articles, $first, $last, $papers, $version
status-archive-sentence = Archive: { $papers }, { $articles }, budget years { $first } to { $last }; archive version { $version }.

# $edition, $received, $expected
status-edition-some = { $edition }: { $received } of { $expected } chapters received.
# $chapters, $edition
status-edition-one = { $edition }: { $chapters } received.
# $chapters, $edition
status-edition-all = { $edition }: all { $chapters } received.

# `status`: the work tree was changed by hand and is left alone. Not in the glossary.
# $path, $command
status-work-tree = The files in { $path } were changed by hand and are left alone; the archive itself is in order. Restore them with ‘{ $command }’.

# `config check`: all is well. Not in the glossary.
# $file, $channels (none-or Channel), $watches (none-or Watch)
config-good = { $file } is in order: { $channels }, { $watches }.

# `config check`: no file, the defaults hold. Not in the glossary.
config-defaults = There is no config.toml; the default settings hold.
# $list
config-next-runs-sentence = Next times: { $list }.

# `extract`: read as expected. Not in the glossary.
# $articles (none-or Article)
extracted = Read: { $articles }, all as expected. Nothing was stored.
# $first
summary-of-articles-is-empty = Read, without goals: before { $first } budgets have no objectives. Nothing was stored.

# `backfill`: years of before the goals were asked for.
# $first (BudgetYear)
nothing-before-goals = Before { $first } budgets had no objectives: there is nothing to compare, and those years are not fetched.

# `extract`: a paper of a kind that has policy articles, and none was recognised.
no-article-read = This paper should have policy articles, and none was recognised. Nothing was stored. Read another form of the paper, such as its XML instead of its text.

# `extract`: what a paper is called in its own report.
this-paper = This paper
# $articles, $d
extracted-incomplete-missing-doubts = Read: { $articles }, but not as expected: { $d } times the text cannot be right (see the coverage list). Nothing was stored.
# $articles
extracted-incomplete-no-missing = Read: { $articles }, but not as expected (see the coverage list). Nothing was stored.
# $articles, $n
extracted-incomplete-sentence = Read: { $articles }, but not as expected: { $n } not recognised (see the coverage list). Nothing was stored.

# $edition, $year
edition-not-archived-sentence = { $edition } is not in the archive yet. Fetch it with ‘prinsjesdiff backfill { $year }..{ $year }’.
imported-present = already present
imported-held = held back
imported-unreadable = not readable

# An article and a chapter that do not go together. Not in the glossary.
# $article (&Place), $chapter (&Chapter)
article-of-another-chapter = Article { $article } is not in chapter { $chapter }. Leave --chapter out, or name an article of that chapter.

# An address of `serve` that is none. Not in the glossary.
# $address (&str)
serve-no-address = ‘{ $address }’ is no address with a port; give --listen 127.0.0.1:8080, for example.

# An address of `serve` that cannot be had. Not in the glossary.
# $address (&str), $cause (&str)
serve-cannot-listen = { $address } cannot be listened on: { $cause }. Choose another address with --listen, such as 127.0.0.1:8081.

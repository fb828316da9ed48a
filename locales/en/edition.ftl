### The words of a whole edition: head, totals, findings, what is awaited, what is not shown.

# $new, $old
edition-head-sentence = { $new } compared with { $old }

# Names the sections a report is about.
edition-scope = General objective (A) and role and responsibility (B)

# Tells the moment a report is of: `Stand: woensdag 16 september 2026, 07.15 uur`.
# $date (NaiveDate by date-with-weekday), $time (time)
as-of = As of: { $date }, { $time }
# $articles, $sentences
edition-unchanged-sentence = Not a word changed: { $articles }, { $sentences }.
# $parted
edition-parted-otherwise = Only the layout or the division into paragraphs is another in { $parted }.
# $articles, $sentences, $renamed
edition-unchanged-but-titles = Not a word of A and B changed: { $articles }, { $sentences }. But the title or the number of { $renamed } is another.

# Heads the contents of a page.
contents = Contents

# Returns the head of the ranked items.
most-important = WHAT MATTERS MOST

# Returns the head of the further items per chapter.
further = FURTHER, BY CHAPTER

# Counts the items of a chapter that are not shown one by one.
# $passages (count Passage)
and-more = And { $passages } more in this chapter.

# Returns the head of the table of chapters.
by-chapter = BY CHAPTER

# Returns the head of the table's first column, where the table has a head of its own.
chapter-column = chapter

# Heads findings that are about several chapters.
all-chapters = Over all chapters
# $changed
chapter-counts-changed = { $changed } changed
# $changed
chapter-counts-other = { $changed } different

# Returns the word of the table's last row.
total = Total

# Promises the closing digest of an edition.
closing-promise = You will get a closing digest once all chapters are in.

# Returns the head of what was not read.
not-read-head = NOT READ:

# Points at an address.
# $address
see = See { $address }

# Returns the head of what is not shown.
not-shown-head = NOT SHOWN:
# $new-papers, $old-papers
compared-begroting-begroting = Compared are the draft budgets as submitted ({ $new-papers } and { $old-papers }).
# $new-papers, $old-papers
compared-jaarverslag-jaarverslag = Compared are the annual reports as submitted ({ $new-papers } and { $old-papers }).
# $new-papers, $old-papers
compared-begroting-jaarverslag = Compared are the draft budget and the annual report as submitted ({ $old-papers } and { $new-papers }).
# $new-papers, $old-papers
compared-other = Compared are the papers as submitted ({ $new-papers } and { $old-papers }).

# Tells which papers of parliament are not part of the comparison.
not-processed = Memoranda of amendment, amendments and supplementary budgets are not processed.

# Points at the attached list of sources.
# $file
sources-attached = Sources and checksums: attachment { $file }.

# Names the program, where no archive was read.
# $version
made-with-alone = prinsjesdiff { $version }

# Names the program and the version of the archive.
# $version, $archive
made-with = prinsjesdiff { $version }, archive version { $archive }

# Names the watch a message belongs to, where a channel has no way of its own to leave.
# $watch
watch-footer-brief = Watch ‘{ $watch }’.

# Names the watch a digest belongs to, and how to leave it.
# $watch, $leave
watch-footer = Watch ‘{ $watch }’. To unsubscribe: { $leave }
chapter-heads = policy articles | changed | passages
chapter-heads-beside = policy articles | different | passages

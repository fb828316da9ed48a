### The words around a report that make it a message: subject, preface, what was settled, the foot.

# $new, $old
digest-head-sentence = { $new } compared with { $old }
fresh-head-otherwise = { " " }in all
# $articles, $count, $coverage, $in-all
fresh-head-one-fresh = { $count } is newly received, with { $articles }{ $in-all } ({ $coverage }):
# $articles, $count, $coverage, $in-all
fresh-head-sentence = { $count } are newly received, with { $articles }{ $in-all } ({ $coverage }):
# $n
coverage-otherwise = { $n } received now
coverage-received-expected = that is all of it
# $m, $n
coverage-sentence = { $n } of the { $m } received now

# Names the chapters that are new: `Nieuw ontvangen: VIII, XI en XIV.`
# $chapters (&[Chapter] by codes)
fresh-chapters = Newly received: { $chapters }.

# Returns the subject of a revision of several chapters.
# $edition (Edition), $chapters (&[Chapter] by codes), $passages (count Passage)
revisions-subject = { $edition }, revised text of { $chapters }: { $passages } different
# $name
closing-none = This is the closing digest of { $name }: all chapters are in.
# $name, $one
closing-one = This is the closing digest of { $name }: chapter { $one } was not received.
# $list, $name
closing-other = This is the closing digest of { $name }: chapters { $list } were not received.

# Heads what was told as provisional and is so no longer.
settled-head = TOLD AS PROVISIONAL BEFORE

# Heads what differs within one year.
revised-head = REVISED TEXT

# Tells that passages were cut, and where they stand whole.
# $file
shortened = Long passages were cut, marked […]; attachment { $file } has them whole.

# Points at the attached report.
# $report, $table
report-attached = All changes stand in attachments { $report } and { $table }.

# Counts lines of a list that are left out.
# $lines (number)
and-more-lines = And { $lines } more; see the attachment.

# Counts ranked items that are left out.
# $passages (count Passage)
and-more-items = And { $passages } more.

# Points at the page of a report on a site of ours, or at an official text.
official-source = official text
# $date
date-assumed-assumed = { $date } (assumed)
source-heads = paper | kind | budget year | chapter | name | date | address | checksum (SHA-256)

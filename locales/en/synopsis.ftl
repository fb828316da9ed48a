### The words around one article: headings, counts, folds, notes, footers.

# Heads a text that stands on both sides.
both-sides = equal:

# Returns the head of an old text or citation: `was:`.
was = was:

# Returns the head of a new text or citation: `wordt:`.
becomes = now:
# $number
article-title-without-title = Article { $number }
# $number, $title
article-title-sentence = Article { $number }. { $title }

# Counts the sentences of a section that is equal: `5 zinnen, letterlijk gelijk`.
# $sentences (count Sentence)
section-equal = { $sentences }, equal to the letter

# Tells that some of the old passages counted stood elsewhere.
#
# Not in the glossary: without it the two counts would seem to claim that they stood here.
# $count (count Passage)
passages-from-elsewhere = of which { $count } from another section, article or chapter

# The reverse: they stood here.
# $count (count Passage)
passages-to-elsewhere = of which { $count } to another section, article or chapter

# What the passages are that stand in another article now, behind the section: `B, to elsewhere (1)`.
departed-group = to elsewhere

# Counts the same among what differs where no word does.
# $count (count Passage)
departed = { $count } to another article
# $after, $before, $difference
words-of-sentence = from { $before } to { $after } ({ $difference })
# $count
words-of-equal = { $count } (equal)

# Of a passage that is gone where it stood.
# $place
same-words-in = The same words stand in { $place }.

# Opens the reason of an item: `Waarom: andere kop.`
# $reason
why = Why: { $reason }.
searched-one-chapter = Not found in the chapter compared.
# $n
searched-chapters = Not found in any of the { $n } chapters.
# $likeness, $place
nearest-sentence = Nearest passage: { $place } ({ $likeness }).
# $p, $q
likeness-unlike = too little: { $p }%, { $q }% is needed
# $p
likeness-taken = likeness { $p }%; belongs to another passage already
# $p
likeness-unsure = likeness { $p }%; not certainly the same passage

# Tells that a text was too long to be compared word by word, or stands among too many passages
# to be compared with each.
#
# Not in the glossary.
coarse = Compared more coarsely: the text is too long, or the passages are too many, to lay everything side by side.

# Returns the summary of a fold of equal passages: `7 passages letterlijk gelijk`.
# $count (count Passage)
fold-equal = { $count } equal to the letter
# $summary
fold-closed-equal = { $summary }, not shown
# $summary
fold-closed-closed = { $summary } not shown

# Returns a word for what an editorial change touches.
# $detail (EditorialDetail)
editorial-detail = { $detail ->
    [spelling] spelling
    [punctuation] punctuation
   *[form] typography
}

# Tells that numbers moved on: `2026 wordt 2027`.
# $old, $new
rolled-over = { $old } becomes { $new }
not-compared-none = The other text is kept, but not compared.
# $list
not-compared-one = Section { $list } is kept, but not compared.
# $list
not-compared-other = Sections { $list } are kept, but not compared.

# Tells proudly that no word differs: `Geen wijziging in de woorden: 17 zinnen, letterlijk
# gelijk.`
# $sentences (usize by section-equal)
no-change-in-words = No change in the words: { $sentences }.

# Tells that no word differs, although spelling, years or places do.
# $touched, $equal (usize by fold-equal)
no-change-but = No substantive change: { $touched }, { $equal }.

# Tells that an article has neither A nor B on either side.
nothing-to-compare = This article has no sections A and B; there is nothing to compare.

# Tells how to open all folds, and where the official text is.
show-all-hint = Show everything: with --show all.

# Names the official text.
# $paper
official-text = Official text: { $paper }
# $new, $old
checksums-old-new = SHA-256: { $old }… (old), { $new }… (new)
# $only
checksums-only-none-none = SHA-256: { $only }…

# Tells in brief that we are not the publisher.
unofficial-brief = Not an official publication.

# Tells that we are not the publisher.
unofficial = This is not an official publication; the official text prevails.

# Tells that an article stands in one edition only.
# $edition (edition)
only-in = only in { $edition }

### The life of an article: what happened to it from edition to edition, and where it stood.

# Heads the life of an article.
# $place, $title
life-of = Life of { $place } ‘{ $title }’
life-words = rewritten
life-without-other-words = same words

# Tells that the archive does not go back further.
# $kind (Kind)
life-begins = { $kind ->
    [jaarverslag] first annual report in the archive
   *[other] first budget in the archive
}

# Tells that a later text of the same year has other words.
life-revised = revised text of the same year
# $article, $chapter
stood-first-sentence = first in chapter { $chapter }, { $article }
grounds-words-equal = same words
grounds-other-words = other words
# $share
grounds-text = text { $share }% the same
grounds-no-text = no text
# An article without A and B on either side is not said to be equal.
life-no-text = not compared (no sections A and B)
grounds-title-equal = same title
# $share
grounds-title = title { $share }% the same
grounds-number = same number
log-heads = edition | date | place | what | title | paper | text | version
places-heads = was | now | what | old title | new title | grounds
blame-heads = section | role | since | at least | editions | first in | text

### What happened to an article, in words and as a label.

# Tells that A and B are equal to the letter.
article-unchanged = equal to the letter

# Tells that an article is new.
article-added = new

# Stands in the first edition that there is.
article-first-here = for the first time in the archive


# Tells that an article is gone; while chapters are awaited, that it was not found yet.
# $chapters-awaited (bool)
article-removed = { $chapters-awaited ->
    [true] not found again yet (provisional)
   *[false] gone
}

# Tells into which articles one was split.
# $into (&[Place] by article-numbers)
article-split = split into articles { $into }

# Tells from which articles one was merged.
# $from (&[Place] by article-numbers)
article-merged = merged from articles { $from }
# $new, $old
article-renumbered-sentence = renumbered: article { $old } becomes article { $new }

# Tells that a number is of one article on the old side and of another on the new.
# $number, $from (edition), $old, $to (edition), $new
number-of-two = Number { $number } is that of ‘{ $old }’ in { $from } and of ‘{ $new }’ in { $to }: these are different articles. Both are shown here.

# Tells that an article bears another title.
# $old, $new
article-retitled = another title: ‘{ $old }’ becomes ‘{ $new }’

# Tells that an article became a policy article, or is one no longer.
# $is-policy (bool)
article-policy = { $is-policy ->
    [true] was no policy article and is one now
   *[false] was a policy article and is one no longer
}

# Tells that an article stands in another chapter.
# $old (&Chapter), $new (&Chapter)
article-moved-chapter = moved from chapter { $old } to chapter { $new }

# Tells that the number now stands on another subject.
article-number-reused = number used again for another subject

# Tells that little of an article survives.
# $sentences-left (number), $sentences (number)
article-rewritten = { $sentences-left ->
    [0] wholly rewritten
   *[other] largely rewritten ({ $sentences-left } of { $sentences } sentences left)
}

# Tells behind its label how much of an article is left: `: geen van de 7 zinnen is gebleven`.
# $sentences-left (number), $sentences (number)
article-rewritten-note = { $sentences-left ->
    [0] : none of the { $sentences } sentences is left
    [one] : 1 of the { $sentences } sentences is left
   *[other] : { $sentences-left } of the { $sentences } sentences are left
}

# Tells that an article was held back.
article-held = held back: not compared

# Names the list of old and new places.
place-list = list of old and new places

# Returns the label of an article that is equal.
label-unchanged = EQUAL

# Returns the label of something new.
label-added = NEW

# Returns the label of something gone.
label-removed = GONE

# Returns the label of a section that an article no longer has.
label-section-gone = SECTION

# Returns the label of a finding that can still change.
label-provisional = PROVISIONAL

# Returns the label of a split.
label-split = SPLIT

# Returns the label of a merger.
label-merged = MERGED

# Returns the label of another number.
label-renumbered = RENUMBERED

# Returns the label of another title.
label-retitled = ANOTHER TITLE

# Returns the label of an article that became a policy article, or is one no longer.
label-policy = ANOTHER KIND OF ARTICLE

# Returns the label of a move.
label-moved = MOVED

# Returns the label of a number used again.
label-number-reused = NUMBER REUSED

# Returns the label of an article of which little survives.
label-rewritten = REWRITTEN

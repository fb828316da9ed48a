### What happened to a passage: operation, move, kind of change, weight.

# Returns the word of a weight: `hoog`.
# $weight (Weight)
weight = { $weight ->
    [high] high
    [middle] middle
   *[low] low
}

# Returns the mark of a weight beside an item: `gewicht: hoog`.
# $weight (Weight by weight)
weight-mark = weight: { $weight }

# Returns the name of a kind of change: `inhoudelijk`.
# $class (Class)
class = { $class ->
    [none] no change
    [editorial] editorial
    [rollover] roll-over
   *[substantive] substantive
}

# Returns the name of the passages whose words are equal and whose place is not.
#
# Not in the glossary: the fifth kind a report needs for its counts to add up.
placed = placed elsewhere

# Returns the short word for passages that are equal, in a line of counts.
equal = equal
op-unchanged = equal to the letter

# Of a row of a table with the same words, of which a cell that spans covers more or less than it did.
other-span = a cell covers other rows or columns

# Of a note to the letter, of which another sentence is the host.
other-host = a note stands at another sentence

# Of a row of a table with the same words, of which a cell is filled in another column.
other-column = in another column
op-modified = modified
op-added = new
op-removed-if-unit = no counterpart yet (provisional)
op-removed = gone
# $parts
op-split = split into { $parts }
# $parts
op-merged = merged from { $parts }

# Tells what happened to a heading: `kop gewijzigd`.
# $op (Op)
heading-op = { $op ->
    [added] new heading above text that was there
    [removed] heading gone, the text under it stands
   *[other] heading changed
}

# Tells what happened to a picture, of which nobody compares what is drawn.
# $op (Op)
picture-op = { $op ->
    [added] new picture
    [removed] picture gone
   *[other] picture replaced
}

# Tells that a section has other letters though no passage and no heading of it differs.
whole-op = numbering or the place of a heading changed; both texts stand here whole
label-heading-section = NUMBERING OR ORDER CHANGED
label-heading-added = NEW HEADING
label-heading-removed = HEADING GONE
label-heading-other = HEADING CHANGED
label-picture-added = NEW PICTURE
label-picture-removed = PICTURE GONE
label-picture-other = PICTURE REPLACED
# $letter
moved-within = moved within { $letter }
moved-role = now stands under another role
# $letter
moved-section = moved to { $letter }
# $number
moved-article = moved to article { $number }
# $chapter, $number
moved-chapter = moved to chapter { $chapter }, article { $number }
# $letter
moved-from-section = was { $letter }
# $letter, $number
moved-from-article = was article { $number }, { $letter }
# $chapter, $letter, $number
moved-from-chapter = was chapter { $chapter }, article { $number }, { $letter }
sentence-moved-sentence = a sentence moved within it
# $place
sentence-moved-true-place = a sentence moved to { $place }
# $place
sentence-moved-false-place = a sentence moved here from { $place }
sentence-moved-true-none = a sentence moved to another passage
sentence-moved-false-none = a sentence moved here from another passage

# Returns the label of a passage that moved and was edited.
label-moved-and-modified = MOVED AND MODIFIED

# Returns the label of a passage under another role.
label-role-shift = ROLE SHIFT

# Returns the label of a shift by the verb alone.
label-possible-role-shift = POSSIBLE ROLE SHIFT
label-split-passage-edited = { " " }and modified
# $edited, $parts
label-split-passage-sentence = SPLIT into { $parts }{ $edited }
label-merged-passage-edited = { " " }and modified
# $edited, $parts
label-merged-passage-sentence = MERGED from { $parts }{ $edited }

# Returns the label of a passage that is gone.
# $provisional (bool)
label-removed-passage = { $provisional ->
    [true] NO COUNTERPART YET (provisional)
   *[false] GONE
}

# Returns the mark of a finding that can still change: `(voorlopig)`.
provisional-mark = (provisional)

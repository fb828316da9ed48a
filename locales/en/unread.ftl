### What was not read: said of passages, sections, articles and editions.

# Tells what happened to a passage of which the other side was not read.
op-not-compared = not compared

# Returns the label of what was not compared.
label-not-compared = NOT COMPARED

# Counts the passages of sections that were not compared.
# $passages (count Passage)
fold-not-compared = { $passages } not compared
# $names
section-not-compared-sentence = not compared: not read in { $names }

# Tells of an article that what was read of it is equal, or that none of it was read.
# $some-read (bool)
article-not-compared = { $some-read ->
    [true] not wholly compared: what was read is equal to the letter
   *[false] not compared: not read
}
# $count, $told
beside-unread-one = { $told } { $count } was not compared.
# $count, $told
beside-unread-other = { $told } { $count } were not compared.

# Tells that nothing of an edition could be compared.
nothing-compared = Nothing was compared: of no article were A and B read in both papers.

# `accept`: what was not read stays so.
# $what
stays-unread = Stays unknown until the text is there: { $what }

# Tells how the text of a section that was not read is given.
# $paper (&str), $place (&str)
give-text = To give the text: ‘prinsjesdiff accept { $paper } --section { $place } --text FILE --reason …’.

# `accept --section` of something that was read, or is not in the paper.
# $section, $paper
not-unread = { $section } is no section of { $paper } that was not read

# `accept --text` of a file that holds headings of other sections or articles.
# $file, $reason
text-not-right = the text in { $file } is not that of one section: { $reason }

# `accept --text` of a file without a letter.
# $file
no-text-in = there is no text in { $file }

# Returns the label of a text that was given by hand.
label-given = GIVEN

# Returns the label of what is said of pictures.
label-picture = PICTURE
# $edition
picture-in = one picture in { $edition }
# $count, $edition
pictures-in = { $count } pictures in { $edition }
# $section, $pictures
pictures-not-compared = { $section } has { $pictures }; what is drawn there was not read and not compared

# Of sections that the edition before had not read.
# $names
life-over-sentence = { $names } laid beside the last text that was read

# Tells that the text of a section was given by hand.
# $section (SectionKind by section-by-letter), $edition (edition)
section-given = the text of { $section } in { $edition } was not read but given by hand
# $names
life-unread-sentence = { $names } not read

### The heads and words of the table of passages, for spreadsheets.

# Returns `ja` or `nee`.
# $yes (bool)
yes-or-no = { $yes ->
    [true] yes
   *[false] no
}
passage-heads = chapter | article | title | section | what happened | kind of change | moved | weight | provisional | marks | role was | role now | was | now | since budget | place was | place now | source was | source now | paper was | paper now

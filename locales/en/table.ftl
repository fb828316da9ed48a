### The heads and words of the table of passages, for spreadsheets.

# Returns `ja` or `nee`.
# $yes (bool)
yes-or-no = { $yes ->
    [true] yes
   *[false] no
}

### The heads and words of the table of passages, for spreadsheets.

yes-or-no = { $yes ->
    [true] ja
   *[false] nee
}

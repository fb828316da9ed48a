### The words about one paper that was read: completeness, balance, remarks.

# Returns the head of the coverage list.
coverage-head = COVERAGE

# Returns the head of the articles of a paper.
articles-head = ARTICLES

# Returns the head of the remarks.
remarks-head = REMARKS

# Marks an article that is no policy article.
non-policy = non-policy article
# $found
expected-and-found-no-expected = Expected: no contents list in the paper. Read: { $found }.
# $expected, $found
expected-and-found-sentence = Expected: { $expected } articles by the paper itself. Read: { $found }.

# $article
missing-none = article { $article } was not recognised in the source
# $article, $section
missing-section-if-missing = article { $article }: the heading of { $section } is there, its text was not recognised
# $article, $text
missing-section = article { $article }: { $text }
# $what
missing-sentence = Missing: { $what }.
# $reason
doubt-if-article-is-empty = Not right: { $reason }.
# $article, $reason
doubt-none = Not right: article { $article }: { $reason }.
# $article, $reason, $section
doubt-section = Not right: article { $article }, { $section }: { $reason }.
doubt-reason-too-long = the text is longer than a goal can be
doubt-reason-amounts = it holds a table of amounts
doubt-reason-begins-wrong = the text begins with an amount or a caption
doubt-reason-no-verb = it holds no verb
doubt-reason-other-section = the heading of another section stands in the text
doubt-reason-other-article = the heading of another article stands in the text
doubt-reason-breaks-off = the text breaks off in the middle of a sentence
doubt-reason-title-repeated = the text is nothing but the title of the article
doubt-reason-same-text = the text is the same as that of section A
doubt-reason-headed-again = the heading comes again after later sections
doubt-reason-garbled = the letters are damaged: encoded twice
doubt-reason-unread-sign = it holds a sign that cannot be read (U+FFFD)
doubt-reason-elsewhere = a part of the text does not stand in the file
doubt-reason-by-letter = the heading is unknown; it was read by its letter or its place
doubt-reason-title-with-share = the title ends with a percentage or an amount
doubt-reason-title-with-heading = the heading of a section stands in the title
doubt-reason-outside = headings of sections A or B stand outside the articles

# Tells that a heading was not found.
# $section (SectionKind by section-by-letter)
missing-heading = { $section } was not recognised in the source
left-out-kind-page-foot = page feet
left-out-kind-page-head = page heads
left-out-kind-contents-list = contents lists
left-out-kind-note-mark = note marks
left-out-kind-article-label = article labels
left-out-kind-heading-number = doubled heading letters
left-out-kind-item-mark = list marks
left-out-kind-caption = captions of an article
left-out-kind-page-furniture = page furniture
left-out-kind-table-head = repeated table heads
left-out-kind-image = images
left-out-kind-printed-again = lines of an article that is printed twice
left-out-kind-struck = text that was struck out
left-out-kind-elsewhere = references to text that is not in the file
left-out-kind-other = other text
# $list
left-out-list = Left out: { $list }.
balance-ledger-balances = The count adds up.
balance-otherwise = The count does not add up.
# $n
balance-in = { $n } in
# $n
balance-out = { $n } taken over
# $n
balance-outside = { $n } kept outside the articles
# $n
balance-left-out = { $n } left out
# $parts, $verdict
balance-sentence = Count of letters and digits: { $parts }. { $verdict }
# $letters
typography-letters = { " " }({ $letters } letters and digits)
# $letters, $times
typography-sentence = Spelling made even: { $times } times{ $letters }.

# Names what sort of document it is, where that is no paper with articles.
# $document (Document)
document = { $document ->
    [articles] budget paper with articles
    [bill] bill, without policy articles
    [other] readable, but no budget paper
   *[unreadable] not readable
}

# Names how serious a remark is.
# $level (Level)
level = { $level ->
    [note] note
    [warning] warning
   *[error] error
}
# $level, $line, $message
remark-sentence = { $level }, line { $line }: { $message }

# Tells that the paper does not say which chapter and year it is of.
no-publication = The paper names no chapter and budget year.
# $date
published-assumed = Date: { $date } (assumed; the paper itself bears none)
# $date
published-sentence = Date: { $date }

# Names the checksum of a paper.
# $sha256
checksum = SHA-256: { $sha256 }

# Tells whether a text is the official one yet.
# $official (bool)
text-standing = { $official ->
    [true] official text
   *[false] preliminary text (not published as XML yet)
}

# Tells that the publisher took a paper back.
withdrawn-by-publisher = withdrawn by the publisher

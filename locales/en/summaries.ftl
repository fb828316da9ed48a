### An edition in one line: the subject of a message and the first short message.

# Names a digest.
digest = digest

# Names the closing digest of an edition.
closing-digest = closing digest

# Names the preview of a watch.
watch-preview = preview of what this watch would have sent
# $expected, $received
subject-expected = { " " }({ $received } of { $expected })
# $expected, $received
short-summary-expected = { $received } of { $expected } chapters
# $of
short-summary-counts-has-only-whole-articles = ; { $of } in all
# $articles-changed, $of
short-summary-in-articles = { " " }in { $articles-changed } of { $of }
# $missing
short-summary-sentence = { $missing } not received yet
# $not-read
short-summary-counts-is-first = { $not-read } not wholly read
# $not-read
short-summary-not-compared = { $not-read } not compared
within-watch-counts-has-only-whole-articles = { " " }within this watch
# $changed
within-watch-sentence = { " " }in { $changed } within this watch

### An edition in one line: the subject of a message and the first short message.

# Names a digest.
digest = digest

# Names the closing digest of an edition.
closing-digest = closing digest

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

# $chapter, $article
lead-at = { $chapter } art. { $article }

# Counts the findings that a subject does not name.
# $n (number)
lead-others = { $n ->
    [one] , and 1 other
   *[other] , and { $n } others
}

# Returns the subject of one text that came again, led by what differs.
# $place (&str), $lead (&str)
revised-lead = Revised text { $place }: { $lead }

# Returns the subject of several texts that came again, led by what differs most.
# $lead (&str), $place (&str)
revised-leads = Revised texts: { $lead } ({ $place })

# Returns the subject of a budget beside its annual report.
# $edition (Edition), $n (number)
not-accounted = { $edition }: { $n ->
    [one] 1 intention not found again
   *[other] { $n } intentions not found again
}

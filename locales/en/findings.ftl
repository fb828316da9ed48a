### Findings over a whole edition: the same change in many articles, what is gone, what is awaited.

# Tells the same change in many articles as one finding.
# $articles (count Article), $from, $to
systematic = the same change in { $articles }: ‘{ $from }’ becomes ‘{ $to }’
# $list, $n
systematic-where-articles = In { $list } ({ $n }).
# $list, $n
systematic-where-sentence = In { $list }, { $n }.
vanished-one-chapters = removed; not found in the chapter compared
# $n
vanished-sentence = removed; not found in any of the { $n } chapters
no-counterpart-yet-one-received = not found yet in the chapter received (provisional)
# $n
no-counterpart-yet-sentence = not found yet in the { $n } chapters received (provisional)

# Tells that a provisional finding stands.
confirmed = confirmed

# Names what was told as provisional.
# $event (Event)
told-as = { $event ->
    [gone] not found again yet
    [new] new
    [split] split
   *[merged] merged
}

# Tells that a provisional finding does not stand, because early text was replaced.
superseded = withdrawn: not in the official text

# Tells that a provisional finding does not stand.
# $place
withdrawn = withdrawn: found again after all in { $place }
no-counterpart-brief-one-received = Not found in the chapter received.
# $n
no-counterpart-brief-sentence = Not found in any of the { $n } chapters received.
# $count, $list
awaited-chapters = { $count } is still missing ({ $list }).
# $count, $list
awaited-sentence = { $count } are still missing ({ $list }).

# Tells that an article of the old edition was not found again yet.
# $article, $title, $year (BudgetYear)
not-found-yet = { $article } ‘{ $title }’ ({ $year }) was not found again yet
# $count
passages-without-counterpart-one-passages = { $count } has no counterpart yet
# $count
passages-without-counterpart-sentence = { $count } have no counterpart yet

### The totals of an edition: how many chapters and articles, and what became of them.

totals-head-otherwise = { " " }in all
# $articles
totals-head-other = One chapter compared, with { $articles }:
# $articles, $in-all, $m
totals-head-first = 1 of the { $m } chapters was received, with { $articles }{ $in-all }:
# $articles, $in-all, $m
totals-head-if-received-expected = All { $m } chapters were received, with { $articles }{ $in-all }:
# $articles, $in-all, $m, $n
totals-head-some = { $n } of the { $m } chapters were received, with { $articles }{ $in-all }:
# $n (number)
of-which-role-shifts-sentence = , { $n ->
    [one] 1 of them a role shift
   *[other] { $n } of them role shifts
}
totals-substantive-successive = with substantive changes
totals-substantive-beside = different in substance
# $articles
totals-substantive-sentence = { $articles } largely rewritten
# $n
totals-light-beside-true = { $n } different in editing or place only
# $n
totals-light-beside-false = { $n } different in editing only
# $n
totals-light-successive-true = { $n } only edited, placed elsewhere or updated to the new year
# $n
totals-light-successive-false = { $n } only edited or updated to the new year
# $equal
totals-rest-successive = { $equal } equal to the letter
# $equal
totals-rest-beside = { $equal } equal to the letter
# $held
totals-rest-sentence = { $held } not compared (see below)
# $count, $gone
totals-gone-relation-beside = Besides, { $count } { $gone }.
# $count, $year
totals-gone-one = Besides, { $count } of { $year } is gone.
# $count, $year
totals-gone-many = Besides, { $count } of { $year } are gone.
# $count, $year
totals-gone-awaited-one = Besides, { $count } of { $year } was not found again yet (provisional).
# $count, $year
totals-gone-awaited-many = Besides, { $count } of { $year } were not found again yet (provisional).
# $list
passages-of-whole-articles-sentence = Not counted: { $list }.
of-new-articles = of new articles
of-gone-articles = of articles gone or not found again yet
of-rewritten-articles = of rewritten articles
of-articles-in-report = of articles in the annual report alone
of-articles-in-budget = of articles in the budget alone

### What a watch asks for, what that selects of an edition and what it leaves out.

# $chapters
selected-head-all = Within this watch (all { $chapters } were received):
# $chapters
selected-head-one = Within this watch ({ $chapters } received):
# $count, $coverage
selected-head-sentence = Within this watch, in { $count } ({ $coverage }):
# $articles, $of-which, $passages
selected-sentence = { $passages } in { $articles }{ $of-which }
# $list
criteria-chapters = chapters { $list }
# $section
criteria-sections = { $section } only
# $list
criteria-words = passages with { $list }
# $weight
criteria-weight = passages of weight { $weight } or more
# $list
criteria-shown = This watch shows: { $list }.
# $articles (number)
outside-other = ; { $articles ->
    [one] 1 article falls outside it entirely
   *[other] { $articles } articles fall outside it entirely
}
# $list, $silent
outside-passages-placed = { $list } is outside this watch{ $silent }.
# $list, $silent
outside-otherwise = { $list } are outside this watch{ $silent }.
list-of-choices-or = or

# Counts the articles that a watch leaves out wholly.
# $articles (count Article)
outside-articles = { $articles } { $articles ->
    [one] is
   *[other] are
} entirely outside this watch.

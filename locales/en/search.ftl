### What a search says: how long a sentence stood, where it stands, and that nothing was found.

# Opens what was found in budgets.
# $first (&BudgetYear), $last (&BudgetYear), $sentences (&str), $words (&str), $newest (&str), $stand (number)
search-in-budgets = Budgets { $first } to { $last }: { $sentences } with { $words }; of these now in { $newest }: { $stand }
# Opens what was found in annual reports.
# $first (&BudgetYear), $last (&BudgetYear), $sentences (&str), $words (&str), $newest (&str), $stand (number)
search-in-reports = Annual reports { $first } to { $last }: { $sentences } with { $words }; of these now in { $newest }: { $stand }
# Opens what was found where there is one edition.
# $edition (&str), $sentences (&str), $words (&str)
search-in-edition = { $edition }: { $sentences } with { $words }
# The life of a sentence that stands in the newest edition.
# $first (&str), $count (&str)
search-stands = there since { $first } ({ $count })
# The same, where the archive does not go back further.
# $first (&str), $count (&str)
search-stands-at-least = there since { $first } at least ({ $count })
# The life of a sentence that is gone.
# $first (&str), $last (&str), $count (&str)
search-stood = there from { $first } to { $last } ({ $count })
# The same, where the archive does not go back further.
# $first (&str), $last (&str), $count (&str)
search-stood-at-least = there from { $first } at least to { $last } ({ $count })
# A sentence that stood in the oldest edition alone.
# $edition (&str)
search-stood-in-oldest = stood in { $edition }, the oldest of this chapter in the archive
# A sentence that stood in one edition.
# $edition (&str)
only-in-edition = in { $edition } only
# Said where the newest edition has no paper of the chapter yet.
# $chapter (&Chapter)
search-unknown = no newer text of chapter { $chapter } is here yet
# The years between in which it did not stand there.
# $years (list)
search-gaps = between these not in { $years }
# How many sentences are not shown.
# $n (number)
search-more = { $n ->
    [one] And 1 more sentence. Show everything: with --all.
   *[other] And { $n } more sentences. Show everything: with --all.
}
# Said when nothing was found anywhere.
# $words (&str), $first (&BudgetYear)
search-nothing = { $words } stands in no budget since { $first }.
# Said when nothing was found in some chapter or years, or in an archive without editions.
# $words (&str)
search-nothing-here = { $words } was not found here.
# What the same search finds in all chapters and years.
# $sentences (&str)
search-unfiltered = Without chapter or years: { $sentences }.
# What the words of a phrase find apart.
# $words (&str), $sentences (&str)
search-apart = As words apart, without quotation marks: { $words } ({ $sentences }).
# What shorter words find.
# $words (&str), $sentences (&str)
search-shorter = Shorter words do: { $words } ({ $sentences }).
# How is searched.
search-folded = Capitals, accents and punctuation make no difference, and a word is found inside a longer one too. Sections A and B were searched.
# Said when there is nothing to search for.
search-needs-letters = There is no letter or digit to search for. Next step: name a word, such as ‘prinsjesdiff search huisvesting’.
search-heads = kind | place | title | sentence | first year | at least | last year | stands now | editions | life

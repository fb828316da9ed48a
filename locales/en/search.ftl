### What a search says: how long a sentence stood, where it stands, and that nothing was found.

# Opens what was found in budgets.
# $first (&BudgetYear), $last (&BudgetYear), $sentences (&str), $words (&str), $newest (&str), $stand (number)
search-in-budgets = Budgets { $first } to { $last }: { $sentences } with { $words }; { $stand ->
    [0] none of these stands in { $newest }
   *[other] of these now in { $newest }: { $stand }
}
# Opens what was found in annual reports.
# $first (&BudgetYear), $last (&BudgetYear), $sentences (&str), $words (&str), $newest (&str), $stand (number)
search-in-reports = Annual reports { $first } to { $last }: { $sentences } with { $words }; { $stand ->
    [0] none of these stands in { $newest }
   *[other] of these now in { $newest }: { $stand }
}
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
# Said where the newest edition has no paper of the chapter yet, or has not read the place.
# $edition (&str)
search-unknown = what { $edition } says in that place was not received yet, or not read
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
# Said when no sentence has all that was asked for.
# $words (&str), $first (&BudgetYear)
search-nothing-together = No sentence in the budgets since { $first } has { $words } together.
# Said when no sentence of some chapter or years has all that was asked for.
# $words (&str)
search-nothing-together-here = No sentence here has { $words } together.
# Names what was not searched. Not in the glossary.
# $places (&str)
search-unread = Not searched, because not read: { $places }.
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
# Names the page of the search.
site-search = Search
# What the search answers.
site-search-lead = When did these words come into the budget, where do they stand now, and when did they go?
# Names the field of the search.
site-search-label = Words, or a "phrase" in quotation marks
# The button of the search.
site-search-button = Search
# Said in the browser when nothing was found.
site-search-none = Nothing found.
# Counts in the browser; `#` stands for the number.
site-search-count = Sentences found: #
# Said in the browser when the sentences cannot be loaded.
site-search-cannot = Searching does not work here: the sentences cannot be loaded. It does where this folder stands on a web server. The list of words below always works.
# How many sentences the page does not show.
# $n (number)
site-search-more = { $n ->
    [one] And 1 more sentence; be more precise, or use ‘prinsjesdiff search --all’.
   *[other] And { $n } more sentences; be more precise, or use ‘prinsjesdiff search --all’.
}
# How many words the page does not show.
# $n (number)
site-search-more-words = { $n ->
    [one] And 1 more word.
   *[other] And { $n } more words.
}
# Heads the watch for a search.
site-search-watch = Hear when this changes
# What the watch does.
site-search-watch-lead = Ask the keeper of this site for this watch (or put it into a config.toml of your own); you will hear of every passage that gets one of these words, loses it or changes around it. What it would have sent before is shown by ‘prinsjesdiff watch preview zoek’.
# Heads the words that came.
# $edition (&str)
site-words-came = New words in { $edition }
# Heads the words that went.
# $edition (&str)
site-words-went = Words no longer in { $edition }

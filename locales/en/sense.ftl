### Comparisons that say nothing, and what a reader must know of one that is made.

# The first edition of an archive has nothing before it.
# $edition (Edition)
nothing-before = { $edition } is the first edition here: there is nothing to compare it with.
# $list
archive-has-sentence = The archive has: { $list }.

# An edition that the built-in example lacks, where nothing can be fetched.
# $edition (edition), $present (&[(Kind, BudgetYear)] by archive-has)
not-in-example = The built-in example has no { $edition }, and nothing is added to it. { $present }

# The newer side stands first.
# $old, $new
turned = Not compared: the newer side stands first, so that what is new would be told as gone. This is probably meant, with the same options:
    { "  " }prinsjesdiff diff { $new } { $old }

# A budget and the annual report over another year.
# $budget (BudgetYear), $report (BudgetYear)
other-year = Not compared: the annual report over { $report } accounts for the budget of { $report }, not for that of { $budget }. Compare budget { $report } with annual report { $report }.

# No chapter stands on both sides.
# $old (&[Chapter] by chapters-named), $new (&[Chapter] by chapters-named)
other-chapters = Not compared: on the left { $old }, on the right { $new }, and no article of the left stands on the right. Compare one chapter with itself, or whole editions where an article went to another ministry.

# Both sides are the same papers.
same-papers = Both sides are the same papers.

# Says that only one section was looked at.
# $section
only-section-sentence = Only { $section } was compared; nothing is said here of other sections.

# Both sides are texts of the same papers.
revisions-compared = These are two versions of the same papers, not two years.
# $list
chapters-left-out-sentence = Left out, because the other side has no paper of it: { $list }. Only articles that were found again on the other side were compared.

# Tells that an article stands on one side of a comparison of single papers.
# $is-new (bool)
article-not-here = { $is-new ->
    [true] is not in the old paper; it may come from another chapter
   *[false] is not in the new paper; it may have gone to another chapter
}

# Returns the label of such an article.
# $is-new (bool)
label-not-here = { $is-new ->
    [true] NOT IN THE OLD PAPER
   *[false] NOT IN THE NEW PAPER
}

# Counts such articles, with what would settle it.
# $articles (count PolicyArticle), $is-new (bool by article-not-here)
totals-not-here = { $articles } { $is-new }. Only a comparison of whole editions can tell.
left-only = left only
right-only = right only

### A budget beside the annual report over the same year: what stands in one of them alone.

# Names a view of a budget beside its annual report.
# $year (BudgetYear)
beside-each-other = budget { $year } and annual report { $year } side by side

# Returns the head of a text of the budget: `begroting:`.
of-budget = budget:

# Returns the head of a text of the annual report: `jaarverslag:`.
of-annual-report = annual report:

# Tells that something stands in the budget alone.
only-in-budget = in the budget, not found again in the annual report

# Tells that something stands in the annual report alone.
only-in-annual-report = in the annual report, not in the budget

# Tells that something stands in the budget, while annual reports are awaited.
only-in-budget-yet = in the budget, not found again in the annual report yet (provisional)

# Returns the label of an article, or a passage, that does not stand on the new side.
# $provisional (bool)
label-only-in-budget = { $provisional ->
    [true] NOT FOUND AGAIN YET (provisional)
   *[false] NOT FOUND in the annual report
}

# Returns the label of an article, or a passage, that does not stand on the old side.
label-only-in-annual-report = NOT IN THE BUDGET

# Tells which words stand in the budget alone.
# $old
words-in-budget = ‘{ $old }’ only in the budget

# Tells which words stand in the annual report alone.
# $new
words-in-report = ‘{ $new }’ only in the annual report

# Tells which words the annual report has where the budget has others.
# $old, $new
words-beside = budget ‘{ $old }’, annual report ‘{ $new }’
op-beside-modified = worded differently

# Tells in which edition an article has no such section.
# $kind (SectionKind by section-by-letter), $edition (edition)
section-absent = The article has no { $kind } in { $edition }.
beside-totals-none = All passages of the budget were found again in the annual report
# $budget
beside-totals-one = { $budget } of the budget was not found again in the annual report
# $budget
beside-totals-other = { $budget } of the budget were not found again in the annual report
beside-totals-report-none = all passages of the annual report are in the budget
# $report
beside-totals-report-one = { $report } of the annual report is not in the budget
# $report
beside-totals-report-other = { $report } of the annual report are not in the budget
beside-totals-head-otherwise = { " " }in all
# $articles, $chapters, $in-all
beside-totals-head-sentence = Of { $chapters }, budget and annual report stand side by side, with { $articles }{ $in-all }:
# $list, $paper
not-beside-chapters = Chapter { $list } is not compared: there is no { $paper } of it in the archive.
# $list, $paper
not-beside-sentence = Chapters { $list } are not compared: there is no { $paper } of them in the archive.
missing-report = annual report
missing-budget = budget

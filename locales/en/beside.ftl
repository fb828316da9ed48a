### A budget beside the annual report over the same year: what stands in one of them alone.

# Names a view of a budget beside its annual report.
# $year (BudgetYear)
beside-each-other = budget { $year } and annual report { $year } side by side

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

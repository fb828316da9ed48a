### Early text: how it is marked, and what is said when the official text follows.

# $articles, $chapter, $edition, $paper, $standing
imported-early-sentence = Read in: { $edition }, chapter { $chapter } ({ $paper }), { $standing }, { $articles }.
# $list, $standing
preliminary-chapters-one = { $standing }: chapter { $list }.
# $list, $standing
preliminary-chapters-other = { $standing }: chapters { $list }.
# $chapter, $edition
early-text-replaced-no-passages = Official text of { $edition }, chapter { $chapter }: sections A and B equal the preliminary text.
# $chapter, $count, $edition
early-text-replaced-sentence = Official text of { $edition }, chapter { $chapter }: { $count } other than in the preliminary text.

# A revised text of any kind of paper; for budgets in the words of the glossary.
# $edition (edition), $chapter (&Chapter), $passages (count Passage)
revised-text = Revised text of { $edition }, chapter { $chapter }: { $passages } other than in the earlier text of the same year.
# $chapter, $edition, $paper, $what
paper-withdrawn-line = { $edition }, chapter { $chapter } ({ $paper }): { $what }. The text stays in the archive.
# $line, $other
paper-withdrawn-other = { $line } The publication service names { $other } as its replacement.

# Early text that came after a surer one. Not in the glossary.
# $paper
early-text-too-late = Kept: preliminary text of { $paper }. The archive already has a text that goes before it.

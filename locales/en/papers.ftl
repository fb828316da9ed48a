### Papers and their parts: kinds, chapters, sections, roles, citations, since when.

# Names a kind of paper: `begroting`, `jaarverslag`.
# $kind (Kind)
kind = { $kind ->
    [begroting] budget
    [suppletoire1] first supplementary budget
    [suppletoire-september] September supplementary budget
    [suppletoire2] second supplementary budget
    [jaarverslag] annual report
   *[slotwet] final budget act
}
# $kind, $year
edition-sentence = { $kind } { $year }

# Names a kind of section: `Algemene doelstelling`.
# $kind (SectionKind)
section = { $kind ->
    [doelstelling] General objective
    [rol-en-verantwoordelijkheid] Role and responsibility
    [beleidswijzigingen] Policy changes
    [beleidsconclusies] Policy conclusions
    [budgettaire-gevolgen] Budgetary consequences
    [toelichting] Explanation of the instruments
    [operationele-doelstellingen] Operational objectives
   *[overig] Other text
}
section-sign-objective = operational objectives
section-sign-sentence = other
# $letter
section-by-letter-letter = section { $letter }
section-by-letter-none = other text
# $number, $sub
article-sub = { $sub } article { $number }
# $number
article-none = article { $number }

# Names a chapter: `hoofdstuk VII`.
# $chapter (&Chapter)
chapter = chapter { $chapter }
held-reason-named-none = named in the contents list, not recognised in the source
# $section
held-reason-empty-section = the heading of { $section } is there, its text was not recognised
# $section
held-reason-section = { $section } was not recognised in the source
held-reason-no-articles-none = no articles were recognised in it
# $first
held-reason-no-goals = before { $first } budgets had no objectives
held-reason-too-few-none = fewer than half of the articles of the year before were recognised
held-reason-part-none = it is a part of a paper
held-reason-none = not recognised in the source
# $article, $chapter, $of, $section
kept-from-before = { $chapter } article { $article }{ $section }{ $of } is not in the last paper of this edition; the earlier text stands.
# $article, $chapter, $of, $section
not-read-section-if-held = { $chapter } article { $article }, { $section }{ $of } was given by hand.
# $chapter, $of, $reason
not-read-whole = { $chapter }{ $of } was held back as a whole ({ $reason }).
# $article, $chapter, $of, $section
not-read-if-held-why = { $chapter } article { $article }, { $section }{ $of } was not recognised in the source.
# $article, $chapter, $of, $reason, $section
not-read-section-reason = { $chapter } article { $article }, { $section }{ $of } was not compared: { $reason }.
# $article, $chapter, $reason
not-read-article = { $chapter } article { $article } was not compared: { $reason }.

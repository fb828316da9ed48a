### Papers and their parts: kinds, chapters, sections, roles, citations, since when.

kind = { $kind ->
    [begroting] begroting
    [suppletoire1] eerste suppletoire begroting
    [suppletoire-september] suppletoire begroting september
    [suppletoire2] tweede suppletoire begroting
    [jaarverslag] jaarverslag
   *[slotwet] slotwet
}
edition-sentence = { $kind } { $year }
section = { $kind ->
    [doelstelling] Algemene doelstelling
    [rol-en-verantwoordelijkheid] Rol en verantwoordelijkheid
    [beleidswijzigingen] Beleidswijzigingen
    [beleidsconclusies] Beleidsconclusies
    [budgettaire-gevolgen] Budgettaire gevolgen van beleid
    [toelichting] Toelichting op de financiële instrumenten
    [operationele-doelstellingen] Operationele doelstellingen
   *[overig] Overige tekst
}
section-sign-objective = operationele doelstellingen
section-sign-sentence = overig
section-by-letter-letter = onderdeel { $letter }
section-by-letter-none = overige tekst
article-sub = { $sub } artikel { $number }
article-none = artikel { $number }
chapter = hoofdstuk { $chapter }
held-reason-named-none = genoemd in de inhoudsopgave, in de brontekst niet herkend
held-reason-empty-section = de kop van { $section } staat er, de tekst is niet herkend
held-reason-section = { $section } is in de brontekst niet herkend
held-reason-no-articles-none = er zijn geen artikelen in herkend
held-reason-no-goals = vóór { $first } hadden begrotingen geen doelstellingen
held-reason-too-few-none = er zijn minder dan half zoveel artikelen herkend als een jaar eerder
held-reason-part-none = het is een deel van een stuk
held-reason-none = in de brontekst niet herkend
kept-from-before = { $chapter } artikel { $article }{ $section }{ $of } staat niet in het laatste stuk van deze uitgave; de eerdere tekst blijft staan.
not-read-section-if-held = { $chapter } artikel { $article }, { $section }{ $of } is met de hand opgegeven.
not-read-whole = { $chapter }{ $of } is in zijn geheel aangehouden ({ $reason }).
not-read-if-held-why = { $chapter } artikel { $article }, { $section }{ $of } is in de brontekst niet herkend.
not-read-section-reason = { $chapter } artikel { $article }, { $section }{ $of } is niet vergeleken: { $reason }.
not-read-article = { $chapter } artikel { $article } is niet vergeleken: { $reason }.

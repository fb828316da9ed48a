### Since when a text stands.

since-sentence = sinds { $first } ({ $count })
old-text-since-sentence = Oude tekst { $since }.
old-text-since-brief-sentence = Oude tekst sinds { $first }.
old-text-at-least = De oude tekst stond er al in { $edition } (ouder is niet bekend).
stood-since-jaarverslag = In het jaarverslag sinds { $year } ({ $count }).
stood-since-other = In de begroting sinds { $year } ({ $count }).
since-brief-sentence = Sinds { $first }.
there-in-oldest = stond er al in { $edition } (ouder is niet bekend)

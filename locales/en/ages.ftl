### Since when a text stands.

# $count, $first
since-sentence = since { $first } ({ $count })
# $since
old-text-since-sentence = Old text { $since }.
# $first
old-text-since-brief-sentence = Old text since { $first }.
# $edition
old-text-at-least = The old text was there in { $edition } already (nothing older is known).
# $count, $year
stood-since-jaarverslag = In the annual report since { $year } ({ $count }).
# $count, $year
stood-since-other = In the budget since { $year } ({ $count }).
# $first
since-brief-sentence = Since { $first }.
# $edition
there-in-oldest = was there in { $edition } already (nothing older is known)

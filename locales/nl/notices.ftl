### Short messages: the sign of life, trouble and its end, what was held, a test.

sign-of-life-subject = Statusbericht { $month }
new-papers-none = geen nieuwe stukken
new-papers-one = 1 nieuw stuk
new-papers-other = { $n } nieuwe stukken
no-paper-yet = nog geen
test-subject = TESTBERICHT
held-subject-edition = Aangehouden: { $count } van { $edition }
held-subject-none = Aangehouden: { $count }
late-subject-none = Nog niets ontvangen van { $edition }
late-subject-one = Nog niet verschenen: hoofdstuk { $one } van { $edition }
late-subject-other = Nog niet verschenen: { $count } van { $edition }
told-once = Er wordt bij elke verwerking opnieuw geprobeerd. U krijgt bericht zodra het hersteld is.
and-more-in-status = En nog { $lines }; zie ‘prinsjesdiff status’.
list-and-more = { $shown } en nog { $n }
publication-service = de publicatiedienst
the-run = de verwerking
set-aside-subject = Niet meer verzonden aan { $address }
set-aside = Aan { $address } wordt niets meer verzonden via kanaal { $channel }, tot het adres is aangepast of het kanaal opnieuw is getest.
channel-named = kanaal { $channel }
welcome-subject = Aangesloten: attendering ‘{ $watch }’

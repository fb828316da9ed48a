### The calendar of `status`: what is next, what is awaited, and how long papers took.

status-next-day = Volgende verwachte datum: { $day }.
late-chapter-otherwise = Hoofdstuk { $chapter } van { $edition } was op { $date } verwacht en is nog niet verschenen.
late-edition = { $edition } was op { $expected } verwacht; hiervan is nog niets ontvangen.
status-out-edition-chapter = { $edition }, hoofdstuk { $chapter } ({ $paper })
status-out-has-early-text = { $what }: voorlopige tekst, verschenen op { $date }; de officiële tekst volgt.
status-out-otherwise = { $what }: verschenen op { $date }, nog niet leesbaar.
status-took = { $paper }: aangekondigd op { $announced }, eerste tekst { $text }, XML { $xml }.
after-none = nog niet
after-other = dezelfde dag
after-days = na { $days }
with-delay-yesterday = Dat was gisteren.
with-delay-days = { $sentence } Dat is { $days } geleden.

### The calendar of `status`: what is next, what is awaited, and how long papers took.

# The next of the two fixed days, in words of the notices. Not in the glossary on its own.
# $day
status-next-day = Next expected date: { $day }.
# $chapter, $date, $edition
late-chapter-otherwise = Chapter { $chapter } of { $edition } was expected on { $date } and has not appeared yet.

# An edition of which nothing has come.
# $edition (Edition), $expected (date)
late-edition = { $edition } was expected on { $expected }; nothing of it has been received yet.
# $chapter, $edition, $paper
status-out-edition-chapter = { $edition }, chapter { $chapter } ({ $paper })
# $date, $what
status-out-has-early-text = { $what }: preliminary text, out since { $date }; the official text follows.
# $date, $what
status-out-otherwise = { $what }: out since { $date }, not readable yet.

# How long a paper took.
# $paper, $announced (date), $text (Option<usize> by after), $xml (Option<usize> by after)
status-took = { $paper }: announced on { $announced }, first text { $text }, XML { $xml }.
after-none = not yet
after-other = the same day
# $days
after-days = after { $days }
with-delay-yesterday = That was yesterday.
# $days, $sentence
with-delay-days = { $sentence } That is { $days } ago.

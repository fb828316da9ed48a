### Short messages: the sign of life, trouble and its end, what was held, a test.

# Returns the subject of the monthly sign of life: `Statusbericht oktober 2026`.
# $month (month)
sign-of-life-subject = Sign of life { $month }
new-papers-none = no new papers
new-papers-one = 1 new paper
# $n
new-papers-other = { $n } new papers

# Says that there is no paper yet.
no-paper-yet = none yet

# Returns the subject of a test message.
test-subject = TEST MESSAGE
# $count, $edition
held-subject-edition = Held back: { $count } of { $edition }
# $count
held-subject-none = Held back: { $count }
# $edition
late-subject-none = Nothing received of { $edition } yet
# $edition, $one
late-subject-one = Not out yet: chapter { $one } of { $edition }
# $count, $edition
late-subject-other = Not out yet: { $count } of { $edition }

# Tells that a trouble is told when it begins and when it ends.
told-once = Every run tries again. You will hear when it has recovered.

# Counts lines of a notice that are left out.
# $lines (number)
and-more-in-status = And { $lines } more; see ‘prinsjesdiff status’.
# $n, $shown
list-and-more = { $shown } and { $n } more

# Names the publication service, as what fails or recovers.
publication-service = the publication service

# Names the run, as what fails or recovers.
the-run = the run

# Returns the subject of a message about a recipient that is set aside.
# $address
set-aside-subject = No longer sent to { $address }

# Tells that a recipient gets nothing more until somebody looks.
# $address, $channel
set-aside = Nothing more is sent to { $address } through channel { $channel } until the address is changed or the channel is tested again.

# Names a channel, as what fails or recovers.
# $channel
channel-named = channel { $channel }

# Returns the subject of a first message.
# $watch
welcome-subject = Connected: watch ‘{ $watch }’

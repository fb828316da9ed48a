### What is said about watches and channels on the command line.

# `watch list`: one watch.
# $watch, $channels (list), $about, $cadence
watch-line = Watch ‘{ $watch }’: { $about }; { $cadence }, through { $channels }.

# What the feed of a watch without criteria covers. Not in the glossary.
feed-covers-all = All chapters: general objective (A) and role and responsibility (B).

# What a watch without criteria is about.
watch-everything = all chapters
# $list
watch-chapters-one = chapter { $list }
# $list
watch-chapters-other = chapters { $list }
watch-words-list = { " " }or{ " " }
# $list
watch-words-sentence = passages with { $list }
watch-cadence-weekly = once a week
watch-cadence-monthly = once a month
watch-cadence-otherwise = as soon as there is something new

# `watch list`, `channel list`: there are none.
no-watches = No watches are configured. See ‘[[watch]]’ in config.toml, or begin with ‘prinsjesdiff setup’.

# A watch that does not exist.
# $watch, $known (list)
no-such-watch = There is no watch ‘{ $watch }’. Configured are: { $known }.

# The host that machines share does not answer, so that nothing may leave.
# $said
archive-not-shared = The shared archive cannot be asked ({ $said }).
# $channel, $kind
channel-line-no-recipients = Channel ‘{ $channel }’: { $kind }.
# $channel, $kind, $recipients
channel-line-sentence = Channel ‘{ $channel }’: { $kind }, { $recipients }.

# `channel list`: one that cannot.
# $channel, $reason
channel-unusable = Channel ‘{ $channel }’ cannot be used. { $reason }

# `channel list`: there are none.
no-channels = No channels are configured. See ‘[[channel]]’ in config.toml, or begin with ‘prinsjesdiff setup’.

# A channel that does not exist.
# $channel, $known (list)
no-such-channel = There is no channel ‘{ $channel }’. Configured are: { $known }.

# `channel test`: the message was accepted.
# $channel, $messages (count Message)
channel-tested = Channel ‘{ $channel }’ works: { $messages } accepted.
# $messages
sent-sentence = Done. { $messages } sent.
# $recipient
would-send-otherwise = { " " }to { $recipient }
# $channel, $to
would-send-without-watch = Channel ‘{ $channel }’{ $to }:
# $channel, $to, $watch
would-send-sentence = Channel ‘{ $channel }’, watch ‘{ $watch }’{ $to }:

# `resend` of something that nobody was sent.
# $paper
never-sent = Nothing was sent of { $paper } yet. ‘prinsjesdiff send’ sends what is ready.

# `resend` of something that was not sent by this watch or over this channel.
# $paper
never-sent-there = Nothing was sent of { $paper } by this watch over this channel. Without --watch and --channel all are searched.

# `watch preview`: the head.
# $watch, $since (i32)
watch-preview-head = Example of what watch ‘{ $watch }’ would have sent since { $since }:
watch-preview-sum-no-messages = This watch would have sent nothing.
# $messages
watch-preview-sum-one-months = In all { $messages } in one month.
# $messages, $months
watch-preview-sum-even = In all { $messages } in { $months } months.
# $messages, $months, $most
watch-preview-sum-sentence = In all { $messages } in { $months } months with something to tell; at most { $most } in one month.

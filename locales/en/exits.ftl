### The sentence printed with each exit code.

# Code 0, nothing new.
# $until (date)
exit-nothing-new = Done. There are no new papers; the archive is up to date until { $until }.
# $messages, $papers
exit-done-sentence = Done. { $papers } processed, { $messages } sent.

# Code 1.
# $cause, $next-step
exit-error = Stopped by an error: { $cause }. The archive was not changed. Next step: { $next-step }.

# Code 2.
# $what, $command
exit-usage = Wrong usage: { $what }. See ‘prinsjesdiff { $command } --help’.
# $list
exit-partly-failed-papers = Not done: not a single paper could be fetched ({ $list }). The archive was not changed; this will be tried again next time.
# $list, $m, $n
exit-partly-one-failed = Partly done: { $n } of { $m } papers could not be fetched ({ $list }). The rest was processed; this will be tried again next time.
# $list, $m, $n
exit-partly-sentence = Partly done: { $n } of { $m } papers could not be fetched ({ $list }). The rest was processed; this will be tried again next time.
# $list
exit-not-searched-nothing-came = Not done: not looked up are { $list }, and nothing came in. The archive was not changed; this will be tried again next time.
# $list
exit-not-searched-sentence = Partly done: not looked up are { $list }. The archive is in order; this will be tried again next time.
exit-stopped-no-papers = Stopped at your request, before any papers were fetched. Next time the search begins anew.
# $n, $papers
exit-stopped-sentence = Stopped at your request: { $n } of { $papers } looked at and processed. The rest follows next time.

# Code 4.
# $since (time), $process (u32), $machine
exit-locked = Not started: another run has been going since { $since } (process { $process } on { $machine }).
exit-held-none = there were no other articles
exit-held-one = the other article was processed
# $n
exit-held-other = the other { $n } articles were processed
# $article, $look, $reason, $release, $rest
exit-held-sentence = Held back: { $article } was not read whole ({ $reason }). The source is kept, { $rest }. Look at it with ‘{ $look }’ and release it with ‘{ $release }’.

# Code 6.
# $sent (number), $channels (number), $channel, $reason
exit-partly-sent = Partly sent: { $sent } of { $channels } channels. { $channel }: { $reason }. What was not sent stays ready.

# `diff --exit-code`: 2, where nothing differs and not everything was read.
exit-not-compared = No differences in what was read, but not everything was read.

# `diff --exit-code`: 0 and 1.
# $differences (bool)
exit-differences = { $differences ->
    [true] There are differences.
   *[false] No differences.
}

# `extract` and `import`, code 1: nothing readable. Not in the glossary.
exit-nothing-readable = None of the files can be read as a budget paper. Nothing was stored.

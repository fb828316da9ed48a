### Sentences of the daily service: its start, one line per run, and what it cannot do.

# `daemon`: where its state can be asked for.
# $address
daemon-listens = Health and figures: http://{ $address }/healthz and http://{ $address }/metrics.

# `daemon`: the address cannot be listened on.
# $address, $cause
daemon-cannot-listen = Not started: { $address } cannot be listened on ({ $cause }). Choose another address for ‘listen’ under [web], or set it to "" to offer nothing.
# $at, $code, $messages, $next, $papers, $requests
daemon-ran-sentence = { $at } code { $code }: { $papers } processed, { $messages } sent, { $requests }{ $next }.
# $next
daemon-next-sentence = ; next time { $next }

# `daemon`: a run broke off in a way that nobody foresaw.
run-broke-off = Broken off by a fault in prinsjesdiff itself; the message stands above. The archive is whole, and the next run tries again.

# `daemon`: it was asked to end while nothing was going on.
daemon-ended = Stopped at your request.

### What `doctor` says: what was looked at, how it is, and what can be done.

# Heads the page of what was checked.
doctor-title = Is everything there that a run needs?

# The name of what is looked at.
# $subject (Subject)
doctor-subject = { $subject ->
    [configuration] Settings
    [secrets] Secrets
    [archive] Archive
    [files] Files
    [disk] Disk space
    [proxy] Proxy
    [network] Network
    [certificate] Certificate
    [search] Search
    [repository] Papers
   *[clock] Clock
}

# How something is, at the head of its line.
# $health (Health)
doctor-health = { $health ->
    [good] ok
    [bad] NOT OK
   *[unknown] unknown
}

# The sentence at the end.
# $bad (number)
doctor-sum = { $bad ->
    [0] All is in order.
    [one] 1 point is not in order.
   *[other] { $bad } points are not in order.
}

# The folder of the archive is not there yet.
# $path
doctor-no-archive = { $path } is not there yet; the first run makes the archive.

# The archive, with its papers.
# $path, $papers (count Paper)
doctor-archive = { $path }: { $papers }.

# Another run is busy with the archive.
# $since (time), $process (u32), $machine
doctor-busy = A run has been going since { $since } (process { $process } on { $machine }).

# What to do about a secret that is not there.
# $name
remedy-secret = Give { $name } a value, in the environment or the file prinsjesdiff is started with.

# Secrets that stand in what was told.
# $references (list)
secret-given-away = In { $references } stands a secret that a server repeated; whoever can read the archive can read it.
# $alone, $clean, $push
remedy-given-away-sentence = Have the secret replaced and configure the new one; the old one is known. Then give ‘prinsjesdiff run’ and take the past away, for each reference: { $alone }{ $push }; after that { $clean }

# A folder that cannot be written to.
# $path, $reason
doctor-not-writable = { $path } cannot be written to ({ $reason }).

# What to do about a folder that cannot be written to.
# $key
remedy-not-writable = Give the user of prinsjesdiff the right to write, or choose another folder with ‘{ $key }’.

# A run was cut short.
remedy-unfinished = Give the command ‘prinsjesdiff run’, or without a network ‘prinsjesdiff rebuild’.

# Files of the archive are not those of its newest version.
# $command
remedy-command = Give the command ‘{ $command }’.

# Room on the disk.
# $megabytes (large)
doctor-disk = { $megabytes } MB free.

# The room on the disk could not be found out.
doctor-disk-unknown = This machine does not tell how much room is free.

# Too little room.
# $megabytes (large)
remedy-disk = Make room: leave at least { $megabytes } MB for new papers.

# No proxy is set.
doctor-no-proxy = No proxy is set.

# The proxies that are set, as variables.
# $variables (list)
doctor-proxies = Set by { $variables }.

# The host is reached.
# $host
doctor-reached = { $host } can be reached.

# The host is not reached.
# $host, $reason
doctor-not-reached = { $host } cannot be reached ({ $reason }).

# What to do about a host that is not reached.
remedy-network = Check the connection, the name server and the firewall; behind a proxy: set HTTPS_PROXY.

# What to do about a proxy that lets nothing through.
# $host
remedy-proxy = Check HTTPS_PROXY and NO_PROXY; the proxy must let { $host } through.

# The certificate is trusted.
# $host
doctor-certificate = The certificate of { $host } is trusted.

# The certificate is not trusted.
# $host
doctor-no-certificate = The certificate of { $host } is not trusted.

# An address without a safe connection.
doctor-plain-http = Not needed: the address is http.

# What to do about a certificate that is not trusted.
remedy-certificate = Install the system's certificates (ca-certificates); behind a proxy that reads along: name its certificate with SSL_CERT_FILE.

# It was not looked at, because of what came before.
doctor-not-asked = Not looked at.

# The search answers, with so many papers.
# $edition (edition), $papers (none-or Paper)
doctor-search = The search answers: { $papers } found of { $edition }.

# The search answers otherwise than it should.
# $reason
doctor-service-wrong = The publication service does not answer as expected: { $reason }.

# What to do about an answer that is not as expected.
# $key
remedy-setting = Change ‘{ $key }’ in config.toml.

# What to do when the service itself fails.
remedy-later = Try again later; the next run does so by itself.

# What to do when the search finds nothing.
# $key
remedy-nothing-found = This edition came out long ago: check ‘{ $key }’ in config.toml, or report this; the question no longer fits the service.

# The repository answers.
doctor-repository = What is said of a paper is where it is expected.

# The repository does not have what the search names.
doctor-no-repository = What is said of a paper is not where it is expected.

# What to do about a clock that is wrong.
remedy-clock = Switch time synchronisation (NTP) on for this machine.
doctor-heads = subject | state | finding | what to do

# The clock is right.
# $seconds (large)
doctor-clock = Difference from the publication service: { $seconds } { $seconds ->
    [one] second
   *[other] seconds
}.

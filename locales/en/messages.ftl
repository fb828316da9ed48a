### The messages that are read often.

# $chapter, $list, $number, $year
no-such-article-sentence = Article { $number } of chapter { $chapter } does not exist in budget { $year }. Present are: { $list }.
# $chapter (&Chapter), $year (BudgetYear)
no-article-of-chapter-read = Of chapter { $chapter } no article was read in budget { $year }.

# Year not archived.
# $year (BudgetYear)
year-not-archived = Budget { $year } is not in the archive yet. Fetch it with ‘prinsjesdiff backfill { $year }..{ $year }’.

# Paper without A and B.
# $kind (kind)
paper-without-goals = A { $kind } has no sections A and B; there is nothing to compare.
# $file, $reason
unreadable-no-line = { $file } cannot be read: { $reason }. Nothing was stored.
# $file, $line, $reason
unreadable-sentence = { $file } cannot be read: { $reason } on line { $line }. Nothing was stored.

# Cut-off text.
cut-off = The text breaks off at the end of the page; the last passage is not whole.

# Service gave an error page.
# $paper
error-page = The publication service gave an error page in place of { $paper }. Try again later.

# Service too busy.
# $until (time)
service-busy = The publication service asks to wait until { $until }. Work resumes by itself.

# Service unreachable.
# $address, $reason
unreachable = { $address } cannot be reached ({ $reason }). Check the connection or the proxy; see ‘prinsjesdiff doctor’.

# An assumption broke.
# $what, $key
assumption-broke = The publication service does not answer as expected: { $what }. Change ‘{ $key }’ in config.toml.
# $key, $line
unknown-setting-text = Unknown setting ‘{ $key }’ in config.toml, line { $line }.
# $suggestion
unknown-setting-hint = Did you mean ‘{ $suggestion }’?

# Secret missing.
# $variable
secret-missing = The environment variable { $variable } is empty or missing.

# Password refused.
# $host
password-refused = { $host } refuses the login. Check the user name and the password.

# Address refused.
# $address, $reason
address-refused = The mail server refuses { $address }: { $reason }.

# Test message.
test-message = TEST MESSAGE. This channel works. You need not do anything.

# Dry run.
dry-run = Dry run: nothing was sent or changed.

# Sent again.
# $first (date)
sent-again = Sent again on request; sent before on { $first }.

# Source fails.
# $since (date), $source
source-fails = Failing since { $since }: { $source }.

# Source recovers.
# $on (date), $source
source-recovered = Recovered on { $on }: { $source }.

# Expected paper late.
# $chapter (&Chapter), $year (BudgetYear), $expected (date)
paper-late = Chapter { $chapter } of budget { $year } was expected on { $expected } and has not appeared yet.

# Revision without change.
# $chapter (&Chapter)
revision-without-change = Chapter { $chapter } was published again; sections A and B stayed equal.

# Revision with change.
# $year (BudgetYear), $chapter (&Chapter), $passages (count Passage)
revision-with-change = Revised text of budget { $year }, chapter { $chapter }: { $passages } other than in the earlier text of the same year.
# $count
new-reader-one = { $count } in the archive changes through it
# $count
new-reader-other = { $count } in the archive change through it
# $sentence, $version
new-reader-sentence = The reading rules were improved (version { $version }). { $sentence }; these are no changes in the budget.
verified-one-papers = Checked: the one paper can be traced back to its source.
# $n
verified-sentence = Checked: all { $n } papers can be traced back to their source.

# Verification bad.
# $path, $repair
verification-failed = Not in order: { $path } differs from the source. Repair with ‘{ $repair }’.

# `run` in an archive that stays empty.
run-found-nothing = Done. The publication service has no papers that are followed here; the archive is still empty.

# Archive empty.
archive-empty = The archive is empty. Begin with ‘prinsjesdiff run’ (the two newest budgets) or ‘prinsjesdiff demo’.

# Said where the newest of a kind is asked for and there is none.
# $kind (kind)
archive-has-none-of = The archive has no { $kind } yet. ‘prinsjesdiff status’ shows what there is.

# Opens the first message to a reader: what it is, for whom, and when the next comes.
# $watch (&str), $connected (date), $next (date)
welcome = Welcome. This message is for the readers of watch ‘{ $watch }’, a standing search, connected on { $connected }. From now on you will hear when a budget or an annual report has other words for a goal (A) or for the minister's role (B), expected for the first time on { $next }.

# Tells how to stop messages, by an address to write to.
# $address
welcome-leave = No more messages? Write to { $address }; the address stands under every message.

# Tells how to stop messages where there is no address.
welcome-leave-otherwise = No more messages? Ask the operator of this channel; a feed is left in your own reader.

# Opens the digest that a first message shows.
welcome-example = Below is the latest digest, as an introduction.
sign-of-life-one = 1 day
# $days
sign-of-life-other = { $days } days
# $days-checked, $last-paper, $month, $next-day, $of, $papers
sign-of-life-sentence = Sign of life { $month }: checked daily ({ $days-checked } of { $of }), { $papers }. Last paper: { $last-paper }. Next expected date: { $next-day }.

### What the command line says: usage, files that are not there, and what to do next.

# A command that does not exist.
# $found
usage-unknown-command = unknown command ‘{ $found }’

# An option that does not exist.
# $found
usage-unknown-option = unknown option ‘{ $found }’

# Something that must be given.
# $what
usage-missing = { $what } is missing

# Says that several things are missing.
# $what
usage-missing-many = { $what } are missing
# $argument, $found
usage-bad-value-without-fitting = ‘{ $found }’ is no valid value for { $argument }
# $argument, $fitting, $found
usage-bad-value-one = ‘{ $found }’ is no valid value for { $argument }; only { $fitting } is possible
# $argument, $fitting, $found
usage-bad-value-many = ‘{ $found }’ is no valid value for { $argument }; possible are { $fitting }

# An option that asks for a value and has none.
# $argument
usage-without-value = { $argument } lacks its value

# An option that takes no value and was given one.
# $argument
usage-no-value-expected = { $argument } takes no value

# A word that the command has no use for.
# $found
usage-too-much = this command has no use for ‘{ $found }’

# An option that was given twice.
# $argument
usage-twice = { $argument } stands there twice

# Options that exclude each other.
# $argument, $others
usage-not-together = { $argument } does not go together with { $others }

# Bytes that are no text.
usage-not-utf8 = a character in it is no UTF-8

# Anything else.
usage-not-understood = this is not understood
# $nearest
usage-did-you-mean-sentence = did you mean { $nearest }?
# $first, $second
usage-or = { $first } or { $second }

# What to type, as an example.
# $example
usage-example = For example: { $example }

# A number alone that several chapters have.
# $places (list)
number-of-many = Several articles have this number: { $places }. Name the one that is meant.

# A number alone that no chapter has.
number-of-none = No chapter has an article with this number. Write it with its chapter, such as VII/1.
system-error-not-found = does not exist
system-error-permission-denied = access was refused
system-error-storage-full = the disk is full
system-error-file-too-large = is too large
system-error-already-exists = is there already, with something else in it
system-error-is-a-directory = is a folder
system-error-not-a-directory = is no folder
system-error-invalid-data = is no readable text
system-error-read-only-filesystem = the disk is read-only
system-error-unsupported = is no ordinary file
system-error-addr-in-use = another program listens there
system-error-addr-not-available = this machine has no such address
# $other
system-error-other = cannot be read ({ $other })

# A file where a folder is meant.
# $path
is-a-file = { $path } is a file, not a folder

# A file or folder among others that could not be opened.
# $path, $cause
file-passed-over = { $path } was passed over ({ $cause }); the text in it is missing now. Next step: check the path and its permissions.

# The step after a file of settings that is in another encoding.
step-save-as-utf8 = save the file as UTF-8

# The step after a file that could not be read or written.
step-check-path = check the path and its permissions

# What to do where no more files can be opened.
step-open-files = allow more open files (ulimit -n, or LimitNOFILE= in the unit), or close what opens many

# A value in the configuration that does not fit.
# $file, $line (usize), $reason
config-wrong-line = { $file }, line { $line }, is not in order: { $reason }.

# A paper that is not kept.
# $paper
paper-not-kept = { $paper } is not in the archive

# A paper that was asked for and is not there.
# $paper
paper-unknown = { $paper } is not in the archive. ‘prinsjesdiff status’ shows what is.

# What a side of a comparison looks like.
example-of-a-side = begroting/2026, or a file or folder of papers

# What a side of a comparison may be.
side-meant = A file or folder of papers is meant, or an edition, such as begroting/2026.

# An edition is there, one of its chapters is not.
# $edition (edition), $chapter (&Chapter)
chapter-not-archived = Chapter { $chapter } of { $edition } is not in the archive yet.

# The chapters of the edition that are in the archive.
# $chapters (list)
chapters-archived = Present are: { $chapters }.

# No edition has this chapter.
# $kind (kind), $chapter (&Chapter)
chapter-unknown = The archive has no { $kind } of chapter { $chapter }. ‘prinsjesdiff status’ shows what there is.

# A paper in which no articles were recognised.
# $path, $reason
no-articles-in = No articles were recognised in { $path }: { $reason }.

# A folder without papers.
# $path
no-papers-in = There are no papers in { $path }; files ending in .xml, .html, .txt, .pdf, .docx or .odt were looked for.
# $list, $path
mixed-editions-sentence = { $path } holds papers of { $list }; compare one edition at a time.

# A folder with several papers of one chapter and edition.
# $path, $papers (list), $chapter (&Chapter)
several-papers = { $path } holds { $papers }, all of chapter { $chapter }; which of them to compare must be said: give one paper of each chapter.

# Neither side has the chapter that was asked for.
# $chapter (&Chapter)
chapter-on-neither-side = Chapter { $chapter } is on neither side.

# A held article with its paper: `artikel 14 van hoofdstuk VII (kst-…)`.
# $chapter (&Chapter), $article, $paper
held-article = article { $article } of chapter { $chapter } ({ $paper })

# A run that ended before it was done.
status-unfinished = An earlier run was cut short; the next one completes it.

# A clock set by hand, for a service that is not on this machine.
# $variable
clock-only-at-home = { $variable } is only for trials with a publication service on this machine.

# Ctrl-C was heard.
stopping = Stopping after the paper it is at; Ctrl-C once more ends at once.

# `run`: the service is asked which papers there are.
run-searching = Looking for papers…

# `run`: what was fetched goes into the archive.
# $papers (count Paper)
run-archiving = Archiving { $papers }…

# `import`, `verify` and `rebuild`: behind the numbers of papers read and in all.
papers-read = papers read

# `run`: a paper is looked at.
# $at (usize), $of (usize), $paper
run-step = { $at } of { $of }: { $paper }

# `run`: a paper is out and cannot be read yet.
# $edition (Edition), $chapter (&Chapter), $paper
run-waiting = { $edition }, chapter { $chapter } ({ $paper }): out, not readable yet.

# `run`: something was not fetched, for one reason.
# $what (list), $reason
run-failure = Not fetched: { $what } ({ $reason }).

# `run`: the question what changed since a day, as a thing.
# $day (date)
run-changes-since = the changes since { $day }

# `run`: what the search gave, as a thing.
run-search-results = the results of the search

# `run`: a paper that is out and not where it should be.
# $paper, $address, $key
not-at-its-address = { $paper } is out, but is not at { $address }. Try again later, or look at ‘{ $key }’ in config.toml.

# The setting that may help.
# $key
check-setting = The setting is ‘{ $key }’ in config.toml.
run-requests-one-requests = The service was asked once.
# $n
run-requests-sentence = The service was asked { $n } times.

# What the database says of a cache that cannot be used.
# $said
cache-unusable = the cache cannot be used ({ $said })
# The step after a folder for temporary files that is not there.
step-temporary = let TMPDIR lead to a folder in which you may write
# The step after a cache that cannot be used.
step-delete-cache = delete ‘.git/prinsjesdiff-cache.sqlite’ in the archive; nothing is lost
# A result that could not be written to standard output, such as on a full disk.
# $cause, $next-step
output-unwritten = The result was not written whole (standard output: { $cause }). Next step: { $next-step }.
# Said when a result was written into a file.
# $path (&str)
written-to = Written: { $path }
# Said when a terminal would get the bytes of a file for Word or Excel.
file-needs-output = A terminal cannot show files for Word and Excel. Name a file with ‘--output FILE’, or redirect the output.
# Said when old and new places are asked for as a document of Word.
no-word-list = The list of old and new places has no form for Word. Choose ‘--format xlsx’ or ‘--format html’.
# Said when a text does not fit a file of an office program.
not-packed = The file cannot be made: a text is too long for this kind of file. Next step: choose ‘--format csv’ or ‘--format html’.

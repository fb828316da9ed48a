### The help of the command line: a message for each command, an attribute for each thing it takes.
### `cli/help` puts them on the commands; a test holds that each has its own.

prinsjesdiff = Tells what changed in the words of the Dutch national budget, article by article
    .config = The configuration file [default: config.toml when it is there]
    .archive = This archive, instead of the configured one
    .language = This language, instead of the configured one
    .quiet = Print results and errors only
    .help = Print this help
    .version = Print the version
    .notes =
        Articles are written VII/1, IX/IXA/1 or jaarverslag/VII/1; editions begroting/2024 or 2024, with a
        chapter begroting/2024/VII.

        New here? ‘prinsjesdiff demo’ shows everything on built-in papers, without network.
words = The words of the help itself
    .usage = Usage
    .commands = Commands
    .arguments = Arguments
    .options = Options
    .general = Always possible
    .any-options = [OPTIONS]
    .values = possible
    .default = default
    .codes = Exit codes
    .example = Example
    .name = NAME
    .examples = Examples
names = The names of values
    .address = ADDRESS
    .article = ARTICLE
    .chapter = CHAPTER
    .command = COMMAND
    .edition = EDITION
    .file = FILE
    .file-or-folder = FILE|FOLDER
    .folder = FOLDER
    .form = FORM
    .language = LANGUAGE
    .name = NAME
    .new = NEW
    .old = OLD
    .paper = PAPER
    .reason = REASON
    .section = SECTION
    .shell = SHELL
    .what = WHAT
    .words = WORDS
    .year = YEAR
    .years = YEARS
any = What means the same in several commands
    .chapter = Only this chapter
    .article = Only this article, by its old or new place; a number alone where one chapter has it
    .section = Only this section, by its letter or name: A, doelstelling, B, rol
    .only = Leave out what did not change
    .show = Show what is folded away too
    .places = Old and new places of articles only (was-wordtlijst); with --show all also of those that stayed
    .format = The form: text for a terminal, Markdown, one web page, JSON with its schema, or CSV for a spreadsheet
    .named = Which paper a page is from that does not say it, such as jaarverslag/2014/VI
    .output = Write the result into this file; Word and Excel need that, or a pipe
    .year = The budget year in which it stands there [default: the newest that has it]
    .tell = Let the watches hear of these papers at the next run, as of new ones
    .dry-run = Show what would be sent; send and change nothing
    .to = Write what would be sent into a file; send and change nothing
diff = Compares two editions, files or folders of papers
    .also = compare difference changes vergelijk
    .old = The old side: an edition, a file or a folder
    .new = The new side
    .named = Which paper a page is from that does not say it, such as jaarverslag/2014/VI; a second one is of the new side
    .format = The form: text for a terminal, Markdown, one web page, JSON with its schema, CSV for a spreadsheet, docx for Word with tracked changes, or xlsx for Excel
    .exit-code = End with 1 when the sides differ
    .codes =
        With --exit-code: 0 A and B are the same, 1 they differ, 2 trouble, or nothing different in what was
        read while not everything was read.
    .examples =
        prinsjesdiff diff begroting/2025 begroting/2026
        prinsjesdiff diff begroting/2025/VII begroting/2026/VII --article VII/1
        prinsjesdiff diff old.xml new.xml --format markdown
        prinsjesdiff diff 2025 2026 --article VII/1 --format docx --output VII-1.docx
report = Compares a whole edition with the one before it
    .also = overview summary show rapport
    .format = The form: text for a terminal, Markdown, one web page, JSON with its schema, CSV for a spreadsheet, docx for Word with tracked changes, or xlsx for Excel
    .edition = The edition, such as begroting/2026 or a kind alone for its newest [default: the newest budget]
    .examples = prinsjesdiff report begroting/2026
log = Tells the life of an article, through renumberings and ministries
    .also = history life
    .article = The article, such as VII/1 or jaarverslag/VII/1
    .examples =
        prinsjesdiff log VII/1
        prinsjesdiff log jaarverslag/VII/1
        prinsjesdiff log VII/10 --year 2013
blame = Tells since when each passage of an article stands, and where it stood first
    .also = annotate since origin
    .article = The article, such as VII/1 or jaarverslag/VII/1
    .examples =
        prinsjesdiff blame VII/1
        prinsjesdiff blame VII/1 --year 2024
search = Tells when words came, where they stand now, and when they went
    .also = find grep look words
    .words = Words that must all stand in one sentence; several in quotation marks are a phrase
    .chapter = Only sentences that stood in this chapter
    .years = Only sentences that stood there in these budget years, such as 2019..2022 or 2024
    .all = Show every sentence
    .notes =
        Capitals, accents and punctuation make no difference, and a word is found inside a longer one:
        ‘huisvesting’ finds ‘volkshuisvesting’. Sections A and B of all editions in the archive are searched.
    .codes = 0 found, 1 nothing found, 2 trouble.
    .examples =
        prinsjesdiff search huisvesting
        prinsjesdiff search "sociale huur" gemeente --chapter VII --years 2019..2022
extract = Reads one paper and shows what is in it; nothing is written
    .also = read parse
    .file = The paper: official XML, a web page, a PDF, a document of Word or OpenDocument, or the plain text of its pages
    .codes = 0 read as expected, 5 read but not as expected, 1 not readable.
    .examples = prinsjesdiff extract kst-36410-VII-2.xml --format json
run = Fetches what is new at the publication service and takes it in
    .also = fetch update pull start
    .chapter = Only these chapters
    .tell = Tell a new watch everything that is there, rather than only what comes
    .notes =
        The first run takes the two newest editions; later runs what changed. A timer may call it as often
        as it likes. Ctrl-C stops it between papers: what it has is archived, and the next run goes on.
    .codes =
        Worst first: 4 another run holds the archive, 1 error, 5 something was held back in this run, 130
        stopped, 3 some papers were not fetched, 0 done.
    .examples = prinsjesdiff run --chapter VII
backfill = Fetches whole years from the publication service
    .also = years catchup
    .years = The budget years, such as 2013..2027 [default: from the configured first year]
    .chapter = Only these chapters
    .notes = May be stopped and started again at any point. Exit codes are those of ‘run’.
    .examples = prinsjesdiff backfill 2013..2027
daemon = Runs every day by itself, and tells over HTTP how it goes
    .also = service server
    .notes =
        Does what ‘run’ does at the times of ‘cron’ under ‘schedule’, and every two hours on the days on
        which papers come. A run that was missed is made up for once. Each run is one line of log, with its
        time in UTC and the exit code that ‘run’ would have had; --quiet leaves out those with 0. A run that
        fails ends nothing. The configuration is read at the start.

        GET /healthz and GET /metrics are answered on ‘listen’ under ‘web’, and beside them stands the
        site, as with ‘serve’; "" turns that off.
    .codes =
        0 stopped by Ctrl-C or a service manager while idle; stopped in the middle of a run, that of ‘run’
        (130); 1 it could not start.
import = Takes papers from files and folders into the archive
    .also = add load ingest
    .paths = Files and folders
    .dry-run = Read and tell, write nothing
    .notes =
        From a folder all files that end in .xml, .html, .txt, .pdf, .docx or .odt are taken, with those in
        folders below it. The same papers give the same archive, in any order.
    .codes = 0 done, 5 something was read but not as expected, 1 nothing readable.
    .examples = prinsjesdiff import papers/
accept = Lets a paper that was held back pass, for a reason
    .also = approve release
    .id = The paper, such as kst-36410-VII-2
    .reason = Why it may pass; kept in the archive
    .section = A section that was not read and of which the text is given, such as XXVI/14/B
    .text = A file with the text of that section, in plain text; kept in the archive
    .examples = prinsjesdiff accept kst-36410-VII-2 --reason "section B is a picture; read by hand"
verify = Checks that every text in the archive can be made again from its source
    .also = check fsck
rebuild = Makes the archive's texts again from their sources
    .also = remake refresh
    .dry-run = Tell which texts would differ, write nothing
    .notes =
        First tells which texts would differ: after a new version of the reader these are no changes of the
        budget.
status = Tells how the archive stands
    .also = state info
setup = Asks five questions and writes the configuration
    .also = init configure install
    .yes = Ask nothing: keep what is set, and take the defaults for the rest
    .notes =
        Asks for the archive's folder, the chapters, a contact, where messages go, and the time of the daily
        run; then tries the publication service (two requests) and, when its secret is there, a new channel
        with a test message. Of a file that is there, all other settings and comments stay, and the former
        version is kept beside it. Nothing is written before the last answer.
    .codes =
        0 done, 1 nothing was written or no test message was sent, 3 written, but the service does not
        answer as it should.
    .examples = prinsjesdiff setup --yes
doctor = Looks whether everything that a run needs is there
    .also = diagnose test
    .notes =
        Looks at the configuration, the archive, the disk, the network and the publication service (two
        requests), and names a remedy for what is not in order.
    .codes =
        0 all in order, 1 something on this machine is not, 3 only the service or the way to it is not.
config = Looks at the configuration
    .also = settings
config-check = Checks the configuration file
    .also = test validate
send = Sends what is ready to be sent
    .also = mail deliver
    .notes = A run does this at its end. Nothing is sent twice.
    .codes = 0 done, 6 sent in part; what was not sent stays ready.
resend = Sends again what was sent of a publication
    .also = again
    .publication = The publication, such as kst-36410-VII-2
    .watch = Only what this watch was sent
    .channel = Only over this channel
    .notes =
        Goes to the recipients of the watches that were sent something of it, marked as sent again, with its
        text as it stands now. What was told stays as it is: no later message is lost or doubled by it.
    .codes = 0 done, 1 nothing was ever sent of it, 6 sent in part.
    .examples = prinsjesdiff resend kst-36410-VII-2 --watch bestuur --dry-run
channel = Looks at the channels, and tests them
    .also = channels
channel-list = Tells which channels there are and whether they can be used
    .also = show
channel-test = Sends a test message, marked as such, to each recipient of a channel
    .also = try
    .name = The channel
    .examples = prinsjesdiff channel test post
watch = Looks at the watches: who gets what
    .also = watches subscription
watch-list = Tells who gets what
    .also = show
watch-preview = Shows what a watch would have sent over past years, and how much
    .also = example
    .name = The watch
    .since = The first year
    .examples = prinsjesdiff watch preview bestuur --since 2015
site = Writes the archive as a site: pages for any web host, with no server of ours
    .also = website pages publish
    .folder = The folder of the site: new, empty, or written by this command before
    .notes =
        Writes only the files of which the bytes differ, takes away pages that it wrote and that are
        gone, and never touches a file that it did not write. All links are relative: the site works
        from a folder, at the root of a host and under a part of it. With ‘base_url’ under ‘web’ pages
        name their own address and there is a sitemap.
    .codes = 0 done, 1 the folder holds other things, or cannot be written.
    .examples = prinsjesdiff site public
serve = Shows the same site over HTTP
    .also = server web
    .listen = Where to listen instead of the configured address, such as 127.0.0.1:8080
    .notes =
        Gives to the byte what ‘site’ writes. Listens on ‘listen’ under ‘web’, by default on this machine
        alone. Nothing of the archive is written; what is new in the archive is there at the next question. Ctrl-C
        stops it.
    .codes = 0 stopped, 1 cannot listen, or there is no archive.
    .examples = prinsjesdiff serve --listen 127.0.0.1:8080
demo = Shows everything on the built-in example, without network
    .also = example try
    .papers = Write the papers of the example into a folder, and nothing else
completions = Writes what a shell needs to complete these commands
    .also = completion complete
    .shell = The shell
    .examples = prinsjesdiff completions bash > ~/.local/share/bash-completion/completions/prinsjesdiff
help = Prints this help, or that of a command
    .also = hulp

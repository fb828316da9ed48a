### What `demo` says, and the page that lists the messages of the example.

# `demo`: the head. Not in the glossary.
demo-head = Example with built-in, invented papers. They come, day after day, from an imitation of the publication service on this machine; the network is not used.

# Something else stands where the example is made.
# $path
demo-in-the-way = Something else than the example stands in { $path }; nothing was changed. Move it, or start in another folder.
# $asked, $date, $list
demo-day-sentence = { $date } ({ $asked }): { $list }

# `demo`: this machine cannot serve itself.
# $reason
no-loopback = no service can be started on 127.0.0.1 of this machine ({ $reason })

# `demo`: done, and what to look at. Not in the glossary.
# $path
demo-done = Done. The example archive is in { $path }; look at its history with ‘git -C { $path } log’.

# `demo --papers`: they are written.
# $papers (count Paper), $folder
demo-papers = Written to { $folder }: { $papers } of the example.

# `demo`: what to try next.
demo-next = Try now:

# `demo`: what its readers were sent, and where it can be seen.
# $mails (count Mail), $posts (count ChatMessage), $page
demo-messages = Sent in the example: { $mails } and { $posts }, and feeds. Open { $page } in a browser; the latest:

# The title of the list of all feeds. Not in the glossary.
feeds-title = Budget texts compared

# The title of the page. Not in the glossary.
shelf-title = Messages of the example

# What the page shows. Not in the glossary.
shelf-lead = What two readers of the example received, day by day: ‘rijksbreed’ gets everything, ‘gemeenten’ only passages that speak of municipalities (gemeenten). The papers are invented.

# The head of the mail that shows most.
shelf-best = Start here

# The head of the pages beside the messages.
shelf-pages-head = Further
shelf-report = The report of the newest budget
# $article
shelf-log = The life of article { $article } (log)
# $article
shelf-blame = Since when each passage of article { $article } stands (blame)
shelf-site = The site

# The head of the messages. Not in the glossary.
shelf-messages = Mail and Slack, the newest first

# The head of the feeds. Not in the glossary.
shelf-feeds = Feeds (Atom) and their list (OPML)
# $date, $kind, $watch
shelf-message-sentence = { $date }, { $kind }, watch ‘{ $watch }’

# Returns the title of a list of feeds that are given out at no address.
# $title (&str)
feeds-beside = { $title } (no base_url set: addresses beside this file)

# `demo`: where its site is.
# $page
demo-site = The site of the example: open { $page } in a browser.

### The words of an edition that has none before it in the archive.

no-earlier-text = no earlier text in the archive
received-head-otherwise = { " " }in all
# $articles, $count, $in-all
received-head-one-chapters = { $count } was received, with { $articles }{ $in-all }:
# $articles, $count, $in-all
received-head-sentence = { $count } were received, with { $articles }{ $in-all }:
# $n
first-totals-new = { $n } in the archive for the first time
# $held, $new
first-totals-sentence = { $new }, { $held } not read (see below)

# Explains what *new* means there.
first-remark = No earlier text was compared; ‘new’ means here: new in the archive.

# Tells what was read, in one line.
# $papers
first-compared = Read are the papers as submitted ({ $papers }).

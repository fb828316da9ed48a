### The words of an edition that has none before it in the archive.

no-earlier-text = geen eerdere tekst in het archief
received-head-otherwise = { " " }samen
received-head-one-chapters = { $count } is ontvangen, met{ $in-all } { $articles }:
received-head-sentence = { $count } zijn ontvangen, met{ $in-all } { $articles }:
first-totals-new = { $n } voor het eerst in het archief
first-totals-sentence = { $new }, { $held } niet gelezen (zie onderaan)
first-remark = Met een eerdere tekst is niet vergeleken; ‘nieuw’ betekent hier: nieuw in het archief.
first-compared = Gelezen zijn de stukken zoals ingediend ({ $papers }).

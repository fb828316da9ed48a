### Why the publication service could not be asked, or what it gave instead of a paper.

service-reason-status-status = foutcode { $status }
service-reason-redirected-away-to = verwijst door naar { $to }, dat niet is ingesteld
service-reason-other-xml-root = andere XML (‘{ $root }’)
service-reason-diagnostic-message = de zoekdienst weigert de vraag: { $message }
service-reason-not-understood-id = geen van de zoekresultaten heeft het kenmerk van een Kamerstuk (wel ‘{ $id }’)
service-reason-unclear-id = { $id } noemt titel noch soort
service-reason-not-a-paper-found = geen kamerstuk: ‘{ $found }’
service-reason-other-paper-found = een ander stuk: { $found }

### Why the publication service could not be asked, or what it gave instead of a paper.

# $status
service-reason-status-status = status { $status }
# $to
service-reason-redirected-away-to = leads to { $to }, which is not configured
# $root
service-reason-other-xml-root = other XML (‘{ $root }’)
# $message
service-reason-diagnostic-message = the search refuses the question: { $message }
# $id
service-reason-not-understood-id = none of the results has the identifier of a parliamentary paper (but ‘{ $id }’)
# $id
service-reason-unclear-id = { $id } names neither its title nor its sort
# $found
service-reason-not-a-paper-found = no parliamentary paper: ‘{ $found }’
# $found
service-reason-other-paper-found = another paper: { $found }

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
service-reason-unknown-name = its name is not known
service-reason-certificate = its certificate is not trusted
service-reason-tls = no safe connection could be made
service-reason-proxy = the proxy does not let it through
service-reason-closed = the connection was closed before an answer
service-reason-no-connection = no connection in time
service-reason-no-answer = no answer in time
service-reason-endless-answer = an answer without end
service-reason-too-large = the answer is too large
service-reason-not-found-page = the page does not exist
service-reason-redirected-without-end = leads on without end
service-reason-truncated = the answer stopped before its end
service-reason-no-address = this is no web address
service-reason-stopped = the run was stopped
service-reason-nothing = an empty answer
service-reason-page = a web page in place of data
service-reason-not-xml = no readable XML
service-reason-pages-without-end = search results without end
service-reason-shifting-order = the search gives its results in shifting order
service-reason-nothing-found = the search gives no budget paper at all
service-reason-not-asked = not asked, because the search failed just before
service-reason-charset = the bytes are not text in the character set the file names
service-reason-not-well-formed = the XML is not well-formed

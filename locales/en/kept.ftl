### Why a message could not be sent, as it is kept beside what was told.

# $at
kept-reason-secret = The secret of this channel ({ $at }) is missing or of no use.
kept-reason-no-address = What stands there is no e-mail address.
# $code
kept-reason-recipient = The mail server refuses this address ({ $code }).
kept-reason-sentence = no connection
# $at
kept-reason-folder = Nothing can be written in { $at }.
kept-reason-other = The reason stands in the output of the run.

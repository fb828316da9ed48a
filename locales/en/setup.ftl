### What `setup` asks and says.

# The head of the questions.
setup-head = Five questions; an empty line keeps what stands between brackets. Nothing is written before the last.

# The first question.
setup-archive = Which folder is the archive to be in?

# The second question.
setup-chapters = Which chapters? For example: VII, B, C.

# The third question.
setup-contact = At which address can the publication service reach you? It goes with every request.

# The fourth question.
setup-reader = Where do messages go: an e-mail address, ‘slack’ or ‘none’?

# The fifth question.
setup-time = At what time, each day? For example 07:15.

# All chapters, as an answer.
setup-all = all

# Nothing, as an answer.
setup-none = none

# The answers ended before the questions.
# $asked (usize)
setup-ended = The input ends at question { $asked }. Nothing was written; start again with ‘prinsjesdiff setup’, or take the values between brackets with ‘--yes’.

# Too many answers to one question were not understood.
# $asked (usize)
setup-given-up = Question { $asked } was not understood three times. Nothing was written; start again with ‘prinsjesdiff setup’.
# $file, $kept
setup-written-kept = { $file } was changed; all other settings and comments stayed. The former version is in { $kept }.
# $file
setup-written-none = { $file } was written.

# The file stays as it is.
# $file
setup-unchanged = { $file } stays as it is.

# A value that cannot be replaced in the file.
# $file, $key
setup-cannot-replace = The value of ‘{ $key }’ in { $file } cannot be replaced. Nothing was written; change the file by hand.

# A channel that is there already.
# $file, $channel
setup-has-channel = There is a channel ‘{ $channel }’ in { $file } already. Nothing was written; answer ‘none’ to leave it as it is.

# The service is being tried.
setup-trying = Trying the publication service:

# What a new channel still needs.
# $secret
setup-secret = No test message was sent yet: give { $secret } a value first; config.toml says in which form.

# What to do next.
setup-next = What next:

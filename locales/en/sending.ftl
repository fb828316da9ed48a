### Why a message could not be sent, as it is told to whoever looks after the service.

# $path
send-reason-secret-unreadable-path = The secret in { $path } cannot be read or is empty.
# $setting
send-reason-secret-unusable-setting = The secret of ‘{ $setting }’ is of no use; it is not repeated here.
# $address
send-reason-no-address-address = ‘{ $address }’ is no e-mail address.
# $host
send-reason-not-encrypted-host = { $host } offers no encryption. Nothing was sent; sending without it takes the setting tls = "none".
# $host
send-reason-too-many-host = { $host } asks to try again later.
# $path, $why
send-reason-folder-path-kind = Nothing can be written in { $path } ({ $why }).
send-reason-wrong-form = The message in the outbox is of another kind than this channel.

# $setting
setting-does-not-fit = The setting ‘{ $setting }’ of this channel is missing or does not go with the others.
# $host, $said
refuses-message-sentence = { $host } refuses the message: { $said }.
# $program, $why
program-not-started = { $program } cannot be started ({ $why }). Check the setting ‘sendmail’.
# $program
program-stops-reading = { $program } ended without an error, but had not read all of the message. Check the setting ‘sendmail’.
# $program, $said
program-refuses-sentence = { $program } does not take the message: { $said }.

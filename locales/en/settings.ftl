### What is wrong with a configuration, in words.

# A path or another text that is empty, or has signs in it that do not show.
setting-problem-line = this must be a text that is not empty, without ends of lines and other control characters

# An address of the web that is none.
setting-problem-web = this must be an address that begins with http:// or https://

# An address to listen on that is none.
setting-problem-listen = this must be an address with a port, such as 127.0.0.1:8080

setting-problem-syntax = this is not valid TOML; text stands in straight quotation marks ("), a fraction has a point
setting-problem-duplicate-key = this setting stands there twice
# $key
setting-problem-missing-key = the setting ‘{ $key }’ is missing
setting-problem-secret = a secret is given as env:NAME or file:PATH and never stands in this file
# $least, $most, $setting
setting-problem-bounds-setting-least = ‘{ $setting }’ is at least { $least } and at most { $most }
# $found
setting-problem-year-found = ‘{ $found }’ is no budget year, such as 2026
# $found
setting-problem-chapter-found = ‘{ $found }’ is no budget chapter, such as "VII" or "B"
# $found
setting-problem-word-found = ‘{ $found }’ cannot be looked for: each word has at least two letters, and * stands for any ending
setting-problem-name = a name consists of a to z, 0 to 9 and hyphens
# $found
setting-problem-cron-fields-found = ‘cron’ has five fields (minute, hour, day, month, weekday), not { $found }
# $found
setting-problem-cron-field-found = ‘{ $found }’ is not understood in ‘cron’
setting-problem-cron-days = ‘cron’ names days of the month or weekdays, not both
# $found
setting-problem-cron-never-found = the day that ‘{ $found }’ names never comes
# $found
setting-problem-zone-found = ‘{ $found }’ is no time zone, such as Europe/Amsterdam
setting-problem-channel = a channel
setting-problem-watch = a watch
# $first, $name, $what
setting-problem-name-twice-of-name = ‘{ $name }’ is the name of { $what } already (line { $first })
# $name
setting-problem-name-taken-name = prinsjesdiff uses the name ‘{ $name }’ itself; choose another

operator-without-mail = the operator is told through the first channel of kind "email", and there is none

no-remote = ‘remote’ is the address of a git host and does not begin with a hyphen

# $setting, $found
no-mail-address = ‘{ $found }’ at ‘{ $setting }’ is no e-mail address; a name with a comma stands between double quotes
wrong-type-text = a text between quotes belongs here
wrong-type-number = a number belongs here
wrong-type-list = a list between square brackets belongs here
wrong-type-truth = true or false belongs here
wrong-type-table = a group of settings belongs here
# $found, $list
no-choice-sentence = ‘{ $found }’ does not fit here; possible are { $list }
# $channel, $watch
no-channel-none = watch ‘{ $watch }’ names channel ‘{ $channel }’, but there is no such channel
# $list, $none
no-channel-sentence = { $none }; configured are: { $list }

### The signals of a passage: as a headline and as a reason.

# $from, $to
signal-role-shift = role shift: from { $from } to { $to }
# $from, $to
signal-possible-role-shift = possible role shift: from { $from } to { $to }
# $to
signal-role-named = role ‘{ $to }’ newly mentioned
# $from
signal-role-no-longer-named = role ‘{ $from }’ no longer mentioned
signal-less-binding = phrased as less binding
signal-more-binding = phrased as more binding

# Tells that what is said is denied now, or no longer, by the words that decide it.
# $words (&str)
negation = negation: { $words }
signal-negation-added = negation added
signal-negation-removed = negation gone
signal-responsibility-added = responsibility newly mentioned
signal-responsibility-dropped = responsibility no longer mentioned
signal-target-value = target value
signal-amount = amount
signal-percentage = percentage
signal-legal-basis = legal basis
# $to
signal-indicator-added = new indicator: { $to }
# $from
signal-indicator-removed = indicator gone: { $from }
# $from, $new, $old, $to
target-and-year-sentence = target value and year changed: { $from } in { $old } becomes { $to } in { $new }
role-shift-reason-by-heading = another heading
role-shift-reason-otherwise = another lead word
role-shift-reason-verb = and the verb is changed
role-shift-reason-words = and the words are changed
role-shift-reason-none = the words are equal
# $from, $to
possible-shift-reason-verb = the verb is changed, the heading is not ({ $from } → { $to })
# $from, $to
possible-shift-reason-adjective = the adjective of the role is changed, the heading is not ({ $from } → { $to })
# $from, $to
possible-shift-reason-noun = the noun for the role is changed, the heading is not ({ $from } → { $to })

# Tells where a shifted passage now stands: `staat nu onder de kop ‘Regisseren’`.
# $by-heading (bool), $role
stands-under = { $by-heading ->
    [true] now stands under the heading ‘{ $role }’
   *[false] now begins with ‘{ $role }’
}

# Tells that words differ where no signal says how.
year-or-date-is-year-signal = target year
year-or-date-otherwise = date
actor-is-cabinet-signal = another member of the cabinet
actor-otherwise = another actor
# $from, $to, $what
became-false-false = { $what }: { $from } becomes { $to }
# $to, $what
became-true-false = { $what }: { $to } newly mentioned
# $from, $what
became-false-true = { $what }: { $from } no longer mentioned
# $from, $to, $what
value-false-false = { $what } changed: { $from } becomes { $to }
# $to, $what
value-true-false = { $what } newly mentioned: { $to }
# $from, $what
value-false-true = { $what } no longer mentioned: { $from }
# $what
value-true-true = { $what } changed
# $from, $how, $to
phrased-false-false = { $how }: ‘{ $from }’ becomes ‘{ $to }’
# $how, $to
phrased-true-false = { $how }: ‘{ $to }’
# $from, $how
phrased-false-true = { $how }: without ‘{ $from }’

# Tells which words became others: `‘stimuleert’ wordt ‘regisseert’`.
# $from, $to
words-became = ‘{ $from }’ becomes ‘{ $to }’

# Tells which words are new.
# $to
words-added = ‘{ $to }’ added

# Tells which words are gone.
# $from
words-gone = ‘{ $from }’ removed

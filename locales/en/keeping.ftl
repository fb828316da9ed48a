### Sentences about what is kept and what is made of it: damage, where the lost still is, what was mended.

# Code 1, after papers had been archived.
# $cause, $next-step
exit-error-after = Stopped by an error: { $cause }. The papers up to here were processed and kept; what follows from them (such as the work tree) comes with the next command. Next step: { $next-step }.

# Papers are gone from the branch that only grows.
# $papers (&[String] by some-of)
papers-lost = papers that the archive knows are missing from the branch ‘bronnen’: { $papers }; nothing was rewritten
# $more, $shown
some-of-sentence = { $shown } and { $more } more

# A reference that nothing else is made from does not read.
# $name
reference-unread = { $name } in the archive is damaged and cannot be read

# The step after a loss: the branch is set to where it stood.
# $place, $command
step-set-back = they are still in { $place }; set the branch back with ‘{ $command }’

# The step after a loss: the papers are taken in again.
# $place, $command
step-take-out = they are still in { $place }; take each paper out of it, as with ‘{ $command }’, and read it in with ‘prinsjesdiff import stuk.xml’

# The step after a loss of which nothing remembers anything.
step-backup = restore the archive from a backup, or read the papers in again with ‘prinsjesdiff import’

# A state of the branch as its reflog has it.
# $object
kept-in-reflog = { $object } (by the reflog)

# A state of the branch as the host has it.
# $object
kept-at-host = { $object } (of the shared host)

# A state of the branch that `main` was made from.
# $object
kept-by-main = { $object } (from which main was made)

# A state of the branch in its own history.
# $object
kept-in-history = { $object } (an earlier state of the branch)

# A repository of somebody else.
# $path
foreign-repository = { $path } is a git repository with a history of its own, no archive of prinsjesdiff

# The step after a repository that is no archive.
step-other-folder = choose another folder, with ‘--archive’ or with ‘path’ under [archive]

# The archive belongs to another user.
# $path
not-the-owner = { $path } belongs to another user

# The step after it.
# $path
step-own = make it yours with ‘chown -R $(id -u) { $path }’, or allow it with ‘git config --global --add safe.directory { $path }’

# The settings of git cannot be read.
# $said
git-settings-unread = the settings of git cannot be read ({ $said })

# The step after settings of git that belong to somebody else.
step-home = let HOME point to a folder of the user's own

# The step after settings of git that are broken.
# $file
step-git-config = mend { $file }, or remove it and give ‘git init’ in that folder

# A repository that keeps references in tables, or has other hashes.
# $path, $said
git-of-another-form = { $path } is a git repository in a form that prinsjesdiff does not read ({ $said })

# Another program of git is at work.
# $lock
git-is-busy = a git command holds { $lock }

# The step after a repository that git itself holds.
step-wait-for-git = wait until it is done; a lock that was left behind is taken away by the next command after ten minutes

# The step after a full disk.
step-make-room = make room and try again

# The step after a loss inside git.
# $path
step-fsck = give ‘git -C { $path } fsck’ to see what is broken; restore it from a backup or fetch it from the shared host

# A lock that was left behind was taken away.
# $name
lock-removed = Cleared away: the lock { $name }, left behind by a git command that was cut short.

# Something derived was damaged.
# $names (list)
remade = Mended: { $names } was damaged and was made anew from what is kept.

# `status`: something derived is damaged.
# $names (list)
status-damaged = Damaged: { $names }. The next run makes it anew; ‘prinsjesdiff rebuild’ does so now.

# `verify`: something that is not made from anything else does not read.
# $name, $remedy
verify-unread = Not in order: { $name } cannot be read; { $remedy }.

# `status`: of two texts of one paper nothing tells which came last.
# $id, $stands, $other
status-undecided = Of { $id } two texts of the same date are kept, and nothing says which is the last. { $stands } stands, by the order of the hashes; { $other } does not. Read the right one in again with ‘prinsjesdiff import’ if that is wrong.

# A host has entries that are not what they say.
# $remote, $entries (&[String] by some-of), $command
host-has-bad-entries = The archive was not shared: in ‘bronnen’ on { $remote } { $entries } does not fit its hash. It was not taken over, the rest was; this machine goes on alone. Mend the shared host with ‘{ $command }’.

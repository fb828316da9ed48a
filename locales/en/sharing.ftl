### Sentences about an archive that several machines share through a git host.

# `run`: papers that other machines had.
# $papers (count Paper)
taken-over = Taken over from the shared archive: { $papers }.

# There is no `git` to run.
# $cause
remote-no-git = The archive was not shared: the git program cannot be started ({ $cause }). Install git, or remove ‘remote’ under [archive].

# The host answers and refuses.
# $remote, $said
remote-refused = The archive was not shared: { $remote } refuses what is pushed ({ $said }). Let this machine write, and let ‘main’ be rewritten; this will be tried again next time.

# The host has no room left.
# $remote
remote-full = The archive was not shared: { $remote } has no room left. Make room there; this will be tried again next time.

# The shared archive is of a later version of the program.
# $remote, $version (u32)
remote-newer = The archive was not shared: { $remote } was made by a later version of prinsjesdiff (text version { $version }). Update this machine.

# Another machine was first, again and again.
# $name
remote-moved = The archive was not shared: another machine was first each time ({ $name }). This will be tried again next time.
# $remote
status-shared-without-behind = Shared through { $remote }: up to date.
# $names, $remote
status-shared-sentence = Shared through { $remote }: behind ({ $names }). ‘prinsjesdiff run’ brings it up to date.

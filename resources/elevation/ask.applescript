-- Has macOS ask for an administrator. The arguments are the helper's text, which is a constant of this program,
-- the file of the request, and the words of the question; none of them becomes part of this script, and the
-- shell gets them quoted by AppleScript itself.
on run argv
	set theHelper to quoted form of (item 1 of argv)
	set theRequest to quoted form of (item 2 of argv)
	set theWords to item 3 of argv
	do shell script "/usr/bin/env -i /bin/sh -c " & theHelper & " dcos-vagrant-desktop < " & theRequest with prompt theWords with administrator privileges without altering line endings
end run

package corpus

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
)

// Every sentence that people read about a file stands here. Each says what is wrong and then what to do; none repeats the
// file's name, which always stands beside it.
const (
	problemVanished     = "The file disappeared while it was being read. If it is still wanted, put it back."
	problemName         = "The name holds characters that are not UTF-8. Rename it."
	problemLinkedFolder = "This is a link to a folder, and such links are not followed. Put the folder itself here."
	problemDangling     = "This is a link that leads nowhere. Remove it, or put the file itself here."
	problemLoop         = "This is a link that leads back to itself. Remove it, or put the file itself here."
	problemOutside      = "This is a link that leads out of the folder. Put a copy of the file itself here."
	problemDenied       = "The file may not be read by this program. Give it read permission."
	problemSpecial      = "This is not an ordinary file. Remove it, or give it a name that does not end in .txt or .md."
	problemUTF16        = "The file is saved as UTF-16. Save it as UTF-8."
	problemBinary       = "The file is not readable as UTF-8 text. Save it as UTF-8 text, or remove it."

	warningEmpty   = "The file is empty. Fill it or remove it."
	warningNoProse = "The file has no sentences to quote. Check that the right text was saved."
)

func warningBadBytes(line int) string {
	return fmt.Sprintf("Line %d is the first with characters that are not UTF-8 text; sentences that hold such characters "+
		"are left out. Save the file as UTF-8.", line)
}

func problemFolder(err error) string {
	if errors.Is(err, fs.ErrPermission) {
		return "The folder may not be read by this program. Give it read permission."
	}
	return "The folder cannot be read (" + reason(err) + "). Check the disk, then try again."
}

// problemOf words an error of opening or reading a file.
func problemOf(err error) string {
	switch {
	case errors.Is(err, errTooLarge):
		return fmt.Sprintf("The file is larger than %d MB. Split it into smaller files.", MaxBytes>>20)
	case errors.Is(err, errNotRegular):
		return problemSpecial
	case errors.Is(err, fs.ErrPermission):
		return problemDenied
	case errors.Is(err, syscall.ELOOP):
		return problemLoop
	case isEscape(err):
		return problemOutside
	}
	return "The file cannot be read (" + reason(err) + "). Check the disk, then try again."
}

// isEscape recognises os.Root's refusal to leave its folder. The error has no name of its own to compare with.
func isEscape(err error) bool { return strings.HasSuffix(err.Error(), "path escapes from parent") }

// reason is the innermost error, without the paths that the outer ones name.
func reason(err error) string {
	for {
		inner := errors.Unwrap(err)
		if inner == nil {
			return err.Error()
		}
		err = inner
	}
}

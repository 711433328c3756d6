package store

import (
	"errors"
	"fmt"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// A Problem is something that is wrong with the database and not with what was asked of it.
type Problem struct {
	Kind  ProblemKind
	Path  string
	Cause error
}

// A ProblemKind says what is wrong.
type ProblemKind string

const (
	Locked   ProblemKind = "locked"             // another process holds it, for longer than we wait
	Full     ProblemKind = "full"               // the disk is
	Corrupt  ProblemKind = "corrupt"            // it is damaged, or no database
	Newer    ProblemKind = "of a newer version" // a newer version of the program has changed it
	Unusable ProblemKind = "unusable"           // it cannot be opened, read or written
)

func (p *Problem) Error() string {
	return fmt.Sprintf("the database %s is %s: %v", p.Path, p.Kind, p.Cause)
}

func (p *Problem) Unwrap() error { return p.Cause }

// problem turns an error of the driver's into a *Problem. Others stay as they are.
func (s *Store) problem(err error) error {
	var known *Problem
	if err == nil || errors.As(err, &known) {
		return err
	}
	var failed *sqlite.Error
	if !errors.As(err, &failed) {
		return err
	}
	return &Problem{kindOf(failed.Code()), s.path, err}
}

// kindOf reads SQLite's result code, of which the lowest byte is the kind and the rest the detail.
func kindOf(code int) ProblemKind {
	switch code & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return Locked
	case sqlite3.SQLITE_FULL:
		return Full
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return Corrupt
	}
	return Unusable
}

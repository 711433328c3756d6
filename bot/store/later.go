package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"time"
)

// A later is what it takes to open a database that could not be opened yet.
type later struct {
	Options
	failed error     // of the last try
	tried  time.Time // zero: never
}

// reopenPause is the least time between two tries to open a database: to look a damaged one through takes its time, and what is
// wrong with it takes somebody more than that to mend.
const reopenPause = 10 * time.Second

// OpenLater returns a store that opens its database when it is first used, and for as long as it cannot, tries again when it is
// used the next time: what is wrong may be mended meanwhile. Until then every method returns the *Problem.
func OpenLater(o Options) *Store {
	return &Store{path: o.Path, later: &later{Options: o}}
}

// Ready opens the database unless it is open. The error is that of Open.
func (s *Store) Ready(ctx context.Context) error {
	_, err := s.handle(ctx)
	return err
}

var errClosed = errors.New("the database was closed")

// handle is the open database. It is opened to the end though the caller gives up, so that the next finds it.
func (s *Store) handle(ctx context.Context) (*sql.DB, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	switch {
	case s.closed:
		return nil, errClosed
	case s.db != nil:
		return s.db, nil
	case !s.later.tried.IsZero() && time.Since(s.later.tried) < cmp.Or(s.later.Pause, reopenPause):
		return nil, s.later.failed
	}
	opened, err := Open(context.WithoutCancel(ctx), s.later.Options)
	s.later.failed, s.later.tried = err, time.Now()
	if err != nil {
		return nil, err
	}
	s.db = opened.db
	return s.db, nil
}

// Close closes the database.
func (s *Store) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.closed = true
	if s.db == nil {
		return nil
	}
	return s.db.Close()
}

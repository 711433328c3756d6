package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"sync"
	"time"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// FileName is the database's name in the data folder.
const FileName = "verbatim.db"

// Options say how a database is opened. Only Path must be set.
type Options struct {
	Path     string        // of the file, which is made where there is none
	Patience time.Duration // how long to wait for another process's lock; 0: usualPatience
	Pause    time.Duration // of OpenLater, between two tries; 0: reopenPause
	// Careless leaves what was written to the operating system to bring to the disk: a power failure may undo it. For
	// tests of long times, which it makes ten times as quick.
	Careless bool
}

// usualPatience is much longer than any of our own transactions takes, and shorter than somebody waits for an answer.
const usualPatience = 2 * time.Second

// A Store is an open database. It is safe for concurrent use, also by several processes.
type Store struct {
	path string

	mu     sync.Mutex
	db     *sql.DB // nil until it could be opened
	later  *later  // how to open it then
	closed bool
}

// Open opens the database, brings it up to date, and makes it where there is none. The error is a *Problem.
func Open(ctx context.Context, o Options) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(o.Path), 0o755); err != nil {
		return nil, &Problem{Unusable, o.Path, err}
	}
	return open(ctx, o.Path, address(o))
}

// Memory opens an empty database that is nowhere but in memory.
func Memory(ctx context.Context) (*Store, error) { return open(ctx, ":memory:", ":memory:") }

// Reading opens the database of a file so that nothing in it changes. Where there is no file it is an empty one.
func Reading(ctx context.Context, path string) (*Store, error) {
	if _, err := os.Stat(path); errors.Is(err, fs.ErrNotExist) {
		return Memory(ctx)
	}
	s, err := connect(path, address(Options{Path: path})+"&mode=ro")
	if err != nil {
		return nil, err
	}
	version, err := s.version(ctx)
	if err == nil && version < newestVersion() {
		err = fmt.Errorf("version %d of the database has not been brought up to %d", version, newestVersion())
	}
	return s.orClosed(err)
}

func open(ctx context.Context, path, address string) (*Store, error) {
	s, err := connect(path, address)
	if err != nil {
		return nil, err
	}
	if err := s.check(ctx); err != nil { // and nothing is written to what is damaged
		return s.orClosed(err)
	}
	return s.orClosed(s.migrate(ctx))
}

// connect prepares a handle with one connection: SQLite has one writer at a time anyway, which so waits in memory and not
// for a lock, and every statement here is short.
func connect(path, address string) (*Store, error) {
	db, err := sql.Open("sqlite", address)
	if err != nil {
		return nil, &Problem{Unusable, path, err}
	}
	db.SetMaxOpenConns(1)
	return &Store{db: db, path: path}, nil
}

// orClosed returns the store, or closes it where there was an error.
func (s *Store) orClosed(err error) (*Store, error) {
	if err == nil {
		return s, nil
	}
	_ = s.db.Close()
	return nil, s.problem(err)
}

// address is the data source name. Every transaction takes the write lock as it begins: one that took it later could find
// that another has written since, and fail however long it waited.
func address(o Options) string {
	patience := o.Patience
	if patience == 0 {
		patience = usualPatience
	}
	sync := "FULL"
	if o.Careless {
		sync = "OFF"
	}
	return (&url.URL{Scheme: "file", Opaque: (&url.URL{Path: o.Path}).EscapedPath()}).String() +
		fmt.Sprintf("?_pragma=busy_timeout(%d)&_pragma=journal_mode(WAL)&_pragma=synchronous(%s)&_txlock=immediate",
			patience.Milliseconds(), sync)
}

// check reads the database through, so that damage is found before anything is written over it.
func (s *Store) check(ctx context.Context) error {
	var found string
	if err := s.db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&found); err != nil {
		return err
	}
	if found != "ok" {
		return &Problem{Corrupt, s.path, errors.New(found)}
	}
	return nil
}

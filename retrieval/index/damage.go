package index

import (
	"fmt"
	"path/filepath"
	"runtime/debug"

	bolt "go.etcd.io/bbolt"
)

// A Panic is what Guarded makes of one.
type Panic struct {
	Cause any
	Stack []byte // for the log
}

func (p *Panic) Error() string { return fmt.Sprintf("panic: %v", p.Cause) }

// Guarded calls f, and makes a Panic of a panic in it, also of the kind that otherwise ends the process whatever is recovered: a
// page of a file that turns out not to be there. That is what Bleve and its store make of a file that lost a part. It guards the
// goroutine that it is called in and no other.
func Guarded(f func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if cause := recover(); cause != nil {
			err = &Panic{cause, debug.Stack()}
		}
	}()
	return f()
}

// checkRoot walks over all of the file that says which segments there are. Bleve reads a part of it when it opens an index, and the
// rest in goroutines of its own, whose panics nobody can catch.
func checkRoot(dir string) error {
	err := Guarded(func() error {
		db, err := bolt.Open(filepath.Join(dir, "store", "root.bolt"), 0o600, &bolt.Options{ReadOnly: true, PreLoadFreelist: true})
		if err != nil {
			return err
		}
		defer db.Close()
		return db.View(func(tx *bolt.Tx) error {
			return tx.ForEach(func(_ []byte, b *bolt.Bucket) error { return walk(b) })
		})
	})
	if err != nil {
		return fmt.Errorf("root.bolt: %v", err) // whatever it wraps, there is an index
	}
	return nil
}

// walk touches every key of a bucket and of those in it.
func walk(b *bolt.Bucket) error {
	return b.ForEach(func(key, value []byte) error {
		if value != nil {
			return nil
		}
		return walk(b.Bucket(key))
	})
}

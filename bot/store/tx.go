package store

import (
	"context"
	"database/sql"
	"time"
)

// within runs f in one transaction, which is undone where f fails.
func (s *Store) within(ctx context.Context, f func(*sql.Tx) error) error {
	db, err := s.handle(ctx)
	if err != nil {
		return err
	}
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return s.problem(err)
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return s.problem(err)
	}
	return s.problem(tx.Commit())
}

// exec runs one statement and returns how many rows it touched.
func (s *Store) exec(ctx context.Context, statement string, args ...any) (int64, error) {
	db, err := s.handle(ctx)
	if err != nil {
		return 0, err
	}
	result, err := db.ExecContext(ctx, statement, args...)
	if err != nil {
		return 0, s.problem(err)
	}
	n, err := result.RowsAffected()
	return n, s.problem(err)
}

// texts collects the only column of a query.
func (s *Store) texts(ctx context.Context, query string, args ...any) ([]string, error) {
	return collect(ctx, s, func(rows scanner) (text string, err error) { return text, rows.Scan(&text) }, query, args...)
}

// A scanner is a row.
type scanner interface{ Scan(...any) error }

// collect reads every row of a query.
func collect[T any](ctx context.Context, s *Store, read func(scanner) (T, error), query string, args ...any) ([]T, error) {
	db, err := s.handle(ctx)
	if err != nil {
		return nil, err
	}
	rows, err := db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, s.problem(err)
	}
	defer rows.Close()
	var all []T
	for rows.Next() {
		item, err := read(rows)
		if err != nil {
			return nil, s.problem(err)
		}
		all = append(all, item)
	}
	return all, s.problem(rows.Err())
}

func milli(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func timeOf(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

package store

import (
	"context"
	"embed"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/*.sql
var migrations embed.FS

// provider runs the migrations.
func (s *Store) provider() (*goose.Provider, error) {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return nil, err
	}
	return goose.NewProvider(goose.DialectSQLite3, s.db, files)
}

// migrate brings the database up to date.
func (s *Store) migrate(ctx context.Context) error {
	version, err := s.version(ctx)
	if err != nil || version == newestVersion() {
		return err
	}
	p, err := s.provider()
	if err != nil {
		return err
	}
	_, err = p.Up(ctx)
	return err
}

// version is that of the database, which may be newer than this program.
func (s *Store) version(ctx context.Context) (int64, error) {
	p, err := s.provider()
	if err != nil {
		return 0, err
	}
	version, err := p.GetDBVersion(ctx)
	if err == nil && version > newestVersion() {
		return 0, &Problem{Newer, s.path, fmt.Errorf("it has version %d, and this program knows %d", version, newestVersion())}
	}
	return version, err
}

// newestVersion is that of the last migration: they are numbered from 1 on without a gap, as a test sees to.
func newestVersion() int64 {
	all, _ := migrations.ReadDir("migrations")
	return int64(len(all))
}

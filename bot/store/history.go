package store

import (
	"context"
	"database/sql"
	"time"
)

// A Kind is a sort of thing that channels are shown in turn.
type Kind string

const (
	Exercises  Kind = "exercise"
	Quotations Kind = "quotation"
)

// Shown lists what a channel has seen of a kind since its round began.
func (s *Store) Shown(ctx context.Context, channelID string, kind Kind) (map[string]bool, error) {
	items, err := s.texts(ctx, `SELECT item FROM shown WHERE channel_id = $1 AND kind = $2`, channelID, kind)
	shown := make(map[string]bool, len(items))
	for _, item := range items {
		shown[item] = true
	}
	return shown, err
}

// show notes that a channel has seen an item; anew begins a round with it.
func show(ctx context.Context, tx *sql.Tx, channelID string, kind Kind, item string, anew bool) error {
	if item == "" {
		return nil
	}
	if anew {
		if _, err := tx.ExecContext(ctx, `DELETE FROM shown WHERE channel_id = $1 AND kind = $2`, channelID, kind); err != nil {
			return err
		}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO shown (channel_id, kind, item) VALUES ($1, $2, $3)
		ON CONFLICT (channel_id, kind, item) DO NOTHING`, channelID, kind, item)
	return err
}

// Note remembers the files of the material by their hashes. It returns the number of the latest state, which is a new one
// where a file was not known. Renamed, copied or brought back, a file is no new one.
func (s *Store) Note(ctx context.Context, hashes []string) (state int64, err error) {
	known, err := s.Material(ctx)
	if err != nil {
		return 0, err
	}
	var fresh []string
	for _, h := range hashes {
		state = max(state, known[h])
		if known[h] == 0 {
			fresh = append(fresh, h)
		}
	}
	for _, at := range known {
		state = max(state, at)
	}
	if len(fresh) == 0 {
		return state, nil
	}
	state++
	return state, s.within(ctx, func(tx *sql.Tx) error {
		for _, h := range fresh {
			if _, err := tx.ExecContext(ctx, `INSERT INTO material (sha256, state) VALUES ($1, $2) ON CONFLICT (sha256) DO NOTHING`, h, state); err != nil {
				return err
			}
		}
		return nil
	})
}

// Material tells in which state, from 1, each file was first part of the material.
func (s *Store) Material(ctx context.Context) (map[string]int64, error) {
	known := make(map[string]int64)
	_, err := collect(ctx, s, func(row scanner) (struct{}, error) {
		var hash string
		var state int64
		err := row.Scan(&hash, &state)
		known[hash] = state
		return struct{}{}, err
	}, `SELECT sha256, state FROM material`)
	return known, err
}

// hoursKept is how many hours with a question that found no answer are remembered of a server: those of a year at least. A digest
// counts those since the one before.
const hoursKept = 366 * 24

// Miss counts a question asked in a server that found no answer.
func (s *Store) Miss(ctx context.Context, guildID string, now time.Time) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO misses (guild_id, hour, misses) VALUES ($1, $2, 1)
			ON CONFLICT (guild_id, hour) DO UPDATE SET misses = misses.misses + 1`, guildID, hourOf(now))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM misses WHERE guild_id = $1 AND hour <=
			(SELECT hour FROM misses WHERE guild_id = $2 ORDER BY hour DESC LIMIT 1 OFFSET $3)`, guildID, guildID, hoursKept)
		return err
	})
}

// Misses is how many questions found no answer in a server from the hour of one time up to another.
func (s *Store) Misses(ctx context.Context, guildID string, from, to time.Time) (int, error) {
	counts, err := collect(ctx, s, func(row scanner) (n int, err error) { return n, row.Scan(&n) },
		`SELECT COALESCE(SUM(misses), 0) FROM misses WHERE guild_id = $1 AND hour >= $2 AND hour < $3`, guildID, hourOf(from), hourOf(to))
	if err != nil || len(counts) == 0 {
		return 0, err
	}
	return counts[0], nil
}

func hourOf(t time.Time) int64 { return t.Unix() / 3600 }

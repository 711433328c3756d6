package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// newPost is the insertion of a line of which nothing but its first five columns is known.
const newPost = `INSERT INTO posts (` + postColumns + `)
	VALUES ($1, $2, $3, $4, $5, 0, 0, '', '', 0, 0, '', 0, 0, '') ON CONFLICT (channel_id, day) DO NOTHING`

// Claim makes owner the only one to post for a channel and a day until the time given, and reports whether it did: another
// may have it, or have done it. The line is returned either way, as it is after.
func (s *Store) Claim(ctx context.Context, channelID, day, owner string, now, until time.Time) (p Post, ours bool, err error) {
	err = s.within(ctx, func(tx *sql.Tx) error {
		made, err := affected(tx.ExecContext(ctx, newPost, channelID, day, Claimed, owner, milli(until)))
		if err != nil {
			return err
		}
		if ours = made; !made {
			ours, err = affected(tx.ExecContext(ctx, `UPDATE posts SET owner = $1, until = $2
				WHERE channel_id = $3 AND day = $4 AND state = $5 AND until <= $6`, owner, milli(until), channelID, day, Claimed, milli(now)))
		}
		if err != nil {
			return err
		}
		p, err = readPost(tx.QueryRowContext(ctx, `SELECT `+postColumns+` FROM posts WHERE channel_id = $1 AND day = $2`, channelID, day))
		return err
	})
	return p, ours && err == nil, err
}

// TakeBack frees what owner has claimed and not finished. Call it at the start, when whoever claimed under that name has died.
func (s *Store) TakeBack(ctx context.Context, owner string) error {
	_, err := s.exec(ctx, `UPDATE posts SET until = 0 WHERE owner = $1 AND state = $2 AND until > 0`, owner, Claimed)
	return err
}

// ErrLost is returned to one who no longer holds the claim.
var ErrLost = errors.New("the claim has passed to another")

// Sending notes, before anything is sent, that it will be and what was chosen for it. The first time and choice stay.
func (s *Store) Sending(ctx context.Context, p Post, now time.Time) error {
	n, err := s.exec(ctx, `UPDATE posts SET tries = tries + 1, sent = CASE WHEN sent = 0 THEN $1 ELSE sent END,
		exercise = $2, quotation = $3, material = $4, anew = $5, late = $6 WHERE channel_id = $7 AND day = $8 AND owner = $9 AND state = $10`,
		milli(now), p.Picks.Exercise, p.Picks.Quotation, p.Picks.Material, p.Picks.anew(), number(p.Late), p.ChannelID, p.Day, p.Owner, Claimed)
	if err == nil && n == 0 {
		return ErrLost
	}
	return err
}

// Again frees a claim, to be taken up at a later time, and notes what stood in the way.
func (s *Store) Again(ctx context.Context, p Post, at time.Time, trouble string) error {
	_, err := s.exec(ctx, `UPDATE posts SET until = $1, trouble = $2 WHERE channel_id = $3 AND day = $4 AND owner = $5 AND state = $6`,
		milli(at), trouble, p.ChannelID, p.Day, p.Owner, Claimed)
	return err
}

// Finish notes that a post stands in its channel, and what it has shown, all at once.
func (s *Store) Finish(ctx context.Context, p Post, messageID string, now time.Time) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		finished, err := affected(tx.ExecContext(ctx, `UPDATE posts SET state = $1, message_id = $2, posted = $3, until = 0
			WHERE channel_id = $4 AND day = $5 AND state = $6`, Done, messageID, milli(now), p.ChannelID, p.Day, Claimed))
		if err != nil || !finished {
			return err
		}
		if err := show(ctx, tx, p.ChannelID, Exercises, p.Picks.Exercise, p.Picks.AnewExercises); err != nil {
			return err
		}
		if err := show(ctx, tx, p.ChannelID, Quotations, p.Picks.Quotation, p.Picks.AnewQuotations); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE subscriptions SET handled = $1, material = $2 WHERE channel_id = $3`,
			p.Day, p.Picks.Material, p.ChannelID)
		return errors.Join(err, forgetPosts(ctx, tx, p.ChannelID))
	})
}

// CloseDay notes that nothing is owed for a day any more though nothing was posted, and why.
func (s *Store) CloseDay(ctx context.Context, channelID, day string, state PostState, why string) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, newPost, channelID, day, state, "", 0); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `UPDATE posts SET state = $1, trouble = $2, until = 0 WHERE channel_id = $3 AND day = $4 AND state <> $5`,
			state, why, channelID, day, Done)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE subscriptions SET handled = $1 WHERE channel_id = $2`, day, channelID)
		return errors.Join(err, forgetPosts(ctx, tx, channelID))
	})
}

// postsKept is how many lines a channel has in the ledger: those of a year and some. Only the last day and a half can be asked for
// again. They are counted, and not dated, so that a clock that was wrong for a while takes none of them.
const postsKept = 400

// forgetPosts takes a channel's oldest lines out of the ledger.
func forgetPosts(ctx context.Context, tx *sql.Tx, channelID string) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM posts WHERE channel_id = $1 AND day <=
		(SELECT day FROM posts WHERE channel_id = $2 ORDER BY day DESC LIMIT 1 OFFSET $3)`, channelID, channelID, postsKept)
	return err
}

// Handled notes that nothing is owed for a day because the ledger has it already.
func (s *Store) Handled(ctx context.Context, channelID, day string) error {
	_, err := s.exec(ctx, `UPDATE subscriptions SET handled = $1 WHERE channel_id = $2`, day, channelID)
	return err
}

// Post is the line of a channel and a day, where there is one.
func (s *Store) Post(ctx context.Context, channelID, day string) (Post, bool, error) {
	all, err := collect(ctx, s, readPost, `SELECT `+postColumns+` FROM posts WHERE channel_id = $1 AND day = $2`, channelID, day)
	if err != nil || len(all) == 0 {
		return Post{}, false, err
	}
	return all[0], true, nil
}

// Posts lists a channel's last lines, the latest first, at most limit.
func (s *Store) Posts(ctx context.Context, channelID string, limit int) ([]Post, error) {
	return collect(ctx, s, readPost, `SELECT `+postColumns+` FROM posts WHERE channel_id = $1 ORDER BY day DESC LIMIT $2`, channelID, limit)
}

// LastPosted is when a channel was last posted to; zero where it never was.
func (s *Store) LastPosted(ctx context.Context, channelID string) (time.Time, error) {
	last, err := collect(ctx, s, func(row scanner) (ms int64, err error) { return ms, row.Scan(&ms) },
		`SELECT posted FROM posts WHERE channel_id = $1 AND state = $2 ORDER BY day DESC LIMIT 1`, channelID, Done)
	if err != nil || len(last) == 0 {
		return time.Time{}, err
	}
	return timeOf(last[0]), nil
}

func affected(r sql.Result, err error) (bool, error) {
	if err != nil {
		return false, err
	}
	n, err := r.RowsAffected()
	return n > 0, err
}

package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// A Post is a line of the ledger: what became of one day in one channel.
type Post struct {
	ChannelID string
	Day       string // YYYY-MM-DD
	State     PostState
	Owner     string    // who has claimed it
	Until     time.Time // nobody else may claim it before
	Tries     int       // how often it was sent
	Sent      time.Time // when it was first sent, whatever became of that; zero: never
	Picks     Picks
	MessageID string
	Posted    time.Time
	Late      bool
	Trouble   string // what stood in the way last
}

// A PostState says how far a post has come. All but Claimed are final, and Failed for as long as nobody subscribes anew.
type PostState string

const (
	Claimed PostState = "claimed" // somebody is at it, or has died of it
	Done    PostState = "done"    // it stands in the channel
	Empty   PostState = "empty"   // there was nothing to say
	Missed  PostState = "missed"  // its time had passed
	Failed  PostState = "failed"  // it could not be posted
)

// Picks are what was chosen for a post.
type Picks struct {
	Exercise  string // its key; empty: none
	Quotation string
	Material  int64 // the state of the material that it tells of
	// AnewExercises and AnewQuotations say that all had had their turn, and with these a new round begins.
	AnewExercises  bool
	AnewQuotations bool
}

// The bits of the column anew.
const (
	anewExercises = 1 << iota
	anewQuotations
)

func (p Picks) anew() int {
	return number(p.AnewExercises)*anewExercises + number(p.AnewQuotations)*anewQuotations
}

const postColumns = `channel_id, day, state, owner, until, tries, sent, exercise, quotation, material, anew, message_id, posted, late, trouble`

func readPost(row scanner) (p Post, err error) {
	var until, sent, posted int64
	var anew, late int
	err = row.Scan(&p.ChannelID, &p.Day, &p.State, &p.Owner, &until, &p.Tries, &sent, &p.Picks.Exercise, &p.Picks.Quotation,
		&p.Picks.Material, &anew, &p.MessageID, &posted, &late, &p.Trouble)
	p.Picks.AnewExercises, p.Picks.AnewQuotations = anew&anewExercises != 0, anew&anewQuotations != 0
	p.Until, p.Sent, p.Posted, p.Late = timeOf(until), timeOf(sent), timeOf(posted), late != 0
	return p, err
}

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
		return err
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
		return err
	})
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

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

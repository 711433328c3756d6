package store

import (
	"context"
	"database/sql"
	"time"
)

// A Subscription is a channel's wish for a daily post.
type Subscription struct {
	ChannelID string
	GuildID   string
	Minutes   int    // since midnight
	Days      uint8  // the bit 1<<time.Weekday for each
	Zone      string // by the name of the time zone database
	Topics    string // as given; empty: everything
	Origin    Origin
	Since     time.Time // occasions before are not owed
	Material  int64     // files that were noted in later states are new to the channel
	Handled   string    // the last day of which nothing is owed any more; empty: none

	Suspended   string // why nothing is posted any more; empty where it is
	SuspendedAt time.Time
}

// An Origin says who made a subscription.
type Origin string

const (
	ByCommand Origin = "command"
	ByConfig  Origin = "config"
)

const subscriptionColumns = `channel_id, guild_id, minutes, days, zone, topics, origin, since, material, handled, suspended, suspended_at`

func readSubscription(row scanner) (s Subscription, err error) {
	var since, suspended int64
	err = row.Scan(&s.ChannelID, &s.GuildID, &s.Minutes, &s.Days, &s.Zone, &s.Topics, &s.Origin, &since, &s.Material,
		&s.Handled, &s.Suspended, &suspended)
	s.Since, s.SuspendedAt = timeOf(since), timeOf(suspended)
	return s, err
}

// Subscribe makes a subscription, or replaces the channel's. The zone becomes the one that was used last in the server. What
// could not be posted before may be claimed again: somebody has mended it.
func (s *Store) Subscribe(ctx context.Context, sub Subscription) error {
	return s.within(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `INSERT INTO subscriptions (`+subscriptionColumns+`)
			VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
			ON CONFLICT (channel_id) DO UPDATE SET guild_id = excluded.guild_id, minutes = excluded.minutes, days = excluded.days,
				zone = excluded.zone, topics = excluded.topics, origin = excluded.origin, since = excluded.since,
				material = excluded.material, handled = excluded.handled, suspended = excluded.suspended,
				suspended_at = excluded.suspended_at`,
			sub.ChannelID, sub.GuildID, sub.Minutes, sub.Days, sub.Zone, sub.Topics, sub.Origin, milli(sub.Since), sub.Material,
			sub.Handled, sub.Suspended, milli(sub.SuspendedAt))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE posts SET state = $1, until = 0, trouble = '' WHERE channel_id = $2 AND state = $3`,
			Claimed, sub.ChannelID, Failed)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO guilds (guild_id, zone) VALUES ($1, $2)
			ON CONFLICT (guild_id) DO UPDATE SET zone = excluded.zone`, sub.GuildID, sub.Zone)
		return err
	})
}

// Unsubscribe ends a subscription, and reports whether there was one. What was posted and shown stays.
func (s *Store) Unsubscribe(ctx context.Context, channelID string) (bool, error) {
	n, err := s.exec(ctx, `DELETE FROM subscriptions WHERE channel_id = $1`, channelID)
	return n > 0, err
}

// UnsubscribeConfigured ends the subscriptions that the configuration made, but for the channel given.
func (s *Store) UnsubscribeConfigured(ctx context.Context, except string) error {
	_, err := s.exec(ctx, `DELETE FROM subscriptions WHERE origin = $1 AND channel_id <> $2`, ByConfig, except)
	return err
}

// Subscription finds a channel's subscription.
func (s *Store) Subscription(ctx context.Context, channelID string) (Subscription, bool, error) {
	all, err := collect(ctx, s, readSubscription, `SELECT `+subscriptionColumns+` FROM subscriptions WHERE channel_id = $1`, channelID)
	if err != nil || len(all) == 0 {
		return Subscription{}, false, err
	}
	return all[0], true, nil
}

// Subscriptions lists all of them, the suspended included.
func (s *Store) Subscriptions(ctx context.Context) ([]Subscription, error) {
	return collect(ctx, s, readSubscription, `SELECT `+subscriptionColumns+` FROM subscriptions ORDER BY channel_id`)
}

// SubscriptionsIn lists those of one server.
func (s *Store) SubscriptionsIn(ctx context.Context, guildID string) ([]Subscription, error) {
	return collect(ctx, s, readSubscription, `SELECT `+subscriptionColumns+` FROM subscriptions WHERE guild_id = $1 ORDER BY channel_id`, guildID)
}

// Suspend stops posting in a channel until somebody subscribes anew, and reports whether it was not suspended before.
func (s *Store) Suspend(ctx context.Context, channelID, reason string, now time.Time) (bool, error) {
	n, err := s.exec(ctx, `UPDATE subscriptions SET suspended = $1, suspended_at = $2 WHERE channel_id = $3 AND suspended = ''`,
		reason, milli(now), channelID)
	return n > 0, err
}

// Zone is the zone that was used last in a server; empty where none was.
func (s *Store) Zone(ctx context.Context, guildID string) (string, error) {
	zones, err := s.texts(ctx, `SELECT zone FROM guilds WHERE guild_id = $1`, guildID)
	if err != nil || len(zones) == 0 {
		return "", err
	}
	return zones[0], nil
}

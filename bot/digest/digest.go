package digest

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"time"

	"verbatim/retrieval"
)

// A Digest is what is posted to a channel on one day. What is empty in it is left out.
type Digest struct {
	Day       string              // YYYY-MM-DD
	Late      bool                // posted long after its time
	New       []retrieval.Excerpt // of files that are new or changed, the opening; Quote is empty where none stands on its own
	MoreNew   int                 // how many further files are new
	Exercise  *Focus
	Quotation *retrieval.Excerpt // of the day
	Misses    int                // questions since the last post that found no answer
}

// A Focus is the exercise that a digest tells of.
type Focus struct {
	Exercise retrieval.Exercise
	Years    int                 // since it took place, where it began on this day of the year; else 0
	Evidence []retrieval.Excerpt // what says so, from different places where there are any
}

// Empty reports whether there is nothing to post.
func (d Digest) Empty() bool {
	return len(d.New) == 0 && d.Exercise == nil && d.Quotation == nil && d.Misses == 0
}

// A Sender posts to channels. Its errors may be a *Refusal; of any other it is not known whether the post was made.
type Sender interface {
	// Post sends a digest and returns the message's ID. A second post with the same nonce within NonceHolds is none: the ID
	// of the first is returned.
	Post(ctx context.Context, channelID, nonce string, d Digest) (messageID string, err error)
	// Find looks for the digest of a day among what was posted in a channel from a time on.
	Find(ctx context.Context, channelID, day string, from time.Time) (messageID string, found bool, err error)
	// Tell says in a server's system channel, where it has one, why nothing is posted in a channel any more.
	Tell(ctx context.Context, guildID, channelID, reason string) error
}

// The reasons that stand in the ledger.
const (
	Unreachable   = "unreachable"   // Discord, or the network
	Unread        = "unread"        // the material or the database
	NoChannel     = "no channel"    // it was deleted
	NoServer      = "no server"     // the bot was put out of it
	NoAccess      = "no access"     // the channel is hidden from the bot
	MaySend       = "may not send"  // permissions that were withdrawn, or never given
	MayEmbed      = "may not embed" //
	MayReadBefore = "may not look"  // what was posted before, so that whether a post stands there is not known
	NoText        = "no text"       // the channel is of a kind that takes no messages
	Misformed     = "misformed"     // Discord takes the post for wrong, which is a mistake of ours
)

// A Refusal is an error after which nothing was posted.
type Refusal struct {
	Reason string        // one of those above
	Final  bool          // whether trying again is of no use until somebody changes something in the server
	After  time.Duration // not to be tried again before; 0: not known
	Cause  error
}

func (r *Refusal) Error() string { return fmt.Sprintf("%s: %v", r.Reason, r.Cause) }

func (r *Refusal) Unwrap() error { return r.Cause }

// Nonce is the same for a channel and a day, and no other's: 96 bits of a hash, in 16 letters, of the 25 that Discord takes.
func Nonce(channelID, day string) string {
	sum := sha256.Sum256([]byte("digest " + channelID + " " + day))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

package store

import "time"

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

func number(b bool) int {
	if b {
		return 1
	}
	return 0
}

package fakediscord

import (
	"encoding/json"
	"maps"
	"slices"
	"strconv"
	"time"
)

// DefaultKept is how much of each kind is remembered. Of a session it is how many events can be replayed; Discord does not
// tell its own number, and a session that missed more must start anew.
const DefaultKept = 10_000

// newest drops the oldest of what is more than kept. It drops a tenth at a time, so that dropping costs little.
func newest[T any](all []T, kept int) (rest, dropped []T) {
	if len(all) <= kept+kept/10 {
		return all, nil
	}
	n := len(all) - kept
	return slices.Clone(all[n:]), all[:n]
}

// A session is what a bot starts by identifying and what outlives its sockets.
type session struct {
	id      string
	intents Intents
	shard   int
	shards  int
	version int
	seq     int
	sent    []sentEvent
	kept    int // events that can be replayed
	stamp   func() (serial uint64, now time.Time)
	conn    *conn // nil while away
	left    time.Time
}

// resumeWithin is how long a session that is away is kept. Discord documents no time.
const resumeWithin = 10 * time.Minute

type sentEvent struct {
	serial  uint64
	seq     int
	at      time.Time
	payload []byte
}

// An event is something that sessions hear of.
type event struct {
	name    string
	guildID string  // empty for what concerns no guild, which shard 0 hears
	intents Intents // any of which is enough; 0 for what every session hears
	data    any
	// dataFor, if set, makes the data for one session.
	dataFor func(*session) any
}

// hears reports whether an event is for the session.
func (ss *session) hears(e event) bool {
	if e.intents != 0 && ss.intents&e.intents == 0 {
		return false
	}
	id, _ := parseID(e.guildID)
	return int(id>>snowflakeTimeShift%uint64(ss.shards)) == ss.shard
}

// dispatch sends an event to every session that hears it, or keeps it for those that are away.
func (st *state) dispatch(e event) {
	times := 1
	if st.duplicateNext > 0 {
		st.duplicateNext--
		times = 2
	}
	var shared json.RawMessage
	if e.dataFor == nil {
		shared = mustJSON(e.data)
	}
	maps.DeleteFunc(st.sessions, func(_ string, ss *session) bool { return st.expired(ss) })
	for _, ss := range st.sessions {
		if !ss.hears(e) {
			continue
		}
		data := shared
		if e.dataFor != nil {
			data = mustJSON(e.dataFor(ss))
		}
		for range times {
			ss.send(e.name, data)
		}
	}
}

// expired reports whether a session has been away for too long to be resumed.
func (st *state) expired(ss *session) bool {
	return ss.conn == nil && st.clock.Now().Sub(ss.left) >= resumeWithin
}

// send puts one event into the session's sequence. Data goes out as it is, so that tests can send what is malformed.
func (ss *session) send(name string, data json.RawMessage) {
	ss.seq++
	payload := []byte(`{"t":` + strconv.Quote(name) + `,"s":` + strconv.Itoa(ss.seq) + `,"op":0,"d":` + string(data) + `}`)
	serial, now := ss.stamp()
	ss.sent = append(ss.sent, sentEvent{serial, ss.seq, now, payload})
	ss.sent, _ = newest(ss.sent, ss.kept)
	if ss.conn != nil {
		ss.conn.enqueue(payload)
	}
}

// canReplay reports whether all events after seq are still kept.
func (ss *session) canReplay(seq int) bool {
	return seq == ss.seq || len(ss.sent) > 0 && ss.sent[0].seq <= seq+1
}

// replay sends again what came after seq.
func (ss *session) replay(seq int) {
	for _, e := range ss.sent {
		if e.seq > seq {
			ss.conn.enqueue(e.payload)
		}
	}
}

// detach parts the session from its socket, if that is c.
func (ss *session) detach(c *conn) {
	if ss.conn == c {
		ss.conn, ss.left = nil, c.server.clock.Now()
	}
	c.session = nil
}

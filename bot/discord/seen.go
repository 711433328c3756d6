package discord

import (
	"sync"
	"time"
)

// seenKept is how many events are remembered. A session that is resumed replays some minutes; a bot that hears ten questions
// a second for five minutes hears 3,000.
const seenKept = 4096

// seen remembers which events were handled, the last seenKept of them. The zero value is ready for use.
type seen struct {
	mu    sync.Mutex
	known map[string]struct{}
	ring  [seenKept]string
	next  int
}

// first reports whether id was not there before.
func (s *seen) first(id string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.known == nil {
		s.known = make(map[string]struct{}, seenKept)
	}
	if _, again := s.known[id]; again {
		return false
	}
	delete(s.known, s.ring[s.next])
	s.ring[s.next], s.known[id] = id, struct{}{}
	s.next = (s.next + 1) % seenKept
	return true
}

// A channel that refused a message is left alone for refusalsFor, and refusalsKept are remembered: 10,000 refusals in ten
// minutes would ban the address from Discord, so that 1,000 channels in five minutes stay well below.
const (
	refusalsFor  = 5 * time.Minute
	refusalsKept = 1000
)

// refusals remembers which channels the bot may not write in. The zero value is ready for use.
type refusals struct {
	mu sync.Mutex
	at map[string]time.Time
}

func (r *refusals) recent(channelID string, now time.Time) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	at, known := r.at[channelID]
	return known && now.Sub(at) < refusalsFor
}

func (r *refusals) note(channelID string, now time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.at == nil || len(r.at) >= refusalsKept {
		r.at = map[string]time.Time{}
	}
	r.at[channelID] = now
}

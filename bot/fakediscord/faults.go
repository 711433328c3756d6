package fakediscord

import (
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"path"
	"slices"
	"time"
)

// An Effect is what goes wrong with a REST request.
type Effect int

// The effects there are.
const (
	// Refuse answers Fault.Status (502 where zero) without doing what was asked. For 429, RetryAfter and Global say more.
	Refuse Effect = iota
	// DropConnection cuts the connection without doing what was asked.
	DropConnection
	// LoseAnswer does what was asked and cuts the connection instead of answering.
	LoseAnswer
	// Mangle does what was asked and answers with a body that is no JSON.
	Mangle
	// Hold does what was asked only after Fault.Until is closed, or after Fault.Delay on the server's clock.
	Hold
	// HoldAnswer does what was asked at once and answers only after Until or Delay.
	HoldAnswer
)

// A Fault is something that goes wrong with REST requests.
type Fault struct {
	Method string // empty means any
	Path   string // such as "/channels/*/messages", where * is any one segment; empty means any
	After  int    // let so many matching requests pass first
	Times  int    // then hit so many; 0 means 1, negative means all

	Effect     Effect
	Status     int           // for Refuse
	Body       string        // for Refuse: sent as it is in place of Discord's JSON
	Header     http.Header   // for Refuse: sent besides
	RetryAfter time.Duration // for Refuse with 429
	Global     bool          // for Refuse with 429
	Shared     bool          // for Refuse with 429: the limit is the channel's, not the bot's
	Until      <-chan struct{}
	Delay      time.Duration
}

// An InjectedFault is a fault at work.
type InjectedFault struct {
	server *Server
	fault  Fault
	seen   int
	hits   int
}

// Hits tells how many requests it has hit.
func (f *InjectedFault) Hits() int {
	f.server.lock()
	defer f.server.unlock()
	return f.hits
}

// Remove ends it.
func (f *InjectedFault) Remove() {
	f.server.lock()
	defer f.server.unlock()
	f.server.faults = slices.DeleteFunc(f.server.faults, func(other *InjectedFault) bool { return other == f })
}

// Inject makes matching requests fail. Where several faults match, the one injected first hits.
func (s *Server) Inject(f Fault) *InjectedFault {
	s.lock()
	defer s.unlock()
	f.Times = cmp.Or(f.Times, 1)
	injected := &InjectedFault{server: s, fault: f}
	s.faults = append(s.faults, injected)
	return injected
}

// faultFor is the fault that hits a call, or nil.
func (s *Server) faultFor(c *call) *Fault {
	if s.OnRequest != nil {
		if f := s.OnRequest(c.seen); f != nil {
			return f
		}
	}
	s.lock()
	defer s.unlock()
	for _, f := range s.faults {
		if !f.fault.matches(c.seen) || f.fault.Times >= 0 && f.hits >= f.fault.Times {
			continue
		}
		if f.seen++; f.seen > f.fault.After {
			f.hits++
			s.touch()
			return &f.fault
		}
	}
	return nil
}

// matches reports whether a request has the fault's method and path.
func (f *Fault) matches(r Request) bool {
	if f.Method != "" && f.Method != r.Method {
		return false
	}
	if f.Path == "" {
		return true
	}
	matched, err := path.Match(f.Path, r.Path)
	return err == nil && matched
}

// refusal is the answer of a fault that refuses.
func (f *Fault) refusal() *answer {
	status := cmp.Or(f.Status, http.StatusBadGateway)
	text := fmt.Sprintf("%d: %s", status, http.StatusText(status))
	a := answerTo(fail(&apiError{status, 0, text, nil}))
	if status == http.StatusTooManyRequests {
		a = tooMany(f.RetryAfter, f.Global, f.Shared)
	}
	if f.Body != "" {
		a.body = []byte(f.Body)
		a.header.Set("Content-Type", "text/html")
	}
	maps.Copy(a.header, f.Header)
	return a
}

// A Request is the record of one REST request.
type Request struct {
	Serial       uint64    // counts requests and events together, in the order in which they were recorded
	Time         time.Time // on the server's clock
	Method       string
	Path         string // below /api/vN, tokens of interactions included
	Route        string // its pattern, such as "POST /channels/{channel}/messages"; empty if unknown
	Header       http.Header
	Body         []byte
	Status       int // 0 where the connection was cut
	ResponseBody []byte
	Fault        bool // whether an injected fault hit it

	scope string // of a 429
}

// Invalid reports whether Discord counts the request towards the 10,000 in 10 minutes that ban an address.
func (r Request) Invalid() bool {
	switch r.Status {
	case http.StatusUnauthorized, http.StatusForbidden:
		return true
	case http.StatusTooManyRequests:
		return r.scope != "shared"
	}
	return false
}

package fakediscord

import (
	"errors"
	"maps"
	"net/http"
	"time"
)

// An answer is a reply ready to be written.
type answer struct {
	status int
	header http.Header
	body   []byte
}

// answerTo turns what a handler returned into what is written.
func answerTo(r reply, err error) *answer {
	a := &answer{status: r.status, header: http.Header{}}
	var known *apiError
	switch {
	case errors.As(err, &known):
		a.status, a.body = known.status, mustJSON(known.body())
	case err != nil:
		a.status, a.body = http.StatusInternalServerError, mustJSON(object{"message": "500: Internal Server Error", "code": 0})
	case r.body != nil:
		a.body = mustJSON(r.body)
	}
	if a.body != nil {
		a.header.Set("Content-Type", "application/json")
	}
	return a
}

// isCut reports whether the connection is cut in place of an answer.
func isCut(f *Fault, a *answer) bool { return a == nil || f != nil && f.Effect == LoseAnswer }

// record remembers a request with its answer.
func (s *Server) record(c *call, fault *Fault, a *answer) {
	c.seen.Fault = fault != nil
	if !isCut(fault, a) {
		if fault != nil && fault.Effect == Mangle {
			a.body = []byte(`{"id": "1234`)
		}
		c.seen.Status, c.seen.ResponseBody = a.status, a.body
		c.seen.scope = a.header.Get("X-RateLimit-Scope")
	}
	s.remember(c.seen)
}

// finish writes an answer, or cuts the connection where the fault says so.
func (s *Server) finish(w http.ResponseWriter, fault *Fault, a *answer) {
	if isCut(fault, a) {
		panic(http.ErrAbortHandler)
	}
	maps.Copy(w.Header(), a.header)
	w.Header().Set("Date", s.clock.Now().UTC().Format(http.TimeFormat))
	w.WriteHeader(a.status)
	_, _ = w.Write(a.body) // the client may be gone
}

// remember records a request.
func (s *Server) remember(r Request) {
	s.lock()
	defer s.unlock()
	r.Serial, _ = s.stamp()
	s.requests, _ = newest(append(s.requests, r), s.kept)
	s.log.Debug("request", "method", r.Method, "route", r.Route, "status", r.Status, "fault", r.Fault)
	s.touch()
}

// holding starts the wait that a fault asks for, and returns what waits until it is over, or cuts the connection when
// the server closes. The time runs from here on, so that a test which sees the request's effect can advance the clock.
func (s *Server) holding(f *Fault) (wait func()) {
	if f == nil || f.Effect != Hold && f.Effect != HoldAnswer {
		return func() {}
	}
	until, stop := f.Until, func() bool { return false }
	if until == nil {
		passed := make(chan struct{})
		stop = s.clock.AfterFunc(max(f.Delay, time.Nanosecond), func() { close(passed) })
		until = passed
	}
	return func() {
		defer stop()
		select {
		case <-until:
		case <-s.done:
			panic(http.ErrAbortHandler)
		}
	}
}

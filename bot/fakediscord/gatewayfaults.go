package fakediscord

import "encoding/json"

// Disconnect cuts every gateway socket: without a word where code is 0, else with that close code. Sessions can be
// resumed, unless the code forbids it.
func (s *Server) Disconnect(code int, reason string) {
	s.lock()
	defer s.unlock()
	for c := range s.conns {
		if ss := c.session; ss != nil {
			ss.detach(c)
			if endsSession(code) {
				delete(s.sessions, ss.id)
			}
		}
		if code == 0 {
			c.drop()
		} else {
			c.close(code, reason)
		}
	}
	s.touch()
}

// endsSession reports whether a session cannot be resumed after a close code of the server's.
func endsSession(code int) bool {
	return code == closeInvalidSequence || code == closeSessionTimedOut || code == closeAuthenticationFailed ||
		code >= closeInvalidShard && code <= closeDisallowedIntents
}

// AskReconnect sends op 7 to every session, and keeps the sockets open.
func (s *Server) AskReconnect() {
	s.eachSession(func(ss *session) { ss.conn.say(opReconnect, nil) })
}

// InvalidateSessions sends op 9 to every session. Unless resumable, sessions are forgotten. The sockets stay open, and
// wait for a resume or an identify.
func (s *Server) InvalidateSessions(resumable bool) {
	s.eachSession(func(ss *session) {
		ss.conn.say(opInvalidSession, resumable)
		ss.detach(ss.conn)
		if !resumable {
			delete(s.sessions, ss.id)
		}
	})
}

// ForgetSessions makes every later resume fail with op 9, false. Sockets stay open and hear no more events.
func (s *Server) ForgetSessions() {
	s.lock()
	defer s.unlock()
	clear(s.sessions)
	s.touch()
}

// SendRaw sends bytes that need not be JSON to every session, as a text message, outside the sequence.
func (s *Server) SendRaw(b []byte) {
	s.eachSession(func(ss *session) { ss.conn.push(outgoing{payload: b}) })
}

// SendEvent dispatches an event to every session, whatever its intents. Data goes out as it is, malformed or not.
func (s *Server) SendEvent(name string, data json.RawMessage) {
	s.lock()
	defer s.unlock()
	for _, ss := range s.sessions {
		ss.send(name, data)
	}
	s.touch()
}

// DuplicateNext sends each of the next n events twice to each session, with two sequence numbers.
func (s *Server) DuplicateNext(n int) {
	s.lock()
	defer s.unlock()
	s.duplicateNext = n
}

// Acks is how heartbeats are answered.
type Acks int

// The ways to answer heartbeats.
const (
	AckAtOnce Acks = iota
	AckLate        // held back until the mode changes to AckAtOnce
	AckNever
)

// AckHeartbeats changes how heartbeats are answered from now on.
func (s *Server) AckHeartbeats(a Acks) {
	s.lock()
	defer s.unlock()
	s.acks = a
	if a != AckAtOnce {
		return
	}
	for c := range s.conns {
		for ; c.lateAcks > 0; c.lateAcks-- {
			c.say(opHeartbeatAck, nil)
		}
	}
}

// eachSession does something with every session that has a socket.
func (s *Server) eachSession(do func(*session)) {
	s.lock()
	defer s.unlock()
	for _, ss := range s.sessions {
		if ss.conn != nil {
			do(ss)
		}
	}
	s.touch()
}

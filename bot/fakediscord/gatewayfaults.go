package fakediscord

import "encoding/json"

// Disconnect cuts every gateway socket: without a word where code is 0, else with that close code. Sessions can be
// resumed, unless the code forbids it.
func (s *Server) Disconnect(code int, reason string) { panic("not yet") }

// AskReconnect sends op 7 to every session, and keeps the sockets open.
func (s *Server) AskReconnect() { panic("not yet") }

// InvalidateSessions sends op 9 to every session. Unless resumable, sessions are forgotten.
func (s *Server) InvalidateSessions(resumable bool) { panic("not yet") }

// ForgetSessions makes every later resume fail with op 9, false. Sockets stay open.
func (s *Server) ForgetSessions() { panic("not yet") }

// SendRaw sends bytes that need not be JSON to every session, as a text message, outside the sequence.
func (s *Server) SendRaw(b []byte) { panic("not yet") }

// SendEvent dispatches an event to every session, whatever its intents. Data goes out as it is, malformed or not.
func (s *Server) SendEvent(name string, data json.RawMessage) { panic("not yet") }

// DuplicateNext sends each of the next n events twice to each session, with two sequence numbers.
func (s *Server) DuplicateNext(n int) { panic("not yet") }

// Acks is how heartbeats are answered.
type Acks int

// The ways to answer heartbeats.
const (
	AckAtOnce Acks = iota
	AckLate        // held back until the mode changes to AckAtOnce
	AckNever
)

// AckHeartbeats changes how heartbeats are answered from now on.
func (s *Server) AckHeartbeats(a Acks) { panic("not yet") }

package fakediscord

import (
	"encoding/json"
	"errors"
	"github.com/coder/websocket"
	"time"
)

// payload is what clients send.
type payload struct {
	Op *int            `json:"op"`
	D  json.RawMessage `json:"d"`
}

// read handles what the client sends until the socket ends.
func (s *Server) read(c *conn) {
	for {
		_, b, err := c.ws.Read(c.ctx)
		if err != nil {
			s.ended(c, err)
			return
		}
		s.lock()
		s.receive(c, b)
		s.touch()
		s.unlock()
	}
}

// ended forgets the session when the client closed it on purpose: with 1000 or 1001 it cannot be resumed.
func (s *Server) ended(c *conn, err error) {
	var closed websocket.CloseError
	if !errors.As(err, &closed) {
		return
	}
	s.lock()
	defer s.unlock()
	if c.session != nil && (closed.Code == websocket.StatusNormalClosure || closed.Code == websocket.StatusGoingAway) {
		delete(s.sessions, c.session.id)
	}
}

// receive handles one payload of the client's.
func (s *Server) receive(c *conn, b []byte) {
	if c.closing {
		return
	}
	if now := s.clock.Now(); now.Sub(c.since) >= time.Minute {
		c.received, c.since = 0, now
	}
	if c.received++; c.received > payloadsPerMinute {
		c.close(closeRateLimited, "Rate limited.")
		return
	}
	var p payload
	if len(b) > longestPayload || json.Unmarshal(b, &p) != nil || p.Op == nil {
		c.close(closeDecodeError, "Error while decoding payload.")
		return
	}
	switch *p.Op {
	case opHeartbeat:
		s.heartbeat(c)
	case opIdentify:
		s.identify(c, p.D)
	case opResume:
		s.resume(c, p.D)
	case opPresence, opVoiceState, opRequestMembers, opSoundboardSounds:
		if c.session == nil {
			c.close(closeNotAuthenticated, "Not authenticated.")
		} else if *p.Op == opRequestMembers {
			s.sendMembers(c, p.D)
		}
	default:
		c.close(closeUnknownOpcode, "Unknown opcode.")
	}
}

// heartbeat answers a heartbeat, unless told otherwise.
func (s *Server) heartbeat(c *conn) {
	c.expectBeat()
	switch s.acks {
	case AckAtOnce:
		c.say(opHeartbeatAck, nil)
	case AckLate:
		c.lateAcks++
	}
}

package fakediscord

import (
	"context"
	"net/http"
	"strconv"
	"time"

	"github.com/coder/websocket"
)

// Opcodes of the gateway.
const (
	opDispatch         = 0
	opHeartbeat        = 1
	opIdentify         = 2
	opPresence         = 3
	opVoiceState       = 4
	opResume           = 6
	opReconnect        = 7
	opRequestMembers   = 8
	opInvalidSession   = 9
	opHello            = 10
	opHeartbeatAck     = 11
	opSoundboardSounds = 31
)

// Close codes of the gateway.
const (
	closeUnknownOpcode        = 4001
	closeDecodeError          = 4002
	closeNotAuthenticated     = 4003
	closeAuthenticationFailed = 4004
	closeAlreadyAuthenticated = 4005
	closeInvalidSequence      = 4007
	closeRateLimited          = 4008
	closeSessionTimedOut      = 4009
	closeInvalidShard         = 4010
	closeInvalidVersion       = 4012
	closeInvalidIntents       = 4013
	closeDisallowedIntents    = 4014
)

// What a client may send.
const (
	longestPayload     = 4096 // bytes
	payloadsPerMinute  = 120
	defaultInterval    = 41250 * time.Millisecond
	missedBeatsAllowed = 1.5 // intervals without a heartbeat before the socket counts as dead
)

// serveGateway is one socket from upgrade to end.
func (s *Server) serveGateway(w http.ResponseWriter, r *http.Request) {
	if enc := r.URL.Query().Get("encoding"); enc != "" && enc != "json" {
		http.Error(w, "this Discord speaks JSON only", http.StatusBadRequest)
		return
	}
	ws, err := websocket.Accept(w, r, &websocket.AcceptOptions{InsecureSkipVerify: true})
	if err != nil {
		s.log.Debug("gateway socket refused", "err", err)
		return
	}
	defer func() { _ = ws.CloseNow() }()
	// No limit here: what is too long is read, so that it can be refused with Discord's own code.
	ws.SetReadLimit(-1)
	c := s.admit(ws, r)
	written := make(chan struct{})
	go func() { defer close(written); c.write() }()
	s.read(c)
	c.cancel()
	<-written
	s.dismiss(c)
}

// admit makes the connection and says hello, or turns away a wrong version.
func (s *Server) admit(ws *websocket.Conn, r *http.Request) *conn {
	s.lock()
	defer s.unlock()
	c := &conn{server: s, ws: ws, wake: make(chan struct{}, 1), version: 10, since: s.clock.Now()}
	// The connection outlives the request: its context must not be the request's.
	c.ctx, c.cancel = context.WithCancel(context.Background())
	s.conns[c] = struct{}{}
	c.transport = r.URL.Query().Get("compress") == "zlib-stream"
	c.expectBeat()
	if v := r.URL.Query().Get("v"); v != "" {
		c.version, _ = strconv.Atoi(v)
	}
	if c.version != 9 && c.version != 10 {
		c.close(closeInvalidVersion, "Invalid API version.")
		return c
	}
	if s.closed {
		c.drop()
	}
	c.say(opHello, object{"heartbeat_interval": s.interval().Milliseconds(), "_trace": []string{}})
	return c
}

// dismiss forgets a socket that has ended.
func (s *Server) dismiss(c *conn) {
	s.lock()
	defer s.unlock()
	c.beat.Stop()
	delete(s.conns, c)
	if c.session != nil {
		c.session.detach(c)
	}
	s.touch()
}

func (s *Server) interval() time.Duration {
	if s.HeartbeatInterval > 0 {
		return s.HeartbeatInterval
	}
	return defaultInterval
}

// say sends a payload that is no event.
func (c *conn) say(op int, d any) {
	c.enqueue(mustJSON(object{"t": nil, "s": nil, "op": op, "d": d}))
}

// expectBeat begins to wait for the next heartbeat. The wait is in real time, because the client's beats are.
func (c *conn) expectBeat() {
	wait := time.Duration(missedBeatsAllowed * float64(c.server.interval()))
	if c.beat != nil {
		c.beat.Reset(wait)
		return
	}
	c.beat = time.AfterFunc(wait, func() {
		c.server.lock()
		defer c.server.unlock()
		if c.session != nil {
			delete(c.server.sessions, c.session.id)
			c.session.detach(c)
		}
		c.close(closeSessionTimedOut, "Session timed out.")
		c.server.touch()
	})
}

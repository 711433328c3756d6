package fakediscord

import (
	"bytes"
	"compress/zlib"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

func TestHandshake(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b := dial(t, s, "v=10&encoding=json")
	hello := b.expectOp(opHello).object(t)
	if hello["heartbeat_interval"] != 41250.0 {
		t.Errorf("hello %v", hello)
	}
	b.send(opHeartbeat, nil)
	b.expectOp(opHeartbeatAck)
	b.identify(IntentGuilds)
	ready := b.expect("READY").object(t)
	if ready["v"] != 10.0 || !strings.HasPrefix(ready["resume_gateway_url"].(string), "ws://") || ready["session_id"] == "" {
		t.Errorf("ready %v", ready)
	}
	if user := ready["user"].(map[string]any); user["id"] != s.Bot().ID || user["bot"] != true {
		t.Errorf("user %v", user)
	}
	g := b.expect("GUILD_CREATE").object(t)
	if g["id"] != s.Guild().ID || len(g["channels"].([]any)) != 1 {
		t.Errorf("guild %v", g)
	}
	if err := s.Connected(soon(t)); err != nil {
		t.Error(err)
	}
}

func TestCloseCodes(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	properties := object{"os": "linux"}
	good := object{"token": DefaultToken, "intents": 1, "properties": properties}
	cases := map[string]struct {
		query string
		send  []string
		code  int
	}{
		"wrong token":        {"v=9", []string{send(2, object{"token": "x", "intents": 1, "properties": properties})}, 4004},
		"privileged intent":  {"v=9", []string{send(2, object{"token": DefaultToken, "intents": 1 << 15, "properties": properties})}, 4014},
		"unknown intent":     {"v=9", []string{send(2, object{"token": DefaultToken, "intents": 1 << 40, "properties": properties})}, 4013},
		"no intents":         {"v=9", []string{send(2, object{"token": DefaultToken, "properties": properties})}, 4002},
		"wrong shard":        {"v=9", []string{send(2, object{"token": DefaultToken, "intents": 1, "properties": properties, "shard": []int{2, 2}})}, 4010},
		"identified twice":   {"v=9", []string{send(2, good), send(2, good)}, 4005},
		"unknown opcode":     {"v=9", []string{send(99, nil)}, 4001},
		"no JSON":            {"v=9", []string{"hello"}, 4002},
		"too long":           {"v=9", []string{`{"op":1,"d":"` + strings.Repeat("x", 4096) + `"}`}, 4002},
		"not identified":     {"v=9", []string{send(3, object{})}, 4003},
		"old version":        {"v=3", nil, 4012},
		"too many":           {"v=9", slices.Repeat([]string{send(1, nil)}, 121), 4008},
		"resume wrong token": {"v=9", []string{send(6, object{"token": "x", "session_id": "y", "seq": 0})}, 4004},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b := dial(t, s, c.query)
			for _, text := range c.send {
				// The other side may close before everything is written; the code is what counts.
				_ = b.ws.Write(soon(t), websocket.MessageText, []byte(text))
			}
			b.expectClose(c.code)
		})
	}
}

func send(op int, d any) string { return string(mustJSON(object{"op": op, "d": d})) }

func TestResumeReplaysWhatWasMissed(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b, ready := connect(t, s, IntentGuilds|IntentDirectMessages)
	s.Disconnect(0, "")
	b.expectClose(-1)
	for _, text := range []string{"one", "two"} {
		must[Message](t)(s.DM(soon(t), s.Person().ID, text))
	}
	b = dial(t, s, "v=9")
	b.expectOp(opHello)
	b.send(opResume, object{"token": DefaultToken, "session_id": ready["session_id"], "seq": 2})
	for n, text := range []string{"one", "two"} {
		p := b.expect("MESSAGE_CREATE")
		if p.S != 3+n || p.object(t)["content"] != text {
			t.Errorf("replayed %d %s", p.S, p.D)
		}
	}
	if p := b.expect("RESUMED"); p.S != 5 {
		t.Errorf("resumed with %d", p.S)
	}
	must[Message](t)(s.DM(soon(t), s.Person().ID, "three"))
	b.expect("MESSAGE_CREATE")
	look(s, func(w World) int {
		if w.Resumes() != 1 || w.Identifies() != 1 {
			t.Errorf("%d resumes, %d identifies", w.Resumes(), w.Identifies())
		}
		return 0
	})
}

func TestResumeRefused(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		end  func(*testing.T, *Server, *bot)
		seq  int
		want int // close code, or 9 for an invalid session
	}{
		"forgotten":      {func(_ *testing.T, s *Server, _ *bot) { s.ForgetSessions() }, 2, 9},
		"closed by 1000": {func(t *testing.T, _ *Server, b *bot) { _ = b.ws.Close(websocket.StatusNormalClosure, "") }, 2, 9},
		"closed by 4009": {func(_ *testing.T, s *Server, _ *bot) { s.Disconnect(4009, "") }, 2, 9},
		"future":         {func(_ *testing.T, s *Server, _ *bot) { s.Disconnect(4000, "") }, 99, 4007},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := start(t, &Server{})
			b, ready := connect(t, s, IntentGuilds)
			c.end(t, s, b)
			_ = b.ws.CloseNow()
			if err := s.WaitFor(soon(t), func(w World) bool { return w.Connections() == 0 }); err != nil {
				t.Fatal(err)
			}
			b = dial(t, s, "v=9")
			b.expectOp(opHello)
			b.send(opResume, object{"token": DefaultToken, "session_id": ready["session_id"], "seq": c.seq})
			if c.want != 9 {
				b.expectClose(c.want)
				return
			}
			if p := b.expectOp(opInvalidSession); string(p.D) != "false" {
				t.Errorf("invalid session %s", p.D)
			}
			b.identify(IntentGuilds)
			b.expect("READY")
		})
	}
}

func TestGatewayFaults(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b, _ := connect(t, s, IntentGuilds|IntentDirectMessages)
	s.AskReconnect()
	b.expectOp(opReconnect)
	s.DuplicateNext(1)
	must[Message](t)(s.DM(soon(t), s.Person().ID, "hi"))
	if first, second := b.expect("MESSAGE_CREATE"), b.expect("MESSAGE_CREATE"); second.S != first.S+1 || !bytes.Equal(first.D, second.D) {
		t.Errorf("not duplicated: %d %d", first.S, second.S)
	}
	s.SendEvent("MESSAGE_CREATE", json.RawMessage(`{"id":7}`))
	if p := b.expect("MESSAGE_CREATE"); string(p.D) != `{"id":7}` {
		t.Errorf("event %s", p.D)
	}
	s.SendRaw([]byte(`{"op":`))
	if _, raw, err := b.ws.Read(soon(t)); err != nil || string(raw) != `{"op":` {
		t.Errorf("raw %s %v", raw, err)
	}
	s.AckHeartbeats(AckLate)
	b.send(opHeartbeat, 1)
	b.send(opRequestMembers, object{"guild_id": s.Guild().ID, "query": "ada"}) // answered after the heartbeat was seen
	b.expect("GUILD_MEMBERS_CHUNK")
	s.AckHeartbeats(AckAtOnce)
	b.expectOp(opHeartbeatAck)
	s.InvalidateSessions(true)
	if p := b.expectOp(opInvalidSession); string(p.D) != "true" {
		t.Errorf("invalid session %s", p.D)
	}
}

func TestSilentClientIsCutOff(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{HeartbeatInterval: 20 * time.Millisecond})
	// Nothing is sent after the dial, so that a slow machine cannot make a difference.
	dial(t, s, "v=9").expectClose(closeSessionTimedOut)
}

func TestContentNeedsTheIntent(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{PrivilegedIntents: IntentMessageContent})
	plain, _ := connect(t, s, IntentGuildMessages|IntentDirectMessages)
	privileged, _ := connect(t, s, IntentGuildMessages|IntentMessageContent)
	mention := "<@" + s.Bot().ID + "> why?"
	cases := []struct{ text, plain string }{{"secret", ""}, {mention, mention}}
	for _, c := range cases {
		must[Message](t)(s.Say(soon(t), s.Person().ID, s.Channel().ID, c.text))
		if got := plain.expect("MESSAGE_CREATE").object(t); got["content"] != c.plain {
			t.Errorf("without the intent %q is %q", c.text, got["content"])
		}
		if got := privileged.expect("MESSAGE_CREATE").object(t); got["content"] != c.text {
			t.Errorf("with the intent %q is %q", c.text, got["content"])
		}
	}
	must[Message](t)(s.DM(soon(t), s.Person().ID, "private"))
	if got := plain.expect("MESSAGE_CREATE").object(t); got["content"] != "private" || got["guild_id"] != nil {
		t.Errorf("direct message %v", got)
	}
}

func TestPayloadCompression(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b := dial(t, s, "v=9")
	b.expectOp(opHello)
	b.send(opIdentify, object{"token": DefaultToken, "intents": 1, "compress": true, "properties": object{"os": "linux"}})
	b.expect("READY")
	if kind, _, err := b.ws.Read(soon(t)); err != nil || kind != websocket.MessageBinary {
		t.Errorf("the guild came as %v, %v", kind, err)
	}
}

func TestTransportCompression(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b := dial(t, s, "v=9&compress=zlib-stream")
	var stream bytes.Buffer
	next := func() []byte {
		kind, raw, err := b.ws.Read(soon(t))
		if err != nil || kind != websocket.MessageBinary || !bytes.HasSuffix(raw, []byte{0, 0, 0xff, 0xff}) {
			t.Fatalf("%v %x %v", kind, raw, err)
		}
		return raw
	}
	stream.Write(next())
	b.identify(IntentGuilds)
	stream.Write(next())
	z, err := zlib.NewReader(&stream)
	if err != nil {
		t.Fatal(err)
	}
	d := json.NewDecoder(z)
	for _, op := range []int{opHello, opDispatch} {
		var p packet
		if err := d.Decode(&p); err != nil || p.Op != op {
			t.Errorf("op %d, %v", p.Op, err)
		}
	}
}

func TestSharding(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	ready := map[int]int{}
	for shard := range 2 {
		b := dial(t, s, "v=9")
		b.expectOp(opHello)
		b.send(opIdentify, object{"token": DefaultToken, "intents": 1, "properties": object{"os": "x"}, "shard": []int{shard, 2}})
		ready[shard] = len(b.expect("READY").object(t)["guilds"].([]any))
	}
	if ready[0]+ready[1] != 1 {
		t.Errorf("the guild is on %v", ready)
	}
}

func TestDailyStarts(t *testing.T) {
	t.Parallel()
	clock := standing()
	s := start(t, &Server{SessionStarts: 1, Clock: clock})
	connect(t, s, IntentGuilds)
	limit := rest(t, s, "GET", "/gateway/bot", nil).body["session_start_limit"].(map[string]any)
	if limit["remaining"] != 0.0 || limit["total"] != 1.0 {
		t.Errorf("limit %v", limit)
	}
	b := dial(t, s, "v=9")
	b.identify(IntentGuilds)
	b.expectClose(closeAuthenticationFailed)
	clock.Advance(24 * time.Hour)
	connect(t, s, IntentGuilds)
}

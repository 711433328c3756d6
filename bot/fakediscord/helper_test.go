package fakediscord

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
)

// start starts a server that ends with the test.
func start(t *testing.T, s *Server) *Server {
	t.Helper()
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// soon is a context for what must happen, long enough for a busy machine.
func soon(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// must unwraps a result whose error ends the test.
func must[T any](t *testing.T) func(T, error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

// result is the answer to a REST request.
type result struct {
	status int
	header http.Header
	body   map[string]any
	list   []any
	raw    string
}

func (r result) code() int {
	n, _ := r.body["code"].(float64)
	return int(n)
}

// rest makes a REST request as the bot. A body that is a string goes out as it is.
func rest(t *testing.T, s *Server, method, path string, body any) result {
	t.Helper()
	r, err := tryREST(t, s, method, path, body)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func tryREST(t *testing.T, s *Server, method, path string, body any) (result, error) {
	t.Helper()
	var reader io.Reader
	switch b := body.(type) {
	case nil:
	case string:
		reader = strings.NewReader(b)
	default:
		encoded, err := json.Marshal(b)
		if err != nil {
			t.Fatal(err)
		}
		reader = bytes.NewReader(encoded)
	}
	req, err := http.NewRequestWithContext(soon(t), method, s.URL()+"/api/v9"+path, reader)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Authorization", "Bot "+DefaultToken)
	if reader != nil {
		req.Header.Set("Content-Type", "application/json")
	}
	return do(req)
}

func do(req *http.Request) (result, error) {
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return result{}, err
	}
	defer func() { _ = resp.Body.Close() }()
	raw, err := io.ReadAll(resp.Body)
	r := result{status: resp.StatusCode, header: resp.Header, raw: string(raw)}
	// What is neither is left to the test to look at.
	_ = json.Unmarshal(raw, &r.body)
	_ = json.Unmarshal(raw, &r.list)
	return r, err
}

// bot is a gateway client.
type bot struct {
	t  *testing.T
	ws *websocket.Conn
}

// packet is what the gateway sends.
type packet struct {
	T  string          `json:"t"`
	S  int             `json:"s"`
	Op int             `json:"op"`
	D  json.RawMessage `json:"d"`
}

func dial(t *testing.T, s *Server, query string) *bot {
	t.Helper()
	found := rest(t, s, "GET", "/gateway", nil)
	address, _ := found.body["url"].(string)
	ws, _, err := websocket.Dial(soon(t), address+"/?"+query, nil)
	if err != nil {
		t.Fatal(err)
	}
	ws.SetReadLimit(-1)
	t.Cleanup(func() { _ = ws.CloseNow() })
	return &bot{t, ws}
}

// connect dials and identifies, and reads up to the first guild.
func connect(t *testing.T, s *Server, intents Intents) (b *bot, ready map[string]any) {
	t.Helper()
	b = dial(t, s, "v=9&encoding=json")
	b.expectOp(opHello)
	b.identify(intents)
	ready = b.expect("READY").object(t)
	if intents&IntentGuilds != 0 {
		b.expect("GUILD_CREATE")
	}
	return b, ready
}

func (b *bot) identify(intents Intents) {
	b.t.Helper()
	b.send(opIdentify, object{"token": "Bot " + DefaultToken, "intents": intents, "properties": object{"os": "linux"}})
}

func (b *bot) send(op int, d any) {
	b.t.Helper()
	if err := b.ws.Write(soon(b.t), websocket.MessageText, mustJSON(object{"op": op, "d": d})); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bot) read() packet {
	b.t.Helper()
	kind, raw, err := b.ws.Read(soon(b.t))
	if err != nil {
		b.t.Fatal(err)
	}
	if kind == websocket.MessageBinary {
		z := must[io.ReadCloser](b.t)(zlib.NewReader(bytes.NewReader(raw)))
		raw = must[[]byte](b.t)(io.ReadAll(z))
	}
	var p packet
	if err := json.Unmarshal(raw, &p); err != nil {
		b.t.Fatalf("%v in %s", err, raw)
	}
	return p
}

// expect reads the next packet, which must be the event.
func (b *bot) expect(event string) packet {
	b.t.Helper()
	p := b.read()
	if p.T != event {
		b.t.Fatalf("got op %d %s %s, want %s", p.Op, p.T, p.D, event)
	}
	return p
}

func (b *bot) expectOp(op int) packet {
	b.t.Helper()
	p := b.read()
	if p.Op != op {
		b.t.Fatalf("got op %d %s %s, want op %d", p.Op, p.T, p.D, op)
	}
	return p
}

// expectClose reads until the socket ends and checks the code; -1 means without a close frame.
func (b *bot) expectClose(code int) {
	b.t.Helper()
	for {
		_, _, err := b.ws.Read(soon(b.t))
		if err == nil {
			continue
		}
		if got := int(websocket.CloseStatus(err)); got != code {
			b.t.Fatalf("closed with %d (%v), want %d", got, err, code)
		}
		if errors.Is(err, context.DeadlineExceeded) {
			b.t.Fatal("the socket was not closed")
		}
		return
	}
}

func (p packet) object(t *testing.T) map[string]any {
	t.Helper()
	var o map[string]any
	if err := json.Unmarshal(p.D, &o); err != nil {
		t.Fatal(err)
	}
	return o
}

// standing is a clock that stands still at a time that snowflakes can tell.
func standing() *ManualClock {
	return NewManualClock(time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC))
}

// withCommand registers one slash command /ask with a question and connects a session without privileged intents.
func withCommand(t *testing.T, s *Server) *bot {
	t.Helper()
	b, _ := connect(t, s, IntentGuilds|IntentGuildMessages|IntentDirectMessages)
	r := rest(t, s, "POST", "/applications/"+s.ApplicationID()+"/commands", object{"name": "ask", "description": "Ask.",
		"options": []object{{"type": 3, "name": "question", "description": "What?", "required": true, "max_length": 10}}})
	if r.status != http.StatusCreated {
		t.Fatal(r.status, r.raw)
	}
	return b
}

// asked uses /ask and returns what both sides see of it.
func asked(t *testing.T, s *Server, b *bot) (*Interaction, map[string]any) {
	t.Helper()
	i := must[*Interaction](t)(s.SlashCommand(soon(t), s.Person().ID, s.Channel().ID, "ask", Options{"question": "why?"}))
	return i, b.expect("INTERACTION_CREATE").object(t)
}

func (i *Interaction) callback() string { return "/interactions/" + i.ID + "/" + i.Token + "/callback" }

func (i *Interaction) webhook() string {
	return "/webhooks/" + i.server.ApplicationID() + "/" + i.Token
}

// wantError checks an error's status and code.
func wantError(t *testing.T, r result, status, code int) {
	t.Helper()
	if r.status != status || r.code() != code {
		t.Errorf("got %d %s, want %d with code %d", r.status, r.raw, status, code)
	}
}

// packetOf decodes a packet of which nothing is expected yet.
func packetOf(raw []byte) (p packet) {
	_ = json.Unmarshal(raw, &p) // what is no packet is an empty one
	return p
}

// fields are those of the packet's data, if it has any.
func (p packet) fields() map[string]any {
	var o map[string]any
	_ = json.Unmarshal(p.D, &o)
	return o
}

package fakediscord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"sync"
	"testing"
	"time"
)

func TestFaults(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	path := "/channels/" + s.Channel().ID + "/messages"
	body := object{"content": "x"}
	on := func(f Fault) *InjectedFault {
		f.Method, f.Path = "POST", "/channels/*/messages"
		return s.Inject(f)
	}
	on(Fault{After: 1, Times: 2})
	for n, want := range []int{200, 502, 502, 200} {
		if r := rest(t, s, "POST", path, body); r.status != want {
			t.Errorf("request %d: %d, want %d", n, r.status, want)
		}
	}
	on(Fault{Status: 429, RetryAfter: 1500 * time.Millisecond, Global: true})
	if r := rest(t, s, "POST", path, body); r.status != 429 || r.body["retry_after"] != 1.5 || r.body["global"] != true {
		t.Error(r.raw)
	}
	before := len(s.Messages(s.Channel().ID))
	on(Fault{Effect: DropConnection})
	if _, err := tryREST(t, s, "POST", path, body); err == nil {
		t.Error("the connection was not dropped")
	}
	if got := len(s.Messages(s.Channel().ID)); got != before {
		t.Errorf("a dropped request was carried out: %d messages", got)
	}
	on(Fault{Effect: LoseAnswer})
	if _, err := tryREST(t, s, "POST", path, body); err == nil {
		t.Error("the answer was not lost")
	}
	if got := len(s.Messages(s.Channel().ID)); got != before+1 {
		t.Errorf("with its answer lost a request must still be carried out: %d messages", got)
	}
	on(Fault{Effect: Mangle})
	if r := rest(t, s, "POST", path, body); r.status != 200 || r.body != nil {
		t.Error(r.raw)
	}
	forever := on(Fault{Times: -1, Status: 500, Body: "<html>"})
	for range 3 {
		if r := rest(t, s, "POST", path, body); r.status != 500 || r.raw != "<html>" {
			t.Error(r.raw)
		}
	}
	forever.Remove()
	if r := rest(t, s, "POST", path, body); r.status != 200 || forever.Hits() != 3 {
		t.Error(r.status, forever.Hits())
	}
}

func TestHeldAnswers(t *testing.T) {
	t.Parallel()
	clock := standing()
	s := start(t, &Server{Clock: clock})
	path := "/channels/" + s.Channel().ID + "/messages"
	s.Inject(Fault{Effect: HoldAnswer, Delay: time.Minute})
	answered := make(chan int, 1)
	go func() {
		r, _ := tryREST(t, s, "POST", path, object{"content": "x"})
		answered <- r.status
	}()
	there := func(w World) bool { return len(w.Messages(w.s.firstChannel)) == 1 }
	if err := s.WaitFor(soon(t), there); err != nil {
		t.Fatal(err)
	}
	select {
	case <-answered:
		t.Error("answered before the time")
	default:
	}
	clock.Advance(time.Minute)
	if got := <-answered; got != 200 {
		t.Errorf("answered %d", got)
	}
}

func TestOnRequest(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{OnRequest: func(r Request) *Fault {
		if r.Route == "GET /users/@me" {
			return &Fault{Status: http.StatusServiceUnavailable}
		}
		return nil
	}})
	if r := rest(t, s, "GET", "/users/@me", nil); r.status != http.StatusServiceUnavailable {
		t.Error(r.raw)
	}
	if r := s.Requests(); len(r) != 1 || !r[0].Fault || r[0].Status != http.StatusServiceUnavailable {
		t.Errorf("requests %+v", r)
	}
}

func TestCloseEndsEverything(t *testing.T) {
	t.Parallel()
	var s Server
	if err := s.Start(); err != nil {
		t.Fatal(err)
	}
	if err := s.Start(); err == nil {
		t.Error("started twice")
	}
	b, _ := connect(t, &s, IntentGuilds)
	s.Inject(Fault{Effect: Hold, Until: make(chan struct{})})
	held := make(chan error, 1)
	go func() {
		_, err := tryREST(t, &s, "GET", "/users/@me", nil)
		held <- err
	}()
	if err := s.WaitFor(soon(t), func(w World) bool { return w.s.faults[0].hits == 1 }); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
	if err := <-held; err == nil {
		t.Error("a held request was answered")
	}
	b.expectClose(-1)
	if err := s.Close(); err != nil {
		t.Error("closing twice:", err)
	}
}

func TestWaitForHonoursItsContext(t *testing.T) {
	t.Parallel()
	var s Server
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := s.Connected(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

// Fifty people ask at once, each in turn, while the bot's sockets come and go.
func TestManyPeopleAtOnce(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	b := withCommand(t, s)
	const people, questions = 50, 4
	go func() {
		for range people * questions {
			_, raw, err := b.ws.Read(soon(t))
			if err != nil {
				return
			}
			seen := packetOf(raw).fields()
			if seen["token"] == nil {
				continue
			}
			go func() {
				path := fmt.Sprintf("/interactions/%s/%s/callback", seen["id"], seen["token"])
				_, _ = tryREST(t, s, "POST", path, object{"type": 4, "data": object{"content": "because", "flags": 64}})
			}()
		}
	}()
	var all sync.WaitGroup
	for range people {
		all.Go(func() {
			u := s.AddUser(User{})
			if err := s.Join(s.Guild().ID, u.ID); err != nil {
				t.Error(err)
			}
			for range questions {
				i, err := s.SlashCommand(soon(t), u.ID, s.Channel().ID, "ask", Options{"question": "why?"})
				if err != nil {
					t.Error(err)
					return
				}
				if _, err := i.Wait(soon(t)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
}

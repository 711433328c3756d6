package sandbox

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"strings"
	"testing"

	"verbatim/bot/fakediscord"
)

// A reader reads a stream as a page does.
type reader struct {
	t    *testing.T
	in   *bufio.Reader
	view view
}

func readStream(t *testing.T, s *running, userID string) *reader {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), "GET", s.URL()+"stream?user="+userID+"&secret="+s.secret, nil)
	if err != nil {
		t.Fatal(err)
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { resp.Body.Close() })
	if resp.StatusCode != 200 {
		raw, err := io.ReadAll(resp.Body)
		t.Fatal(resp.Status, string(raw), err)
	}
	return &reader{t: t, in: bufio.NewReader(resp.Body), view: view{}}
}

// next reads one change and applies it.
func (r *reader) next() change {
	r.t.Helper()
	for {
		line, err := r.in.ReadString('\n')
		if err != nil {
			r.t.Fatal(err)
		}
		data, isData := strings.CutPrefix(line, "data: ")
		if !isData {
			continue
		}
		var c change
		if err := json.Unmarshal([]byte(data), &c); err != nil {
			r.t.Fatal(err)
		}
		for name, value := range c.Set {
			r.view[name] = value
		}
		for _, name := range c.Gone {
			delete(r.view, name)
		}
		return c
	}
}

// until reads changes until the view is as wanted.
func (r *reader) until(ok func(view) bool) {
	r.t.Helper()
	for !ok(r.view) {
		r.next()
	}
}

func TestStreamSendsChangesOnly(t *testing.T) {
	t.Parallel()
	s := botless(t)
	ada, ben := s.world.people[0].ID, s.world.people[1].ID
	general := s.discord.Channel().ID
	asAda, asBen := readStream(t, s, ada), readStream(t, s, ben)
	if c := asAda.next(); !c.First || c.Set["here"] == nil || c.Set["commands"] == nil {
		t.Fatalf("the first change is %v", c)
	}
	asBen.next()
	m, err := s.discord.Say(t.Context(), ada, general, "hello")
	if err != nil {
		t.Fatal(err)
	}
	c := asAda.next()
	if c.First || c.Set["message/"+m.ID] == nil || c.Set["here"] != nil {
		t.Errorf("a new message came as %v", c)
	}
	asBen.until(func(v view) bool { return v["message/"+m.ID] != nil })
	if err := s.discord.DeleteMessage(t.Context(), m.ID); err != nil {
		t.Fatal(err)
	}
	if c := asAda.next(); len(c.Set) > 0 || len(c.Gone) != 1 || c.Gone[0] != "message/"+m.ID {
		t.Errorf("a deleted message came as %v", c)
	}
	dm, err := s.discord.DM(t.Context(), ada, "between us")
	if err != nil {
		t.Fatal(err)
	}
	asAda.until(func(v view) bool { return v["message/"+dm.ID] != nil })
	if _, err := s.discord.Say(t.Context(), ada, general, "for all"); err != nil {
		t.Fatal(err)
	}
	asBen.until(func(v view) bool { return len(v) > 2 })
	if asBen.view["message/"+dm.ID] != nil {
		t.Error("ben reads ada's direct messages")
	}
}

// TestTracesHideNoToken holds that the panel of requests shows what went over the wire, without headers.
func TestTracesHideNoToken(t *testing.T) {
	t.Parallel()
	s := open(t)
	r := readStream(t, s, s.world.people[0].ID)
	r.until(func(v view) bool { return online(v) && hasTrace(v, "READY") && hasTrace(v, "/commands") })
	for name, value := range r.view {
		if strings.Contains(string(value), fakediscord.DefaultToken) {
			t.Errorf("%s shows the token: %s", name, value)
		}
	}
}

func online(v view) bool { return strings.Contains(string(v["here"]), `"online":true`) }

func hasTrace(v view, title string) bool {
	for name, value := range v {
		if strings.HasPrefix(name, "trace/") && strings.Contains(string(value), title) {
			return true
		}
	}
	return false
}

package sandbox

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strings"
	"testing"
)

// request makes a request to the sandbox as a browser would, or somebody else.
func request(t *testing.T, s *running, method, path, body string, headers map[string]string) (*http.Response, string) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, s.URL()+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range headers {
		r.Header.Set(name, value)
	}
	if host := headers["Host"]; host != "" {
		r.Host = host
	}
	resp, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	return resp, string(raw)
}

// do acts with the secret, and returns what came of it.
func do(t *testing.T, s *running, a act) (int, result) {
	t.Helper()
	body, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	resp, raw := request(t, s, "POST", "act", string(body), map[string]string{secretHeader: s.secret})
	var r result
	if err := json.Unmarshal([]byte(raw), &r); err != nil {
		t.Fatalf("%v: %s", err, raw)
	}
	return resp.StatusCode, r
}

// botless is a sandbox whose bot never comes, for what needs none.
func botless(t *testing.T) *running {
	t.Helper()
	return open(t, without)
}

func TestOtherPagesAreRefused(t *testing.T) {
	t.Parallel()
	s := botless(t)
	address := s.listener.Addr().String()
	_, port, _ := strings.Cut(address, ":")
	good := `{"do": "say", "user": "` + s.world.people[0].ID + `", "channel": "` + s.discord.Channel().ID + `", "text": "hello"}`
	cases := []struct {
		name, method, path, body string
		headers                  map[string]string
		status                   int
	}{
		{"the page", "GET", "", "", nil, 200},
		{"by the name localhost", "GET", "", "", map[string]string{"Host": "localhost:" + port}, 200},
		{"a name that leads here", "GET", "", "", map[string]string{"Host": "evil.example:" + port}, 403},
		{"a name that leads here, without a port", "GET", "", "", map[string]string{"Host": "evil.example"}, 403},
		{"another port's page", "POST", "act", good, map[string]string{secretHeader: s.secret, "Origin": "http://127.0.0.1:1"}, 403},
		{"another page", "POST", "act", good, map[string]string{secretHeader: s.secret, "Origin": "https://evil.example"}, 403},
		{"a page without an origin", "POST", "act", good, map[string]string{secretHeader: s.secret, "Origin": "null"}, 403},
		{"an action without the secret", "POST", "act", good, nil, 403},
		{"an action with a wrong secret", "POST", "act", good, map[string]string{secretHeader: "wrong"}, 403},
		{"an action as a form", "POST", "act?secret=" + s.secret, good, nil, 403},
		{"an action by GET", "GET", "act?secret=" + s.secret, "", nil, 404},
		{"the stream without the secret", "GET", "stream", "", nil, 403},
		{"an action", "POST", "act", good, map[string]string{secretHeader: s.secret, "Origin": "http://" + address}, 200},
	}
	for _, c := range cases {
		resp, raw := request(t, s, c.method, c.path, c.body, c.headers)
		if resp.StatusCode != c.status {
			t.Errorf("%s: status %d, want %d: %s", c.name, resp.StatusCode, c.status, raw)
		}
		if got := resp.Header.Get("Content-Security-Policy"); got != policy {
			t.Errorf("%s: the policy is %q", c.name, got)
		}
		if resp.StatusCode == 403 && strings.Contains(raw, s.secret) {
			t.Errorf("%s: the secret is told", c.name)
		}
	}
	if n := len(s.discord.Messages(s.discord.Channel().ID)); n != 1 {
		t.Errorf("%d messages were written, want 1", n)
	}
}

func TestWhatNamesTheSandbox(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		host, address string
		want          bool
	}{
		{"127.0.0.1:8737", "127.0.0.1:8737", true}, {"localhost:8737", "127.0.0.1:8737", true}, {"127.0.0.1", "127.0.0.1:8737", false},
		{"localhost", "127.0.0.1:8737", false}, {"127.0.0.1:80", "127.0.0.1:8737", false}, {"evil.example:8737", "127.0.0.1:8737", false},
		{"127.0.0.1", "127.0.0.1:80", true}, {"localhost", "127.0.0.1:80", true}, {"evil.example", "127.0.0.1:80", false}, {"", "127.0.0.1:80", false},
		{"[::1]:8737", "[::1]:8737", true}, {"[::1]", "[::1]:80", true},
	} {
		if got := isHost(c.host, c.address); got != c.want {
			t.Errorf("%q names %s: %t", c.host, c.address, got)
		}
	}
}

// TestPolicyHasNoHoles holds the policy to what makes it strict.
func TestPolicyHasNoHoles(t *testing.T) {
	t.Parallel()
	for _, hole := range []string{"unsafe", "*", "data:", "blob:", "http"} {
		if strings.Contains(policy, hole) {
			t.Errorf("the policy allows %s", hole)
		}
	}
	index, err := embedded.ReadFile("page/index.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, inline := range []string{" style=", " onclick=", "<style", "<script>", "javascript:"} {
		if bytes.Contains(index, []byte(inline)) {
			t.Errorf("index.html has %s, which the policy forbids", inline)
		}
	}
}

func TestOnlyLoopbackIsListenedOn(t *testing.T) {
	t.Parallel()
	for addr, want := range map[string]string{
		"0.0.0.0:0":       "for this machine alone",
		":0":              "for this machine alone",
		"192.0.2.1:0":     "for this machine alone",
		"example.com:80":  "for this machine alone",
		"127.0.0.1":       "is not a host and a port",
		"127.0.0.1:99999": "cannot listen on 127.0.0.1:99999",
	} {
		l, err := listen(addr)
		if err == nil {
			l.Close()
		}
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want an error that says %q", addr, err, want)
		}
	}
	l, err := listen("localhost:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if _, err := listen(l.Addr().String()); err == nil || !strings.Contains(err.Error(), "is in use") || !strings.Contains(err.Error(), "--addr") {
		t.Errorf("a busy port: %v", err)
	}
}

// TestTheUsualPortMayBeInUse opens two at the usual address: whoever names none gets the next that is free.
func TestTheUsualPortMayBeInUse(t *testing.T) {
	t.Parallel()
	usual, err := netip.ParseAddrPort(DefaultAddr)
	if err != nil {
		t.Fatal(err)
	}
	seen := make(map[uint16]bool)
	for range 2 {
		l, err := listenAt("")
		if err != nil {
			t.Fatal(err)
		}
		defer l.Close()
		got := l.Addr().(*net.TCPAddr).AddrPort()
		if seen[got.Port()] || got.Addr() != usual.Addr() || got.Port() < usual.Port() || got.Port() >= usual.Port()+portsTried {
			t.Errorf("it listens on %s", got)
		}
		seen[got.Port()] = true
	}
}

// TestFilesCannotRun holds that what somebody attaches is shown only where it is a picture that cannot hold a script.
func TestFilesCannotRun(t *testing.T) {
	t.Parallel()
	s := botless(t)
	for name, want := range map[string]string{"a.html": "application/octet-stream", "a.svg": "application/octet-stream", "a.png": "image/png"} {
		status, r := do(t, s, act{Do: "say", User: s.world.people[0].ID, Channel: s.discord.Channel().ID, Files: []upload{{Name: name, Data: []byte("<script>")}}})
		if status != 200 {
			t.Fatal(r.Error)
		}
		all := s.discord.Messages(s.discord.Channel().ID)
		a := all[len(all)-1].Attachments[0]
		resp, raw := request(t, s, "GET", strings.TrimPrefix(a.URL, s.discord.URL()+"/"), "", nil)
		if got := resp.Header.Get("Content-Type"); got != want || raw != "<script>" {
			t.Errorf("%s is served as %s: %s", name, got, raw)
		}
		if kept := resp.Header.Get("Content-Disposition") == "attachment"; kept == (want == "image/png") {
			t.Errorf("%s: disposition %q", name, resp.Header.Get("Content-Disposition"))
		}
	}
	if resp, _ := request(t, s, "GET", "attachments/1/2/a.png", "", nil); resp.StatusCode != 404 {
		t.Errorf("what is not there: %d", resp.StatusCode)
	}
}

func TestActsTellWhatIsWrong(t *testing.T) {
	t.Parallel()
	s := botless(t)
	ada, cleo, general := s.world.people[0].ID, s.world.people[2].ID, s.discord.Channel().ID
	for _, c := range []struct {
		a    act
		want string
	}{
		{act{Do: "say", User: cleo, Channel: general, Text: "x"}, "Discord refuses: cleo may not do that in this channel."},
		{act{Do: "say", User: ada, Channel: general}, "Discord refuses: the message is empty."},
		{act{Do: "say", User: "7", Channel: general, Text: "x"}, "Discord refuses: there is nobody of that name."},
		{act{Do: "slash", User: ada, Channel: general, Name: "nonsense"}, `Discord refuses: there is no command "nonsense" here.`},
		{act{Do: "submit", User: ada}, "Discord refuses: there is no form to fill in."},
		{act{Do: "dance", User: ada}, "Discord refuses: the sandbox knows no act dance."},
		{act{Do: "say", User: ada, Channel: "7", Text: "x"}, notDone},
	} {
		if status, r := do(t, s, c.a); status != 200 || r.Error != c.want {
			t.Errorf("%+v: %d %q, want %q", c.a, status, r.Error, c.want)
		}
	}
	resp, raw := request(t, s, "POST", "act", "{", map[string]string{secretHeader: s.secret})
	if resp.StatusCode != 400 || !strings.Contains(raw, "cannot read") {
		t.Errorf("broken JSON: %d %s", resp.StatusCode, raw)
	}
}

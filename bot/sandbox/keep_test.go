package sandbox

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestKeptSandboxGoesOn(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "sandbox.json")
	keep := func(o *Options) { o.Keep = file }
	first := open(t, without, keep)
	ada, general := first.world.people[0].ID, first.discord.Channel().ID
	if _, r := do(t, first, act{Do: "say", User: ada, Channel: general, Text: "remember me"}); r.Error != "" {
		t.Fatal(r.Error)
	}
	if _, r := do(t, first, act{Do: "advance", User: ada, Seconds: 3600}); r.Error != "" {
		t.Fatal(r.Error)
	}
	first.end()
	again := open(t, without, keep)
	said := again.discord.Messages(general)
	if len(said) != 1 || said[0].Content != "remember me" || again.world.people[0].ID != ada || again.clock.Ahead() != time.Hour {
		t.Errorf("said was %+v by %+v, %s ahead", said, again.world.people, again.clock.Ahead())
	}
	again.end()
	if fresh := open(t, without); len(fresh.discord.Messages(fresh.discord.Channel().ID)) != 0 {
		t.Error("a sandbox that is not kept remembers")
	}
}

func TestBrokenKeptSandboxIsNamed(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "{}", `{"people": [{"id": "1"}], "world": {}}`} {
		file := filepath.Join(t.TempDir(), "sandbox.json")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := Open(Options{Addr: "127.0.0.1:0", Keep: file})
		if err == nil || !strings.Contains(err.Error(), file) || !strings.Contains(err.Error(), "delete that file") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

package discord

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"verbatim/bot/fakediscord"
	"verbatim/bot/reply"
	"verbatim/retrieval"
)

func TestCommandsAreWrittenOnlyWhereTheyDiffer(t *testing.T) {
	t.Parallel()
	for name, inGuild := range map[string]bool{"everywhere": false, "in a guild": true} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := startDiscord(t)
			guild := func(c *Config) {
				if inGuild {
					c.GuildID = d.Guild().ID
				}
			}
			for range 2 {
				r := startBot(t, d, seeds, guild)
				use(t, d, "help", nil)
				if err := r.stop(); err != nil { // registration is in flight until it is done
					t.Fatal(err)
				}
			}
			if n := requests(d, http.MethodPut, "/commands"); n != 1 {
				t.Errorf("commands were written %d times at two starts", n)
			}
		})
	}
}

func TestCommandsAreRegisteredOnceDiscordIsBack(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fault fakediscord.Fault
		said  string
		back  bool
	}{
		"away":    {fakediscord.Fault{Times: maxTries + 1}, "could not be registered yet", true},
		"refused": {fakediscord.Fault{Times: -1, Status: http.StatusForbidden}, "Discord refuses the commands", false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := startDiscord(t)
			c.fault.Path, c.fault.Effect = "/applications/*/commands", fakediscord.Refuse
			fault := d.Inject(c.fault)
			r := launchBot(t, d, seeds)
			if err := r.log.await(contextFor(t), c.said); err != nil {
				t.Fatalf("%v\n%s", err, r.log)
			}
			if !c.back {
				if fault.Hits() != 1 {
					t.Errorf("it was tried %d times", fault.Hits())
				}
				return
			}
			if err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool { return len(w.Commands("")) == len(wanted()) }); err != nil {
				t.Errorf("%v\n%s", err, r.log)
			}
		})
	}
}

func TestChangedCommandsAreWrittenAnew(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	b, err := New(Config{Token: fakediscord.DefaultToken, BaseURL: d.URL()}, seeds)
	if err != nil {
		t.Fatal(err)
	}
	old := everywhere(wanted())
	old[0].Options[0].MaxLength--
	old = append(old, command{Type: slashCommand, Name: "gone", Description: "x"})
	url := "https://discord.com/api/v9/applications/" + d.ApplicationID() + "/commands"
	if err := b.write(contextFor(t), url, old); err != nil {
		t.Fatal(err)
	}
	if err := b.register(contextFor(t), d.ApplicationID()); err != nil {
		t.Fatal(err)
	}
	if got := d.Commands(""); len(got) != len(wanted()) || requests(d, http.MethodPut, "/commands") != 2 {
		t.Errorf("%d commands are registered, want %d", len(got), len(wanted()))
	}
}

func TestCommandsInAGuildAreNotThereTwice(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	everywhere := startBot(t, d, seeds)
	if err := everywhere.stop(); err != nil {
		t.Fatal(err)
	}
	startBot(t, d, seeds, func(c *Config) { c.GuildID = d.Guild().ID })
	guild := d.Guild().ID
	err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool {
		return len(w.Commands("")) == 0 && len(w.Commands(guild)) == len(wanted())
	})
	if err != nil {
		t.Errorf("%d commands everywhere, %d in the guild", len(d.Commands("")), len(d.Commands(guild)))
	}
}

func TestARefusedTokenEndsTheRunWithOneSentence(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	r := launchBot(t, d, seeds, func(c *Config) { c.Token = "wrong" })
	select {
	case <-r.done:
		err := r.stop()
		var fatal *Fatal
		if !errors.As(err, &fatal) || err.Error() != reply.TokenRefused {
			t.Errorf("it ended with %v", err)
		}
	case <-time.After(patience):
		t.Error("it goes on trying")
	}
	if strings.Contains(r.log.String(), "wrong") {
		t.Error("the refused token is in the log")
	}
}

func TestAStopFinishesWhatIsInFlight(t *testing.T) {
	t.Parallel()
	begun, release := make(chan struct{}), make(chan struct{})
	library := script{Library: seeds, ask: func(ctx context.Context, q retrieval.Question) (retrieval.Answer, error) {
		close(begun)
		<-release
		return seeds.Ask(ctx, q)
	}}
	d := startDiscord(t)
	r := startBot(t, d, library)
	i, err := d.SlashCommand(contextFor(t), d.Person().ID, d.Channel().ID, "ask", fakediscord.Options{"question": question})
	if err != nil {
		t.Fatal(err)
	}
	<-begun
	stopped := make(chan error, 1)
	go func() { stopped <- r.stop() }()
	if err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool { return w.Connections() == 0 }); err != nil {
		t.Fatal(err)
	}
	close(release)
	wantText(t, final(t, i), quoted1)
	if err := <-stopped; err != nil {
		t.Errorf("the stop says %v", err)
	}
}

func TestAStopEndsTheWaitForDiscord(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	hold := make(chan struct{})
	defer close(hold)
	d.Inject(fakediscord.Fault{Path: "/gateway", Effect: fakediscord.Hold, Until: hold, Times: -1})
	r := launchBot(t, d, seeds)
	stopped := make(chan error, 1)
	go func() { stopped <- r.stop() }()
	select {
	case err := <-stopped:
		if err != nil {
			t.Errorf("the stop says %v", err)
		}
	case <-time.After(patience):
		t.Error("it does not stop")
	}
}

func TestConfigurationIsChecked(t *testing.T) {
	t.Parallel()
	for _, c := range []Config{{}, {Token: " "}, {Token: "x", BaseURL: "localhost"}, {Token: "x", BaseURL: "ftp://host"}, {Token: "x", BaseURL: ":"}} {
		if _, err := New(c, seeds); err == nil {
			t.Errorf("%+v was accepted", c)
		}
	}
}

func TestNoPrivilegedIntentIsAskedFor(t *testing.T) {
	t.Parallel()
	b, err := New(Config{Token: "x"}, seeds)
	if err != nil {
		t.Fatal(err)
	}
	s, err := b.newSession()
	if err != nil {
		t.Fatal(err)
	}
	const guildMessages, directMessages = 1 << 9, 1 << 12
	if s.Identify.Intents != guildMessages|directMessages {
		t.Errorf("intents are %b", s.Identify.Intents)
	}
}

// TestDiscordsOwnDeadlineIsTheUsualOne holds the program to the deadline of the real Discord, since the tests of what is not about it are
// given more, for the sake of busy machines: half of it is left to announce that the bot is at work.
func TestDiscordsOwnDeadlineIsTheUsualOne(t *testing.T) {
	t.Parallel()
	b, err := New(Config{Token: fakediscord.DefaultToken}, seeds)
	if err != nil {
		t.Fatal(err)
	}
	if b.respondWithin != fakediscord.FirstResponseWithin || b.deferAfter != fakediscord.FirstResponseWithin/2 {
		t.Errorf("answers within %v and announces itself after %v; Discord waits %v", b.respondWithin, b.deferAfter, fakediscord.FirstResponseWithin)
	}
}

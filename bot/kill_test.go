package main

import (
	"bufio"
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"verbatim/bot/digest/due"
	"verbatim/bot/fakediscord"
	"verbatim/bot/store"
)

// heavyTests names the variable that asks for tests at their full length, as .ci/run does.
const heavyTests = "VERBATIM_HEAVY"

// kills is how often the program is killed.
func kills() int {
	if os.Getenv(heavyTests) != "" {
		return 300
	}
	return 12
}

// killsPerRound is how often it is killed over the same posts at most, before it is left alone to finish.
const killsPerRound = 4

// channelsPerRound are due at the same moment. They are posted 25 ms apart.
const channelsPerRound = 6

// answersLate is how long Discord lets the program wait for the answer to a post it has made, so that many a kill falls
// between the two.
const answersLate = 40 * time.Millisecond

// TestKilledAroundThePost kills the program with SIGKILL at random moments around its posts, starts it again, and wants one
// post in each channel. Discord, which goes on meanwhile, keeps count.
func TestKilledAroundThePost(t *testing.T) {
	t.Parallel()
	k := newKilling(t)
	for wanted := kills(); k.killed < wanted && !t.Failed(); {
		channels := k.owe()
		for i := 0; i < killsPerRound && k.left(channels) > 0; i++ {
			k.startAndKill()
		}
		k.between += k.standing
		k.startAndFinish(channels)
	}
	t.Logf("%d kills; %d of them found a post sent and not noted as made", k.killed, k.between)
}

type killing struct {
	*testing.T
	ctx     context.Context
	discord *fakediscord.Server
	data    string
	posts   chan struct{} // a post has arrived at Discord
	usual   time.Duration // from the start to the first post

	killed   int
	standing int // posts that stand in their channels and are not noted as made
	between  int // those that were so when the program was left alone to finish
}

func newKilling(t *testing.T) *killing {
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Minute)
	t.Cleanup(cancel)
	k := &killing{T: t, ctx: ctx, data: t.TempDir(), posts: make(chan struct{}, 1000)}
	k.discord = &fakediscord.Server{SessionStarts: 1_000_000, OnRequest: func(r fakediscord.Request) *fakediscord.Fault {
		if r.Method == "POST" && strings.HasSuffix(r.Path, "/messages") {
			k.posts <- struct{}{}
		}
		return nil
	}}
	if err := k.discord.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = k.discord.Close() })
	k.discord.Inject(fakediscord.Fault{Method: "POST", Path: "/channels/*/messages", Times: -1, Effect: fakediscord.HoldAnswer, Delay: answersLate})
	return k
}

// owe adds channels in which a digest is due.
func (k *killing) owe() (channels []string) {
	k.Helper()
	s, err := store.Open(k.ctx, store.Options{Path: filepath.Join(k.data, store.FileName)})
	if err != nil {
		k.Fatal(err)
	}
	defer s.Close()
	now := time.Now().UTC()
	when := now.Add(-5 * time.Minute)
	for range channelsPerRound {
		c, err := k.discord.AddChannel(fakediscord.Channel{GuildID: k.discord.Guild().ID, Type: fakediscord.TextChannel})
		if err != nil {
			k.Fatal(err)
		}
		channels = append(channels, c.ID)
		err = s.Subscribe(k.ctx, store.Subscription{ChannelID: c.ID, GuildID: c.GuildID, Minutes: when.Hour()*60 + when.Minute(),
			Days: uint8(due.EveryDay), Zone: "UTC", Origin: store.ByCommand, Since: now.Add(-2 * time.Hour)})
		if err != nil {
			k.Fatal(err)
		}
	}
	return channels
}

// launch starts the program, whose log is read by listen. stop kills it.
func (k *killing) launch(listen func(line string)) (stop func()) {
	k.Helper()
	for len(k.posts) > 0 {
		<-k.posts
	}
	cmd := command(k.T)
	cmd.Env = append(cmd.Env, "DISCORD_TOKEN="+fakediscord.DefaultToken, "DISCORD_BASE_URL="+k.discord.URL(), "DATA_DIR="+k.data)
	log, err := cmd.StderrPipe()
	if err != nil {
		k.Fatal(err)
	}
	start(k.T, cmd)
	read := make(chan struct{})
	go func() {
		defer close(read)
		for lines := bufio.NewScanner(log); lines.Scan(); {
			listen(lines.Text())
		}
	}()
	return func() {
		_ = cmd.Process.Kill()
		<-read
		_ = cmd.Wait()
		k.killed++
	}
}

// startAndKill kills at a moment of two kinds: anywhere on the way to the first post, or shortly after that was sent.
func (k *killing) startAndKill() {
	stop := k.launch(func(string) {})
	defer stop()
	if k.usual > 0 && rand.N(4) == 0 {
		<-time.After(rand.N(k.usual))
		return
	}
	began := time.Now()
	select {
	case <-k.posts:
	case <-k.ctx.Done():
		k.Fatal("nothing is posted")
	}
	if took := time.Since(began); k.usual == 0 || took < k.usual {
		k.usual = took
	}
	<-time.After(rand.N(2 * answersLate))
}

// startAndFinish leaves the program alone until it has settled what the ledger still has open, and counts.
func (k *killing) startAndFinish(channels []string) {
	k.Helper()
	left := k.left(channels)
	settled := make(chan string, 100)
	stop := k.launch(func(line string) {
		if strings.Contains(line, "digest posted") {
			settled <- line
		}
	})
	defer stop()
	for range left {
		select {
		case <-settled:
		case <-k.ctx.Done():
			k.Fatal("nothing is posted any more")
		}
	}
	for _, c := range channels {
		if posts := k.discord.Messages(c); len(posts) != 1 {
			k.Errorf("%d posts in channel %s", len(posts), c)
		}
	}
	if left := k.left(channels); left > 0 {
		k.Errorf("%d posts are made and not done", left)
	}
}

// left counts the posts that the ledger does not have as done, and notes how many of them stand in their channels all the same.
func (k *killing) left(channels []string) int {
	k.Helper()
	s, err := store.Reading(k.ctx, filepath.Join(k.data, store.FileName))
	if err != nil {
		k.Fatal(err)
	}
	defer s.Close()
	left := 0
	k.standing = 0
	for _, c := range channels {
		posts, err := s.Posts(k.ctx, c, 1)
		if err != nil {
			k.Fatal(err)
		}
		if len(posts) == 1 && posts[0].State == store.Done {
			continue
		}
		left++
		if len(k.discord.Messages(c)) > 0 {
			k.standing++
		}
	}
	return left
}

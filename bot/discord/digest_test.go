package discord

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"verbatim/bot/digest/due"
	"verbatim/bot/fakediscord"
	"verbatim/bot/reply"
	"verbatim/bot/store"
)

// A digesting is a Discord whose clock the test moves, and a bot with a database on it.
type digesting struct {
	*testing.T
	*fakediscord.Server
	clock *fakediscord.ManualClock
	path  string // of the database
	store *store.Store
	bot   *running
}

var eight = time.Date(2026, 11, 20, 8, 0, 0, 0, time.UTC)

func startDigesting(t *testing.T, change ...func(*Config)) *digesting {
	t.Helper()
	d := &digesting{T: t, clock: fakediscord.NewManualClock(eight), path: filepath.Join(t.TempDir(), store.FileName)}
	d.store = openStore(t, d.path)
	d.Server = startDiscord(t, func(s *fakediscord.Server) {
		s.Clock, s.RateLimits = d.clock, fakediscord.RateLimits{Off: true}
	})
	d.start(change...)
	return d
}

func openStore(t testing.TB, path string) *store.Store {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func (d *digesting) start(change ...func(*Config)) {
	d.Helper()
	d.bot = startBot(d.T, d.Server, seeds, append([]func(*Config){func(c *Config) {
		c.Digests = Digests{Store: d.store, Clock: d.clock}
		c.Now = d.clock.Now
	}}, change...)...)
}

// use uses a subcommand of /digest in the first channel.
func (d *digesting) use(sub string, o fakediscord.Options) fakediscord.Message {
	d.Helper()
	_, m := use(d.T, d.Server, "digest "+sub, o)
	if m.SeenOnlyBy == "" {
		d.Errorf("/digest %s is answered for everybody", sub)
	}
	return m
}

// inChannel waits for n messages of the bot's that everybody sees.
func (d *digesting) inChannel(id string, n int) []fakediscord.Message {
	d.Helper()
	return botMessages(d.T, d.Server, id, n)
}

func (d *digesting) logged(text string) {
	d.Helper()
	if err := d.bot.log.await(contextFor(d.T), text); err != nil {
		d.Fatalf("the log does not say %q: %v\n%s", text, err, d.bot.log)
	}
}

// passing lets time pass, in steps, until something is logged: what waits for a time may begin to wait only after a step.
func (d *digesting) passing(step time.Duration, text string) {
	d.Helper()
	for range 1000 {
		soon, cancel := context.WithTimeout(d.Context(), patience/1000)
		err := d.bot.log.await(soon, text)
		cancel()
		if err == nil {
			return
		}
		d.clock.Advance(step)
	}
	d.Fatalf("the log does not say %q:\n%s", text, d.bot.log)
}

// TestADigestEveryDay subscribes with what is usual, looks at the preview, and lets two days pass.
func TestADigestEveryDay(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	said := d.use("subscribe", nil)
	next := time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC)
	for _, part := range []string{"<#" + d.Channel().ID + ">", fmt.Sprintf("<t:%d:f>", next.Unix())} {
		if !strings.Contains(said.Content, part) {
			t.Errorf("subscribed: %q does not say %q", said.Content, part)
		}
	}
	wantText(t, said, "every day at 09:00 (UTC)")
	preview := d.use("preview", nil)
	d.clock.Advance(time.Hour)
	first := d.inChannel(d.Channel().ID, 1)[0]
	if first.Content != preview.Content || !cmp.Equal(first.Embeds, preview.Embeds) || !cmp.Equal(first.Components, preview.Components) {
		t.Errorf("the preview is not the post:\n%s", cmp.Diff(preview, first))
	}
	wantText(t, first, "Daily digest, 20 November 2026", "Quotation of the day")
	d.logged("digest posted")
	status := d.use("status", nil)
	for _, part := range []string{"https://discord.com/channels/" + d.Guild().ID + "/" + d.Channel().ID + "/" + first.ID, fmt.Sprintf("<t:%d:f>", next.AddDate(0, 0, 1).Unix())} {
		if !strings.Contains(status.Content, part) {
			t.Errorf("status: %q does not say %q", status.Content, part)
		}
	}
	d.clock.Advance(24 * time.Hour)
	second := d.inChannel(d.Channel().ID, 2)[1]
	wantText(t, second, "Daily digest, 21 November 2026")
	if cmp.Equal(first.Embeds[len(first.Embeds)-1], second.Embeds[len(second.Embeds)-1]) {
		t.Error("the quotation of the day is that of yesterday")
	}
	wantText(t, d.use("unsubscribe", nil), "No more digests")
	wantText(t, d.use("status", nil), "No digest is posted in this server")
}

// TestWhatIsNotAccepted gives what cannot be, and reads why.
func TestWhatIsNotAccepted(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	category := d.channel("", fakediscord.CategoryChannel)
	hidden, mute := d.channel("hidden", fakediscord.TextChannel), d.channel("mute", fakediscord.TextChannel)
	d.deny(hidden, fakediscord.ViewChannel)
	d.deny(mute, fakediscord.SendMessages|fakediscord.ReadMessageHistory)
	for _, c := range []struct {
		options fakediscord.Options
		want    string
	}{
		{fakediscord.Options{"time": "25:00"}, "“25:00” is no time of day: hours go from 0 to 23."},
		{fakediscord.Options{"time": "soon"}, "“soon” is no time of day"},
		{fakediscord.Options{"timezone": "Europe/Lodon"}, "Did you mean Europe/London"},
		{fakediscord.Options{"timezone": "Local"}, "There is no time zone “Local”"},
		{fakediscord.Options{"days": "mon,someday"}, "which days “someday” are"},
		{fakediscord.Options{"topics": "the, !!!"}, "hold nothing to post about “the, !!!”"},
		{fakediscord.Options{"topics": "zebrafish"}, "hold nothing to post about “zebrafish”"},
		{fakediscord.Options{"channel": category}, "takes no messages"},
		{fakediscord.Options{"channel": hidden}, "View Channel"},
		{fakediscord.Options{"channel": mute}, "I lack the permission Send Messages, Read Message History there"},
	} {
		said := d.use("subscribe", c.options)
		if !strings.Contains(displayed(said), c.want) {
			t.Errorf("%v: %q", c.options, displayed(said))
		}
	}
	if subs, err := d.store.Subscriptions(t.Context()); err != nil || len(subs) > 0 {
		t.Errorf("subscribed all the same: %v, %v", subs, err)
	}
	for _, sub := range []string{"unsubscribe", "preview", "now"} {
		wantText(t, d.use(sub, nil), "No digest is posted in that channel")
	}
}

func (d *digesting) channel(name string, kind fakediscord.ChannelType) string {
	d.Helper()
	c, err := d.AddChannel(fakediscord.Channel{GuildID: d.Guild().ID, Name: name, Type: kind})
	if err != nil {
		d.Fatal(err)
	}
	return c.ID
}

func (d *digesting) deny(channelID string, p fakediscord.Permissions) {
	d.Helper()
	if err := d.SetOverwrites(channelID, fakediscord.Overwrite{ID: d.Guild().ID, Deny: p}); err != nil {
		d.Fatal(err)
	}
}

// TestOnlyManagers looks at the permission on receipt, for a server may show the command to anybody.
func TestOnlyManagers(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	stranger := d.AddUser(fakediscord.User{Username: "eve"})
	if err := d.Join(d.Guild().ID, stranger.ID); err != nil {
		t.Fatal(err)
	}
	var refused *fakediscord.Refusal
	if _, err := d.SlashCommand(contextFor(t), stranger.ID, d.Channel().ID, "digest status", nil); !errors.As(err, &refused) {
		t.Errorf("Discord shows the command to everybody: %v", err)
	}
	b := &Bot{digests: &digests{}}
	for _, c := range []struct {
		req  request
		want string
	}{
		{request{guildID: "1", sub: subStatus}, "digest without permission"},
		{request{sub: subStatus, permissions: 1 << 5}, "digest outside of a server"},
		{request{guildID: "1", sub: subStatus, permissions: 1 << 5}, "digest status"},
		{request{guildID: "1", sub: subStatus, permissions: 1 << 3}, "digest status"},
		{request{guildID: "1", sub: "other", permissions: 1 << 5}, "unknown subcommand"},
	} {
		if got := b.routeDigest(c.req).name; got != c.want {
			t.Errorf("%+v goes to %q, want %q", c.req, got, c.want)
		}
	}
}

func TestOptionsOfSubscribe(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	thread, err := d.AddChannel(fakediscord.Channel{GuildID: d.Guild().ID, Type: fakediscord.PublicThreadChannel, ParentID: d.Channel().ID})
	if err != nil {
		t.Fatal(err)
	}
	said := d.use("subscribe", fakediscord.Options{"channel": thread.ID, "time": "9:30 pm", "timezone": "tokyo", "days": "weekdays", "topics": "Volgograd, patrols"})
	wantText(t, said, "on weekdays at 21:30 (Asia/Tokyo), about “Volgograd, patrols”")
	wantText(t, d.use("subscribe", nil), "(Asia/Tokyo)") // the zone used last
	choices, err := d.Autocomplete(contextFor(t), d.Person().ID, d.Channel().ID, "digest subscribe", nil, "timezone", "lond")
	if err != nil || len(choices) != 25 || choices[0].Name != "Europe/London" {
		t.Errorf("offered: %v, %v", choices, err)
	}
	status := d.use("status", nil)
	wantText(t, status, "on weekdays at 21:30", "every day at 09:00")
}

func TestNow(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	d.use("subscribe", nil)
	wantText(t, d.use("now", nil), "Today's digest is posted")
	wantText(t, d.use("now", nil), "stands there already")
	d.clock.Advance(2 * time.Hour)
	d.clock.Advance(22 * time.Hour)
	d.inChannel(d.Channel().ID, 1)
	d.clock.Advance(3 * time.Hour) // 11:00 on the next day
	posts := d.inChannel(d.Channel().ID, 2)
	if len(posts) != 2 || !strings.Contains(posts[1].Content, "21 November") {
		t.Errorf("%d posts, the last %q", len(posts), posts[len(posts)-1].Content)
	}
}

// TestQuotationButtons opens what a quotation stands in, and asks about it, before a restart and after.
func TestQuotationButtons(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	d.use("subscribe", nil)
	d.clock.Advance(time.Hour)
	post := d.inChannel(d.Channel().ID, 1)[0]
	last := post.Embeds[len(post.Embeds)-1]
	quote := readMarkdown(last.Description).seen.String()
	buttons := post.Components[len(post.Components)-1].Components
	context, asking := buttons[len(buttons)-2], buttons[len(buttons)-1]
	if err := d.bot.stop(); err != nil {
		t.Fatal(err)
	}
	d.start()
	pressed, err := d.PressButton(contextFor(t), d.Person().ID, post.ID, context.CustomID)
	if err != nil {
		t.Fatal(err)
	}
	around := final(t, pressed)
	if flat(displayed(around)) == flat(quote) || !strings.Contains(flat(displayed(around)), flat(quote)) {
		t.Errorf("%q does not stand in %q", quote, displayed(around))
	}
	pressed, err = d.PressButton(contextFor(t), d.Person().ID, post.ID, asking.CustomID)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := pressed.Wait(contextFor(t)); err != nil {
		t.Fatal(err)
	}
	sent, err := d.SubmitModal(contextFor(t), pressed, map[string]string{inputQuestion: "How many Russian and Indian soldiers trained in Volgograd?"})
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, final(t, sent), "How many Russian and Indian soldiers", "nearly 500")
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }

// TestDigestTrouble brings about what can go wrong with a channel. Another in the same server gets its digest all the same.
func TestDigestTrouble(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name   string
		spoil  func(d *digesting, channelID string)
		reason string
	}{
		{"deleted", func(d *digesting, id string) { d.DeleteChannel(id) }, "the channel is gone"},
		{"hidden", func(d *digesting, id string) { d.deny(id, fakediscord.ViewChannel) }, "View Channel"},
		{"silenced", func(d *digesting, id string) { d.deny(id, fakediscord.SendMessages) }, "Send Messages"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := startDigesting(t)
			broken, system := d.channel("broken", fakediscord.TextChannel), d.channel("system", fakediscord.TextChannel)
			if err := d.SetSystemChannel(d.Guild().ID, system); err != nil {
				t.Fatal(err)
			}
			d.use("subscribe", nil)
			d.use("subscribe", fakediscord.Options{"channel": broken})
			c.spoil(d, broken)
			d.clock.Advance(time.Hour)
			d.inChannel(d.Channel().ID, 1)
			wantText(t, d.inChannel(system, 1)[0], c.reason)
			wantText(t, d.use("status", nil), "Suspended", c.reason)
			d.logged("suspended until somebody subscribes anew")
			d.clock.Advance(48 * time.Hour)
			d.inChannel(d.Channel().ID, 2)
			if told := d.inChannel(system, 1); len(told) != 1 {
				t.Errorf("told %d times", len(told))
			}
			if c.name != "deleted" {
				wantText(t, d.use("now", fakediscord.Options{"channel": broken}), "Suspended since", c.reason)
			}
			d.clock.Advance(6 * 24 * time.Hour)
			status := displayed(d.use("status", nil))
			if told := strings.Contains(status, c.reason); told != (c.name != "deleted") {
				t.Errorf("after a week, /digest status says %q", status)
			}
		})
	}
}

// TestDiscordAway refuses, loses the answer and cuts the line for a while, and comes back: there is one post, though it was
// made and nobody told, and though no nonce holds any more.
func TestDiscordAway(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		fault fakediscord.Fault
		away  time.Duration
	}{
		{"refused", fakediscord.Fault{Effect: fakediscord.Refuse}, time.Minute},
		{"too fast", fakediscord.Fault{Effect: fakediscord.Refuse, Status: 429, RetryAfter: 50 * time.Second}, time.Minute},
		{"cut", fakediscord.Fault{Effect: fakediscord.DropConnection}, time.Minute},
		{"answers lost", fakediscord.Fault{Effect: fakediscord.LoseAnswer}, time.Minute},
		{"answers mangled", fakediscord.Fault{Effect: fakediscord.Mangle}, time.Minute},
		{"answers lost, for long", fakediscord.Fault{Effect: fakediscord.LoseAnswer}, 10 * time.Minute},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			d := startDigesting(t)
			d.use("subscribe", nil)
			c.fault.Method, c.fault.Path, c.fault.Times = "POST", "/channels/*/messages", -1
			fault := d.Inject(c.fault)
			d.clock.Advance(time.Hour)
			d.logged("could not be posted yet")
			wantText(t, d.use("status", nil), "could not be posted yet, because Discord could not be reached")
			fault.Remove()
			d.clock.Advance(c.away)
			d.passing(10*time.Second, "digest posted")
			if posts := d.inChannel(d.Channel().ID, 1); len(posts) != 1 {
				t.Errorf("%d posts", len(posts))
			}
		})
	}
}

// TestPutOutOfAServer leaves the other servers alone, and is noted.
func TestPutOutOfAServer(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	other := d.AddGuild(fakediscord.Guild{Name: "another"})
	c, err := d.AddChannel(fakediscord.Channel{GuildID: other.ID})
	if err != nil {
		t.Fatal(err)
	}
	for _, sub := range []string{"subscribe", "status"} {
		i, err := d.SlashCommand(contextFor(t), d.Person().ID, c.ID, "digest "+sub, nil)
		if err != nil {
			t.Fatal(err)
		}
		wantText(t, final(t, i), "every day at 09:00")
	}
	d.use("subscribe", nil)
	d.RemoveGuild(other.ID)
	d.clock.Advance(time.Hour)
	d.inChannel(d.Channel().ID, 1)
	d.logged("suspended until somebody subscribes anew")
	sub, there, err := d.store.Subscription(t.Context(), c.ID)
	if err != nil || !there || sub.Suspended == "" {
		t.Errorf("the subscription is %+v, %v", sub, err)
	}
}

// TestConfiguredChannel needs no command. The channel goes with the configuration.
func TestConfiguredChannel(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	if err := d.bot.stop(); err != nil {
		t.Fatal(err)
	}
	configured := func(c *Config) {
		c.Digests.Configured = &store.Subscription{ChannelID: d.Channel().ID, Minutes: 10 * 60, Days: uint8(due.EveryDay), Zone: "UTC"}
	}
	for range 2 { // a restart changes nothing
		d.start(configured)
		d.logged("commands")
		d.clock.Advance(time.Minute)
		d.logged("the channel of DIGEST_CHANNEL_ID gets the daily digest")
		if subs, err := d.store.Subscriptions(t.Context()); err != nil || len(subs) != 1 {
			t.Fatalf("%d subscriptions, %v", len(subs), err)
		}
		if err := d.bot.stop(); err != nil {
			t.Fatal(err)
		}
	}
	d.start(configured)
	d.clock.Advance(2 * time.Hour)
	d.inChannel(d.Channel().ID, 1)
	wantText(t, d.use("status", nil), "every day at 10:00")
	wantText(t, d.use("unsubscribe", nil), "set in the bot's configuration")
}

// TestConfiguredChannelIsTriedAgain gives the permission that was missing while the bot runs.
func TestConfiguredChannelIsTriedAgain(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	if err := d.bot.stop(); err != nil {
		t.Fatal(err)
	}
	d.deny(d.Channel().ID, fakediscord.SendMessages)
	d.start(func(c *Config) {
		c.Digests.Configured = &store.Subscription{ChannelID: d.Channel().ID, Minutes: 23 * 60, Days: uint8(due.EveryDay), Zone: "UTC"}
	})
	d.logged("I lack the permission Send Messages")
	d.deny(d.Channel().ID, 0)
	d.passing(time.Minute, "gets the daily digest")
	d.clock.Advance(15 * time.Hour)
	d.inChannel(d.Channel().ID, 1)
	if n := strings.Count(d.bot.log.String(), "I lack the permission"); n != 1 {
		t.Errorf("it is said %d times", n)
	}
}

// TestWithoutADatabase has the rest of the bot working, and the digest as soon as the database can be used.
func TestWithoutADatabase(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	d.use("subscribe", nil)
	if err := errors.Join(d.bot.stop(), d.store.Close()); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(d.path)
	if err != nil {
		t.Fatal(err)
	}
	d.write(whole[:len(whole)/2])
	d.store = store.OpenLater(store.Options{Path: d.path, Pause: time.Nanosecond})
	t.Cleanup(func() { _ = d.store.Close() })
	d.start()
	d.logged("the ledger of digests cannot be read")
	wantText(t, d.use("status", nil), "The database is damaged", "move the file verbatim.db aside")
	_, m := use(t, d.Server, "ask", fakediscord.Options{"question": "How many Russian and Indian soldiers trained in Volgograd?"})
	wantText(t, m, "nearly 500")
	d.write(whole)
	wantText(t, d.use("status", nil), "every day at 09:00")
	d.clock.Advance(time.Hour)
	d.inChannel(d.Channel().ID, 1)
}

func (d *digesting) write(database []byte) {
	d.Helper()
	if err := os.WriteFile(d.path, database, 0o600); err != nil {
		d.Fatal(err)
	}
}

// TestMissesAreCounted asks what the sources do not answer.
func TestMissesAreCounted(t *testing.T) {
	t.Parallel()
	d := startDigesting(t)
	d.use("subscribe", nil)
	for _, question := range []string{"What does bread cost in Paris?", "hello", "How many Russian and Indian soldiers trained in Volgograd?"} {
		use(t, d.Server, "ask", fakediscord.Options{"question": question, "private": true})
	}
	d.clock.Advance(time.Hour)
	wantText(t, d.inChannel(d.Channel().ID, 1)[0], "Asked and not found", "1 question asked here")
}

var snowflake = regexp.MustCompile(`^\d+$`)

func TestSnowflakeOf(t *testing.T) {
	t.Parallel()
	id := snowflakeOf(time.UnixMilli(1462015105796)) // Discord's own example, whose ID is 175928847299117063
	if !snowflake.MatchString(id) || id != "175928847298985984" {
		t.Errorf("%s", id)
	}
}

// TestReferencesAreOurs has a topic that looks like a reference of ours: it is shown as text.
func TestReferencesAreOurs(t *testing.T) {
	t.Parallel()
	forged := reply.ChannelRef("1") + "@everyone"
	said := worded(reply.Subscribed("2", due.Schedule{Zone: time.UTC}, forged, eight))
	if strings.Contains(said, "<#1>") || !strings.Contains(said, "<#2>") || strings.Contains(strings.ReplaceAll(said, `\@`, ""), "@everyone") {
		t.Errorf("%q", said)
	}
}

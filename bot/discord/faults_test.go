package discord

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"verbatim/bot/fakediscord"
	"verbatim/bot/reply"
	"verbatim/retrieval"
)

const callbacks = "/interactions/*/*/callback"

func TestFaultsOfDiscordAreSurvived(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]fakediscord.Fault{
		"rate limit":        {Effect: fakediscord.Refuse, Status: http.StatusTooManyRequests, RetryAfter: 100 * time.Millisecond},
		"global rate limit": {Effect: fakediscord.Refuse, Status: http.StatusTooManyRequests, RetryAfter: 100 * time.Millisecond, Global: true},
		"server error":      {Effect: fakediscord.Refuse, Status: http.StatusInternalServerError},
		"bad gateway page":  {Effect: fakediscord.Refuse, Status: http.StatusBadGateway, Body: "<html>"},
		"dropped":           {Effect: fakediscord.DropConnection},
		"answer lost":       {Effect: fakediscord.LoseAnswer},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := startDiscord(t)
			startBot(t, d, seeds)
			command, message := fault, fault
			command.Path, message.Path = callbacks, "/channels/*/messages"
			message.Method = http.MethodPost
			hitCommand, hitMessage := d.Inject(command), d.Inject(message)
			_, m := use(t, d, "ask", fakediscord.Options{"question": question})
			wantText(t, m, quoted1)
			asked, err := d.DM(contextFor(t), d.Person().ID, question)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := d.DM(contextFor(t), d.Person().ID, question); err != nil {
				t.Fatal(err)
			}
			if all := botMessages(t, d, asked.ChannelID, 2); len(all) != 2 {
				t.Errorf("two messages were answered %d times", len(all))
			}
			if hitCommand.Hits() == 0 || hitMessage.Hits() == 0 {
				t.Error("the fault did not happen")
			}
		})
	}
}

func TestEachEventIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	r := startBot(t, d, seeds)
	d.DuplicateNext(1)
	_, m := use(t, d, "ask", fakediscord.Options{"question": question})
	wantText(t, m, quoted1)
	d.DuplicateNext(1)
	asked, err := d.DM(contextFor(t), d.Person().ID, question)
	if err != nil {
		t.Fatal(err)
	}
	botMessages(t, d, asked.ChannelID, 1)
	if err := r.stop(); err != nil { // what is in flight ends
		t.Fatal(err)
	}
	if all := botMessages(t, d, asked.ChannelID, 1); len(all) != 1 || requests(d, http.MethodPost, asked.ChannelID+"/messages") != 1 {
		t.Errorf("a message was answered %d times", len(all))
	}
	if n := requests(d, http.MethodPost, "/callback"); n != 1 {
		t.Errorf("an interaction was answered %d times", n)
	}
}

func TestASecondProcessDoesNotAnswerTwice(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	one, two := startBot(t, d, seeds), startBot(t, d, seeds)
	if err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool { return w.Connections() == 2 }); err != nil {
		t.Fatal(err)
	}
	asked, err := d.DM(contextFor(t), d.Person().ID, question)
	if err != nil {
		t.Fatal(err)
	}
	botMessages(t, d, asked.ChannelID, 1)
	if err := errors.Join(one.stop(), two.stop()); err != nil {
		t.Fatal(err)
	}
	if all := botMessages(t, d, asked.ChannelID, 1); len(all) != 1 {
		t.Errorf("two processes answered %d times", len(all))
	}
}

func TestALostConnectionIsResumedAndNothingIsMissed(t *testing.T) {
	t.Parallel()
	for name, lose := range map[string]func(*fakediscord.Server){
		"socket dropped":  func(d *fakediscord.Server) { d.Disconnect(0, "") },
		"asked to resume": (*fakediscord.Server).AskReconnect,
		"unknown error":   func(d *fakediscord.Server) { d.Disconnect(4000, "unknown error") },
		"session resumed": func(d *fakediscord.Server) { d.Disconnect(1012, "restart") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := startDiscord(t)
			startBot(t, d, seeds)
			lose(d)
			asked, err := d.DM(contextFor(t), d.Person().ID, question)
			if err != nil {
				t.Fatal(err)
			}
			wantText(t, botMessages(t, d, asked.ChannelID, 1)[0], quoted1)
			if err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool { return w.Resumes() == 1 }); err != nil {
				t.Errorf("the session was not resumed: %v", err)
			}
		})
	}
}

func TestAForgottenSessionIsBegunAnew(t *testing.T) {
	t.Parallel()
	for name, lose := range map[string]func(*fakediscord.Server){
		"invalidated":      func(d *fakediscord.Server) { d.InvalidateSessions(false) },
		"timed out":        func(d *fakediscord.Server) { d.Disconnect(4009, "session timed out") },
		"forgotten":        func(d *fakediscord.Server) { d.ForgetSessions(); d.Disconnect(0, "") },
		"invalid sequence": func(d *fakediscord.Server) { d.Disconnect(4007, "invalid seq") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := startDiscord(t)
			r := startBot(t, d, seeds)
			lose(d)
			err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool { return w.Identifies() == 2 && w.Connections() == 1 })
			if err != nil {
				t.Fatalf("no new session: %v\n%s", err, r.log)
			}
			asked, err := d.DM(contextFor(t), d.Person().ID, question)
			if err != nil {
				t.Fatal(err)
			}
			wantText(t, botMessages(t, d, asked.ChannelID, 1)[0], quoted1)
		})
	}
}

func TestMalformedEventsDoNoHarm(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	d.SendRaw([]byte("{not json"))
	for _, name := range []string{"MESSAGE_CREATE", "INTERACTION_CREATE", "NO_SUCH_EVENT"} {
		for _, data := range []string{`null`, `{}`, `[]`, `{"id":"5"}`, `{"id":5,"author":7,"token":[]}`,
			`{"id":"6","content":"hi","channel_id":"1"}`, `{"id":"8","token":"x","type":2,"data":null}`, `{"id":"9","token":"x","type":3,"data":{"custom_id":7}}`} {
			d.SendEvent(name, []byte(data))
		}
	}
	_, m := use(t, d, "ask", fakediscord.Options{"question": question})
	wantText(t, m, quoted1)
}

func TestASlowAnswerIsAnnounced(t *testing.T) {
	t.Parallel()
	for _, private := range []bool{false, true} {
		t.Run(fmt.Sprint("private ", private), func(t *testing.T) {
			t.Parallel()
			release := make(chan struct{})
			library := script{Library: seeds, ask: func(ctx context.Context, q retrieval.Question) (retrieval.Answer, error) {
				<-release
				return seeds.Ask(ctx, q)
			}}
			d := startDiscord(t)
			startBot(t, d, library, func(c *Config) { c.DeferAfter = 20 * time.Millisecond })
			i, err := d.SlashCommand(contextFor(t), d.Person().ID, d.Channel().ID, "ask", fakediscord.Options{"question": question, "private": private})
			if err != nil {
				t.Fatal(err)
			}
			first, err := i.Wait(contextFor(t))
			if err != nil || !first.Deferred() || first.Ephemeral != private {
				t.Fatalf("the first response is %+v, %v", first, err)
			}
			close(release)
			m := final(t, i)
			wantText(t, m, quoted1)
			if m.Ephemeral() != private {
				t.Errorf("the answer is private: %v, want %v", m.Ephemeral(), private)
			}
		})
	}
}

func TestAFailureIsSaidPlainlyAndLogged(t *testing.T) {
	t.Parallel()
	for name, ask := range map[string]func(context.Context, retrieval.Question) (retrieval.Answer, error){
		"error": func(context.Context, retrieval.Question) (retrieval.Answer, error) {
			return retrieval.Answer{}, errors.New("the cause")
		},
		"panic": func(context.Context, retrieval.Question) (retrieval.Answer, error) { panic("the cause") },
	} {
		for _, deferAfter := range []time.Duration{time.Nanosecond, 0} {
			t.Run(fmt.Sprint(name, " after ", deferAfter), func(t *testing.T) {
				t.Parallel()
				d := startDiscord(t)
				r := startBot(t, d, script{Library: seeds, ask: ask}, func(c *Config) { c.DeferAfter = deferAfter })
				_, m := use(t, d, "ask", fakediscord.Options{"question": question})
				wantText(t, m, reply.Failed)
				asked, err := d.DM(contextFor(t), d.Person().ID, question)
				if err != nil {
					t.Fatal(err)
				}
				wantText(t, botMessages(t, d, asked.ChannelID, 1)[0], reply.Failed)
				if log := r.log.String(); !strings.Contains(log, "the cause") || strings.Contains(log, "Volgograd") {
					t.Errorf("the log lacks the cause, or tells what was asked:\n%s", log)
				}
			})
		}
	}
}

func TestAPageStaysWhereTurningItFails(t *testing.T) {
	t.Parallel()
	library := hits(12, "")
	good := library.search
	library.search = func(ctx context.Context, q retrieval.Query) (retrieval.Ranking, error) {
		if q.Limit > hitsPerPage+1 {
			return retrieval.Ranking{}, errors.New("the cause")
		}
		return good(ctx, q)
	}
	d := startDiscord(t)
	startBot(t, d, library)
	_, m := use(t, d, "search", fakediscord.Options{"query": "drills"})
	problem := press(t, d, d.Person().ID, m, reply.Next)
	wantText(t, problem, reply.Failed)
	if now, _ := d.Message(m.ID); !problem.Ephemeral() || !strings.Contains(displayed(now), "Hit 1 of") {
		t.Error("the page is gone")
	}
}

func TestAChannelThatMayNotBeWrittenInIsLeftAlone(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	r := startBot(t, d, seeds)
	if err := d.SetOverwrites(d.Channel().ID, fakediscord.Overwrite{ID: d.Guild().ID, Deny: fakediscord.SendMessages}); err != nil {
		t.Fatal(err)
	}
	for range 3 {
		if _, err := d.Say(contextFor(t), d.Person().ID, d.Channel().ID, "<@"+d.Bot().ID+"> "+question); err != nil {
			t.Fatal(err)
		}
		posts := "/channels/" + d.Channel().ID + "/messages"
		err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool {
			for _, q := range w.Requests() {
				if q.Method == http.MethodPost && strings.HasSuffix(q.Path, posts) {
					return true
				}
			}
			return false
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	_, m := use(t, d, "ask", fakediscord.Options{"question": question})
	wantText(t, m, quoted1)
	if err := r.stop(); err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(r.log.String(), "may not write"); n == 0 {
		t.Error("it is not logged")
	}
}

func TestWithoutEmbedsAPersonIsToldWhy(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	if err := d.SetBotPermissions(d.Guild().ID, fakediscord.ViewChannel|fakediscord.SendMessages|fakediscord.ReadMessageHistory); err != nil {
		t.Fatal(err)
	}
	if err := d.SetOverwrites(d.Channel().ID, fakediscord.Overwrite{ID: d.Guild().ID, Deny: fakediscord.EmbedLinks}); err != nil {
		t.Fatal(err)
	}
	for n := range 2 { // the second time, too: the channel can be written in
		if _, err := d.Say(contextFor(t), d.Person().ID, d.Channel().ID, "<@"+d.Bot().ID+"> "+question); err != nil {
			t.Fatal(err)
		}
		wantText(t, botMessages(t, d, d.Channel().ID, n+1)[n], reply.NoEmbeds)
	}
}

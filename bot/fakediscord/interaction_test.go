package fakediscord

import (
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"
)

func TestFirstResponse(t *testing.T) {
	t.Parallel()
	clock := standing()
	s := start(t, &Server{Clock: clock, RateLimits: RateLimits{Off: true}})
	b := withCommand(t, s)
	i, seen := asked(t, s, b)
	option := seen["data"].(map[string]any)["options"].([]any)[0].(map[string]any)
	if option["value"] != "why?" || seen["member"] == nil || seen["app_permissions"] == "" || seen["token"] != i.Token {
		t.Errorf("interaction %v", seen)
	}
	clock.Advance(2999 * time.Millisecond)
	message := object{"type": 4, "data": object{"content": "because", "flags": FlagEphemeral}}
	if r := rest(t, s, "POST", i.callback()+"?with_response=true", message); r.status != http.StatusOK {
		t.Fatal(r.status, r.raw)
	}
	got := must[Response](t)(i.Wait(soon(t)))
	if got.Message.Content != "because" || !got.Ephemeral || got.After != 2999*time.Millisecond {
		t.Errorf("response %+v", got)
	}
	if len(s.Messages(i.ChannelID)) != 0 || len(s.SeenBy(i.UserID, i.ChannelID)) != 1 {
		t.Error("an ephemeral message must be seen by one person alone")
	}
	if other := s.AddUser(User{}); len(s.SeenBy(other.ID, i.ChannelID)) != 0 {
		t.Error("another person sees an ephemeral message")
	}
	wantError(t, rest(t, s, "POST", i.callback(), message), 400, 40060)
}

func TestNoResponse(t *testing.T) {
	t.Parallel()
	clock := standing()
	s := start(t, &Server{Clock: clock, RateLimits: RateLimits{Off: true}})
	i, _ := asked(t, s, withCommand(t, s))
	clock.Advance(FirstResponseWithin)
	if _, err := i.Wait(soon(t)); !errors.Is(err, ErrNoResponse) {
		t.Errorf("got %v", err)
	}
	if i.Notice() != "The application did not respond" {
		t.Errorf("notice %q", i.Notice())
	}
	wantError(t, rest(t, s, "POST", i.callback(), object{"type": 5}), 404, 10062)
	wantError(t, rest(t, s, "POST", i.webhook(), object{"content": "late"}), 404, 10015)
	wantError(t, rest(t, s, "POST", "/interactions/1/x/callback", object{"type": 5}), 404, 10062)
}

func TestDeferredAndFollowUps(t *testing.T) {
	t.Parallel()
	clock := standing()
	s := start(t, &Server{Clock: clock, RateLimits: RateLimits{Off: true}})
	b := withCommand(t, s)
	i, _ := asked(t, s, b)
	wantError(t, rest(t, s, "PATCH", i.webhook()+"/messages/@original", object{"content": "x"}), 404, 10015)
	if r := rest(t, s, "POST", i.callback(), object{"type": 5}); r.status != http.StatusNoContent {
		t.Fatal(r.status, r.raw)
	}
	if r := must[Response](t)(i.Wait(soon(t))); !r.Deferred() || i.Notice() != "verbatim is thinking…" {
		t.Errorf("response %+v, notice %q", r, i.Notice())
	}
	b.expect("MESSAGE_CREATE")
	if r := rest(t, s, "PATCH", i.webhook()+"/messages/@original", object{"content": "done"}); r.status != http.StatusOK {
		t.Fatal(r.status, r.raw)
	}
	b.expect("MESSAGE_UPDATE")
	if m := must[Message](t)(i.Final(soon(t))); m.Content != "done" || m.Flags&FlagLoading != 0 || i.Notice() != "" {
		t.Errorf("final %+v", m)
	}
	more := rest(t, s, "POST", i.webhook(), object{"content": "more", "flags": FlagEphemeral})
	list := must[[]Message](t)(i.WaitFollowUps(soon(t), 1))
	if more.status != http.StatusOK || list[0].Content != "more" || !list[0].Ephemeral() {
		t.Errorf("%s, follow-ups %+v", more.raw, list)
	}
	if r := rest(t, s, "PATCH", i.webhook()+"/messages/"+list[0].ID, object{"content": "changed"}); r.status != http.StatusOK {
		t.Error(r.raw)
	}
	if r := rest(t, s, "DELETE", i.webhook()+"/messages/@original", nil); r.status != http.StatusNoContent {
		t.Error(r.raw)
	}
	wantError(t, rest(t, s, "GET", i.webhook()+"/messages/@original", nil), 404, 10008)
	if m, found := i.Original(); found {
		t.Errorf("deleted and still there: %+v", m)
	}
	clock.Advance(TokenValidFor)
	wantError(t, rest(t, s, "POST", i.webhook(), object{"content": "late"}), 401, 50027)
}

// A promise that is not kept ends when the token does.
func TestPromiseNotKept(t *testing.T) {
	t.Parallel()
	clock := standing()
	s := start(t, &Server{Clock: clock, RateLimits: RateLimits{Off: true}})
	i, _ := asked(t, s, withCommand(t, s))
	rest(t, s, "POST", i.callback(), object{"type": 5})
	clock.Advance(TokenValidFor)
	if _, err := i.Final(soon(t)); !errors.Is(err, ErrNoResponse) {
		t.Errorf("got %v", err)
	}
}

func TestRefusals(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	withCommand(t, s)
	person, channel := s.Person().ID, s.Channel().ID
	cases := map[string]struct {
		name    string
		options Options
	}{
		"unknown command": {"tell", nil},
		"missing option":  {"ask", nil},
		"unknown option":  {"ask", Options{"question": "x", "loudly": true}},
		"wrong type":      {"ask", Options{"question": 7}},
		"too long":        {"ask", Options{"question": strings.Repeat("𝄞", 6)}}, // twelve UTF-16 code units
		"no subcommand":   {"ask now", Options{"question": "x"}},
	}
	for name, c := range cases {
		_, err := s.SlashCommand(soon(t), person, channel, c.name, c.options)
		if refusal := (*Refusal)(nil); !errors.As(err, &refusal) {
			t.Errorf("%s: got %v, want a refusal", name, err)
		}
	}
	stranger := s.AddUser(User{Username: "eve"})
	if _, err := s.SlashCommand(soon(t), stranger.ID, channel, "ask", Options{"question": "x"}); err == nil {
		t.Error("someone who is not in the guild could use a command there")
	}
}

func TestComponents(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	b := withCommand(t, s)
	i, _ := asked(t, s, b)
	row := func(c ...object) object { return object{"type": 1, "components": c} }
	r := rest(t, s, "POST", i.callback(), object{"type": 4, "data": object{"content": "pick", "components": []object{
		row(object{"type": 2, "style": 1, "label": "Next", "custom_id": "next"}, object{"type": 2, "style": 1, "label": "Off", "custom_id": "off", "disabled": true}),
		row(object{"type": 3, "custom_id": "menu", "options": []object{{"label": "A", "value": "a"}}})}}})
	if r.status != http.StatusNoContent {
		t.Fatal(r.raw)
	}
	b.expect("MESSAGE_CREATE")
	m, _ := i.Original()
	if _, err := s.PressButton(soon(t), i.UserID, m.ID, "off"); err == nil {
		t.Error("a disabled button could be pressed")
	}
	if _, err := s.Select(soon(t), i.UserID, m.ID, "menu", "z"); err == nil {
		t.Error("a value that is not in the menu could be chosen")
	}
	pressed := must[*Interaction](t)(s.PressButton(soon(t), i.UserID, m.ID, "next"))
	if seen := b.expect("INTERACTION_CREATE").object(t); seen["message"].(map[string]any)["id"] != m.ID {
		t.Errorf("interaction %v", seen)
	}
	rest(t, s, "POST", pressed.callback(), object{"type": 7, "data": object{"content": "page 2"}})
	if r := must[Response](t)(pressed.Wait(soon(t))); r.Message.ID != m.ID || r.Message.Content != "page 2" || len(r.Message.Components) != 2 {
		t.Errorf("updated %+v", r.Message)
	}
	b.expect("MESSAGE_UPDATE")
	chosen := must[*Interaction](t)(s.Select(soon(t), i.UserID, m.ID, "menu", "a"))
	b.expect("INTERACTION_CREATE")
	rest(t, s, "POST", chosen.callback(), object{"type": 6})
	rest(t, s, "PATCH", chosen.webhook()+"/messages/@original", object{"content": "chosen"})
	if got := must[Message](t)(chosen.Final(soon(t))); got.Content != "chosen" || got.ID != m.ID {
		t.Errorf("final %+v", got)
	}
}

func TestUpload(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b, _ := connect(t, s, IntentGuilds)
	rest(t, s, "POST", "/applications/"+s.ApplicationID()+"/commands", object{"name": "add", "description": "Add.",
		"options": []object{{"type": AttachmentOption, "name": "file", "description": "Which?", "required": true}}})
	person, channel := s.Person().ID, s.Channel().ID
	a := must[Attachment](t)(s.Upload(soon(t), person, channel, Attachment{Filename: "a.txt", Data: []byte("text")}))
	must[*Interaction](t)(s.SlashCommand(soon(t), person, channel, "add", Options{"file": a.ID}))
	if e := b.expect("INTERACTION_CREATE"); !strings.Contains(string(e.D), `"url":"`+a.URL+`"`) {
		t.Errorf("the bot was sent %s", e.D)
	}
	var refused *Refusal
	if _, err := s.Upload(soon(t), person, channel, Attachment{Data: make([]byte, largestFile+1)}); !errors.As(err, &refused) {
		t.Errorf("too large a file: %v", err)
	}
	if _, err := s.SlashCommand(soon(t), person, channel, "add", Options{"file": "7"}); !errors.As(err, &refused) {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestModal(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	b := withCommand(t, s)
	i, _ := asked(t, s, b)
	input := object{"type": 4, "custom_id": "why", "label": "Why", "style": 1, "min_length": 3}
	modal := object{"custom_id": "form", "title": "Form", "components": []object{{"type": 1, "components": []object{input}}}}
	if r := rest(t, s, "POST", i.callback(), object{"type": 9, "data": modal}); r.status != http.StatusNoContent {
		t.Fatal(r.raw)
	}
	if _, err := s.SubmitModal(soon(t), i, map[string]string{"why": "ab"}); err == nil {
		t.Error("an input that is too short could be sent")
	}
	sent := must[*Interaction](t)(s.SubmitModal(soon(t), i, map[string]string{"why": "because"}))
	if seen := b.expect("INTERACTION_CREATE").object(t); seen["type"] != 5.0 || seen["data"].(map[string]any)["custom_id"] != "form" {
		t.Errorf("interaction %v", seen)
	}
	wantError(t, rest(t, s, "POST", sent.callback(), object{"type": 9, "data": modal}), 400, 50035)
	if r := rest(t, s, "POST", sent.callback(), object{"type": 4, "data": object{"content": "thanks"}}); r.status != http.StatusNoContent {
		t.Error(r.raw)
	}
}

func TestAutocompleteAndMenus(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	b, _ := connect(t, s, IntentDirectMessages)
	r := rest(t, s, "PUT", "/applications/"+s.ApplicationID()+"/guilds/"+s.Guild().ID+"/commands", []object{
		{"name": "Find in sources", "type": 3},
		{"name": "source", "description": "Sources.", "options": []object{{"type": 1, "name": "show", "description": "Show.",
			"options": []object{{"type": 3, "name": "name", "description": "Name.", "autocomplete": true}}}}}})
	if r.status != http.StatusOK || len(r.list) != 2 {
		t.Fatal(r.raw)
	}
	person, channel := s.Person().ID, s.Channel().ID
	answered := make(chan result, 1)
	go func() {
		seen := b.expect("INTERACTION_CREATE").object(t)
		answered <- rest(t, s, "POST", "/interactions/"+seen["id"].(string)+"/"+seen["token"].(string)+"/callback",
			object{"type": 8, "data": object{"choices": []object{{"name": "one.txt", "value": "one.txt"}}}})
	}()
	choices := must[[]Choice](t)(s.Autocomplete(soon(t), person, channel, "source show", nil, "name", "o"))
	if r := <-answered; r.status != http.StatusNoContent || len(choices) != 1 || choices[0].Name != "one.txt" {
		t.Errorf("%s choices %+v", r.raw, choices)
	}
	m := must[Message](t)(s.Say(soon(t), person, channel, "a claim"))
	must[*Interaction](t)(s.MessageCommand(soon(t), person, channel, "Find in sources", m.ID))
	data := b.expect("INTERACTION_CREATE").object(t)["data"].(map[string]any)
	message := data["resolved"].(map[string]any)["messages"].(map[string]any)[m.ID].(map[string]any)
	if data["target_id"] != m.ID || message["content"] != "a claim" {
		t.Errorf("data %v", data)
	}
	if _, err := s.SlashCommand(soon(t), person, channel, "source", nil); err == nil {
		t.Error("a command with subcommands could be used without one")
	}
}

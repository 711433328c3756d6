package fakediscord

import (
	"bytes"
	"strings"
	"testing"
)

func TestAWorldIsSavedAndLoaded(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b := withCommand(t, s)
	i, _ := asked(t, s, b)
	button := object{"type": 1, "components": []object{{"type": 2, "style": 1, "label": "Again", "custom_id": "again"}}}
	rest(t, s, "POST", i.callback(), object{"type": 4, "data": object{"content": "an answer", "components": []object{button}}})
	dm := must[Message](t)(s.DM(soon(t), s.Person().ID, "hello", SayOptions{Attachments: []Attachment{{Filename: "a.txt", Data: []byte("text")}}}))
	var kept bytes.Buffer
	if err := s.Save(&kept); err != nil {
		t.Fatal(err)
	}
	again := &Server{}
	if err := again.Load(&kept); err != nil {
		t.Fatal(err)
	}
	start(t, again)
	if again.Person() != s.Person() || again.Bot() != s.Bot() || again.Guild() != s.Guild() {
		t.Error("the people or the guild are others")
	}
	m := again.Messages(s.Channel().ID)[0]
	if m.Content != "an answer" || m.Answers == nil || m.Answers.Name != "ask" {
		t.Errorf("the answer is %+v", m)
	}
	if a, found := again.File(dm.Attachments[0].ID); !found || string(a.Data) != "text" {
		t.Errorf("the file is %+v", a)
	}
	bot, _ := connect(t, again, IntentGuilds|IntentGuildMessages)
	must[*Interaction](t)(again.PressButton(soon(t), s.Person().ID, m.ID, "again"))
	if e := bot.expect("INTERACTION_CREATE"); !strings.Contains(string(e.D), "an answer") {
		t.Errorf("the button of before sent %s", e.D)
	}
	later := must[Message](t)(again.Say(soon(t), s.Person().ID, s.Channel().ID, "later"))
	if !olderID(dm.ID, later.ID) {
		t.Errorf("the ID %s comes after %s", later.ID, dm.ID)
	}
}

func TestABrokenWorldIsRefused(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"", "{", "{}", `{"Guilds": [{"Members": [{"User": "7"}]}]}`, `{"Guilds": [{}]}`} {
		s := &Server{}
		before := s.Person()
		if err := s.Load(strings.NewReader(text)); err == nil {
			t.Errorf("%q was loaded", text)
		}
		if s.Person() != before {
			t.Errorf("%q has changed the world", text)
		}
	}
	s := start(t, &Server{})
	var kept bytes.Buffer
	if err := s.Save(&kept); err != nil {
		t.Fatal(err)
	}
	if err := s.Load(&kept); err == nil {
		t.Error("a running server was given another world")
	}
}

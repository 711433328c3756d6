package fakediscord

import (
	"strings"
	"testing"
)

func TestAPageSeesWhatThereIs(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	eve := s.AddUser(User{Username: "eve"})
	if err := s.Join(s.Guild().ID, eve.ID); err != nil {
		t.Fatal(err)
	}
	must[Channel](t)(s.AddChannel(Channel{GuildID: s.Guild().ID, Name: "digest"}))
	must[Channel](t)(s.DMChannel(eve.ID))
	var channels, direct, users []string
	var may Permissions
	err := s.WaitFor(soon(t), func(w World) bool {
		for _, c := range w.Channels(s.firstGuild) {
			channels = append(channels, c.Name)
		}
		for _, c := range w.Channels("") {
			direct = append(direct, c.Recipients[0].Username)
		}
		for _, u := range w.Users() {
			users = append(users, u.Username)
		}
		may = w.Permissions(eve.ID, s.firstChannel)
		return len(w.Roles(s.firstGuild)) == 2
	})
	if err != nil {
		t.Fatal(err)
	}
	got := strings.Join(channels, ",") + " " + strings.Join(direct, ",") + " " + strings.Join(users, ",")
	if want := "general,digest eve verbatim,ada,eve"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if may != DefaultPermissions {
		t.Errorf("permissions %b", may)
	}
}

func TestEventsAreKeptAsTheyWereSent(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b := withCommand(t, s)
	before := look(s, World.Version)
	i, _ := asked(t, s, b)
	if after := look(s, World.Version); after <= before {
		t.Errorf("the version went from %d to %d", before, after)
	}
	events := look(s, World.Events)
	last := events[len(events)-1]
	if last.Name != "INTERACTION_CREATE" || !strings.Contains(string(last.Payload), `"id":"`+i.ID+`"`) || last.Time.IsZero() {
		t.Errorf("the last of %d events is %s %s", len(events), last.Name, last.Payload)
	}
}

func TestEphemeralMessagesAreDismissed(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b := withCommand(t, s)
	i, _ := asked(t, s, b)
	rest(t, s, "POST", i.callback(), object{"type": 4, "data": object{"content": "hush", "flags": FlagEphemeral}})
	m, found := i.Original()
	if !found || m.Answers == nil || m.Answers.Name != "ask" || m.Answers.User.ID != i.UserID {
		t.Fatalf("%v, it answers %+v", found, m.Answers)
	}
	eve := s.AddUser(User{Username: "eve"})
	if err := s.Dismiss(soon(t), eve.ID, m.ID); err == nil {
		t.Error("eve dismissed what she cannot see")
	}
	if err := s.Dismiss(soon(t), i.UserID, m.ID); err != nil {
		t.Error(err)
	}
	if left := s.SeenBy(i.UserID, i.ChannelID); len(left) != 0 {
		t.Errorf("left is %v", left)
	}
}

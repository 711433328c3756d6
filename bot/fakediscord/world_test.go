package fakediscord

import (
	"testing"
)

func TestTheWorldChangesAndSessionsHear(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b, _ := connect(t, s, IntentGuilds|IntentGuildMessages)
	g := s.AddGuild(Guild{Name: "Annex"})
	if got := b.expect("GUILD_CREATE").object(t); got["id"] != g.ID || got["name"] != "Annex" {
		t.Errorf("guild %v", got)
	}
	c := must[Channel](t)(s.AddChannel(Channel{GuildID: g.ID, Name: "reading-room"}))
	if got := b.expect("CHANNEL_CREATE").object(t); got["id"] != c.ID || got["guild_id"] != g.ID {
		t.Errorf("channel %v", got)
	}
	thread := must[Channel](t)(s.AddChannel(Channel{GuildID: g.ID, Type: PublicThreadChannel, ParentID: c.ID}))
	if got := b.expect("THREAD_CREATE").object(t); got["parent_id"] != c.ID || got["thread_metadata"] == nil {
		t.Errorf("thread %v", got)
	}
	role := must[Role](t)(s.SetRole(g.ID, Role{Name: "readers", Permissions: ManageMessages}))
	b.expect("GUILD_ROLE_CREATE")
	role.Name = "writers"
	must[Role](t)(s.SetRole(g.ID, role))
	b.expect("GUILD_ROLE_UPDATE")
	if r := rest(t, s, "GET", "/guilds/"+g.ID+"/roles", nil); len(r.list) != 3 {
		t.Errorf("roles %s", r.raw)
	}
	if r := rest(t, s, "POST", "/channels/"+thread.ID+"/messages", object{"content": "x"}); r.status != 200 {
		t.Errorf("in the thread: %s", r.raw)
	}
	b.expect("MESSAGE_CREATE")
	if r := rest(t, s, "GET", "/users/@me/guilds", nil); len(r.list) != 2 {
		t.Errorf("guilds %s", r.raw)
	}
	s.DeleteChannel(thread.ID)
	b.expect("THREAD_DELETE")
	s.DeleteChannel(c.ID)
	b.expect("CHANNEL_DELETE")
	wantError(t, rest(t, s, "POST", "/channels/"+c.ID+"/typing", nil), 404, 10003)
	s.RemoveGuild(g.ID)
	b.expect("GUILD_DELETE")
	wantError(t, rest(t, s, "GET", "/guilds/7", nil), 404, 10004)
}

func TestWhatTheBotLearnsOfPeople(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	eve := s.AddUser(User{Username: "eve"})
	member := "/guilds/" + s.Guild().ID + "/members/" + eve.ID
	wantError(t, rest(t, s, "GET", member, nil), 404, 10007)
	if err := s.Join(s.Guild().ID, eve.ID); err != nil {
		t.Fatal(err)
	}
	if r := rest(t, s, "GET", member, nil); r.status != 200 {
		t.Error(r.raw)
	}
	if r := rest(t, s, "GET", "/users/"+eve.ID, nil); r.body["username"] != "eve" {
		t.Error(r.raw)
	}
	wantError(t, rest(t, s, "GET", "/users/1", nil), 404, 10013)
	if r := rest(t, s, "POST", "/channels/"+s.Channel().ID+"/typing", nil); r.status != 204 {
		t.Error(r.raw)
	}
	if n := look(s, func(w World) int { return w.Typing(s.firstChannel) }); n != 1 {
		t.Errorf("typed %d times", n)
	}
}

func TestPeopleChangeTheirMessages(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b, _ := connect(t, s, IntentDirectMessages)
	m := must[Message](t)(s.DM(soon(t), s.Person().ID, "hi", SayOptions{Attachments: []Attachment{{Filename: "a.txt", Data: []byte("x")}}}))
	if got := b.expect("MESSAGE_CREATE").object(t); len(got["attachments"].([]any)) != 1 {
		t.Errorf("message %v", got)
	}
	if reply := must[Message](t)(s.DM(soon(t), s.Person().ID, "again", SayOptions{ReplyTo: m.ID, NoPing: true})); len(reply.Pinged) != 0 || reply.Reference.MessageID != m.ID {
		t.Errorf("reply %+v", reply)
	}
	if got := b.expect("MESSAGE_CREATE").object(t); got["referenced_message"].(map[string]any)["id"] != m.ID {
		t.Errorf("reply %v", got)
	}
	must[Message](t)(s.EditMessage(soon(t), m.ID, "hello"))
	if got := b.expect("MESSAGE_UPDATE").object(t); got["content"] != "hello" {
		t.Errorf("edited %v", got)
	}
	if err := s.DeleteMessage(soon(t), m.ID); err != nil {
		t.Error(err)
	}
	if got := b.expect("MESSAGE_DELETE").object(t); got["id"] != m.ID {
		t.Errorf("deleted %v", got)
	}
	for _, text := range []string{" ", text(2001)} {
		if _, err := s.DM(soon(t), s.Person().ID, text); err == nil {
			t.Errorf("said %d code units", utf16Len(text))
		}
	}
	if _, err := s.Say(soon(t), s.AddUser(User{}).ID, m.ChannelID, "mine?"); err == nil {
		t.Error("someone else could write in direct messages")
	}
}

// Every kind of option goes out with what its ID stands for, and is refused where it stands for nothing.
func TestOptionKinds(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	b, _ := connect(t, s, 0)
	kind := func(k OptionType, name string, more object) object {
		o := object{"type": k, "name": name, "description": "d"}
		for key, v := range more {
			o[key] = v
		}
		return o
	}
	r := rest(t, s, "POST", "/applications/"+s.ApplicationID()+"/commands", object{"name": "all", "description": "d", "contexts": []int{0}, "options": []object{
		kind(IntegerOption, "n", object{"min_value": 1, "max_value": 5}), kind(NumberOption, "x", nil), kind(BooleanOption, "b", nil),
		kind(UserOption, "u", nil), kind(ChannelOption, "c", object{"channel_types": []int{0}}), kind(RoleOption, "r", nil),
		kind(MentionableOption, "m", nil), kind(StringOption, "s", object{"choices": []object{{"name": "One", "value": "1"}}})}})
	if r.status != 201 {
		t.Fatal(r.raw)
	}
	use := func(o Options) error {
		_, err := s.SlashCommand(soon(t), s.Person().ID, s.Channel().ID, "all", o)
		return err
	}
	everyone := s.Guild().ID
	all := Options{"n": 3, "x": 1.5, "b": true, "u": s.Bot().ID, "c": s.Channel().ID, "r": everyone, "m": everyone, "s": "1"}
	if err := use(all); err != nil {
		t.Fatal(err)
	}
	data := b.expect("INTERACTION_CREATE").object(t)["data"].(map[string]any)
	found := data["resolved"].(map[string]any)
	for _, kind := range []string{"users", "members", "channels", "roles"} {
		if found[kind] == nil {
			t.Errorf("nothing resolved of %s in %v", kind, found)
		}
	}
	if len(data["options"].([]any)) != len(all) {
		t.Errorf("options %v", data["options"])
	}
	for name, wrong := range map[string]any{"n": 6, "x": "much", "b": "yes", "u": "1", "c": "1", "r": "1", "m": "1", "s": "2"} {
		if err := use(Options{name: wrong}); err == nil {
			t.Errorf("%s = %v was sent", name, wrong)
		}
	}
	if err := use(Options{"n": 2.5}); err == nil {
		t.Error("a broken number was sent as an integer")
	}
	dm := must[Channel](t)(s.DMChannel(s.Person().ID))
	if _, err := s.SlashCommand(soon(t), s.Person().ID, dm.ID, "all", nil); err == nil {
		t.Error("a command for guilds alone was used in direct messages")
	}
}

func TestCommandsForSome(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	path := "/applications/" + s.ApplicationID() + "/commands"
	rest(t, s, "POST", path, object{"name": "settings", "description": "d", "default_member_permissions": "8192"})
	rest(t, s, "POST", path, object{"type": 2, "name": "Greet"})
	eve := s.AddUser(User{Username: "eve"})
	if err := s.Join(s.Guild().ID, eve.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.SlashCommand(soon(t), eve.ID, s.Channel().ID, "settings", nil); err == nil {
		t.Error("used without the permission")
	}
	role := must[Role](t)(s.SetRole(s.Guild().ID, Role{Permissions: ManageMessages}))
	if err := s.Join(s.Guild().ID, eve.ID, role.ID); err != nil {
		t.Fatal(err)
	}
	must[*Interaction](t)(s.SlashCommand(soon(t), eve.ID, s.Channel().ID, "settings", nil))
	must[*Interaction](t)(s.UserCommand(soon(t), eve.ID, s.Channel().ID, "Greet", s.Person().ID))
	var list []object
	for _, name := range "abcdefghijklmnop" {
		list = append(list, object{"type": 3, "name": string(name)})
	}
	wantError(t, rest(t, s, "PUT", path, list), 400, 30032)
}

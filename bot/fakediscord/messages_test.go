package fakediscord

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"mime/multipart"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestMessagesComeAndGo(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	b, _ := connect(t, s, IntentGuildMessages)
	path := "/channels/" + s.Channel().ID + "/messages"
	sent := rest(t, s, "POST", path, object{"content": " hello "})
	id, _ := sent.body["id"].(string)
	if sent.status != 200 || sent.body["content"] != "hello" {
		t.Fatal(sent.raw)
	}
	b.expect("MESSAGE_CREATE")
	if r := rest(t, s, "PATCH", path+"/"+id, object{"content": "bye"}); r.body["content"] != "bye" || r.body["edited_timestamp"] == nil {
		t.Error(r.raw)
	}
	b.expect("MESSAGE_UPDATE")
	wantError(t, rest(t, s, "PATCH", path+"/"+id, object{"content": ""}), 400, 50006)
	if r := rest(t, s, "DELETE", path+"/"+id, nil); r.status != http.StatusNoContent {
		t.Error(r.raw)
	}
	b.expect("MESSAGE_DELETE")
	wantError(t, rest(t, s, "GET", path+"/"+id, nil), 404, 10008)
	wantError(t, rest(t, s, "POST", path, object{"content": "   "}), 400, 50006)
	wantError(t, rest(t, s, "POST", "/channels/1/messages", object{"content": "x"}), 404, 10003)
	wantError(t, rest(t, s, "POST", path, "{"), 400, 50109)
	m := must[Message](t)(s.Say(soon(t), s.Person().ID, s.Channel().ID, "mine"))
	wantError(t, rest(t, s, "PATCH", path+"/"+m.ID, object{"content": "yours"}), 403, 50005)
	wantError(t, rest(t, s, "DELETE", path+"/"+m.ID, nil), 403, 50013)
	wantError(t, rest(t, s, "GET", "/nowhere", nil), 404, 0)
	wantError(t, rest(t, s, "PUT", "/users/@me", object{}), 405, 0)
}

func TestPermissions(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	path := "/channels/" + s.Channel().ID + "/messages"
	if err := s.SetBotPermissions(s.Guild().ID, ViewChannel|SendMessages); err != nil {
		t.Fatal(err)
	}
	wantError(t, rest(t, s, "POST", path, embed(object{"title": "x"})), 403, 50013)
	if r := rest(t, s, "POST", path, object{"content": "x"}); r.status != 200 {
		t.Error(r.raw)
	}
	if err := s.SetOverwrites(s.Channel().ID, Overwrite{ID: s.Guild().ID, Deny: SendMessages}); err != nil {
		t.Fatal(err)
	}
	wantError(t, rest(t, s, "POST", path, object{"content": "x"}), 403, 50013)
	if err := s.SetOverwrites(s.Channel().ID, Overwrite{ID: s.Bot().ID, Type: 1, Deny: ViewChannel}); err != nil {
		t.Fatal(err)
	}
	wantError(t, rest(t, s, "POST", path, object{"content": "x"}), 403, 50001)
	s.RemoveGuild(s.Guild().ID)
	wantError(t, rest(t, s, "GET", "/guilds/"+s.Guild().ID, nil), 403, 50001)
	if err := s.SetOverwrites(s.Channel().ID); err != nil {
		t.Fatal(err)
	}
	wantError(t, rest(t, s, "GET", path, nil), 403, 50001)
}

func TestWrongToken(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{Token: "another"})
	wantError(t, rest(t, s, "GET", "/users/@me", nil), 401, 0)
	if r := s.Requests(); len(r) != 1 || !r[0].Invalid() {
		t.Errorf("requests %+v", r)
	}
}

func TestPinged(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	person, channel := s.Person().ID, s.Channel().ID
	to := must[Message](t)(s.Say(soon(t), person, channel, "hi"))
	content := "@everyone <@" + person + "> <@&5> `@here`"
	reply := object{"message_id": to.ID}
	cases := map[string]struct {
		body object
		want []string
	}{
		"all by default":  {object{"content": content}, []string{person, "5", "everyone", "here"}},
		"none":            {object{"content": content, "allowed_mentions": object{"parse": []string{}}}, nil},
		"one user":        {object{"content": content, "allowed_mentions": object{"users": []string{person}}}, []string{person}},
		"everyone":        {object{"content": content, "allowed_mentions": object{"parse": []string{"everyone"}}}, []string{"everyone", "here"}},
		"reply":           {object{"content": "x", "message_reference": reply}, []string{person}},
		"reply, in peace": {object{"content": "x", "message_reference": reply, "allowed_mentions": object{"parse": []string{}}}, nil},
		"reply, aloud":    {object{"content": "x", "message_reference": reply, "allowed_mentions": object{"parse": []string{}, "replied_user": true}}, []string{person}},
		"in an embed":     {object{"embeds": []object{{"description": content}}}, nil},
	}
	for name, c := range cases {
		r := rest(t, s, "POST", "/channels/"+channel+"/messages", c.body)
		id, _ := r.body["id"].(string)
		if m, _ := s.Message(id); r.status != 200 || !slices.Equal(m.Pinged, c.want) {
			t.Errorf("%s: pinged %v, want %v (%s)", name, m.Pinged, c.want, r.raw)
		}
	}
	wantError(t, rest(t, s, "POST", "/channels/"+channel+"/messages", object{"content": "x", "message_reference": object{"message_id": "1"}}), 400, 50035)
}

func TestNonce(t *testing.T) {
	t.Parallel()
	clock := standing()
	s := start(t, &Server{Clock: clock, RateLimits: RateLimits{Off: true}})
	path, body := "/channels/"+s.Channel().ID+"/messages", object{"content": "x", "nonce": "digest-1", "enforce_nonce": true}
	first, second := rest(t, s, "POST", path, body), rest(t, s, "POST", path, body)
	if first.body["id"] != second.body["id"] || len(s.Messages(s.Channel().ID)) != 1 {
		t.Errorf("sent twice: %s %s", first.raw, second.raw)
	}
	clock.Advance(nonceHeld)
	if third := rest(t, s, "POST", path, body); third.body["id"] == first.body["id"] {
		t.Error("a nonce was remembered for longer than Discord promises")
	}
}

func TestLists(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	path := "/channels/" + s.Channel().ID + "/messages"
	var ids []string
	for i := range 5 {
		r := rest(t, s, "POST", path, object{"content": fmt.Sprint(i)})
		ids = append(ids, r.body["id"].(string))
	}
	cases := map[string]string{
		"": "43210", "?limit=2": "43", "?limit=2&before=" + ids[2]: "10", "?limit=2&after=" + ids[1]: "32",
		"?limit=3&around=" + ids[2]: "321", "?after=" + ids[4]: "",
	}
	for query, want := range cases {
		got := ""
		for _, m := range rest(t, s, "GET", path+query, nil).list {
			got += m.(map[string]any)["content"].(string)
		}
		if got != want {
			t.Errorf("%s: %s, want %s", query, got, want)
		}
	}
	wantError(t, rest(t, s, "GET", path+"?limit=101", nil), 400, 50035)
}

func TestFiles(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	var form bytes.Buffer
	w := multipart.NewWriter(&form)
	field, err := w.CreateFormField("payload_json")
	if err != nil {
		t.Fatal(err)
	}
	_, _ = field.Write(mustJSON(object{"embeds": []object{{"image": object{"url": "attachment://map.png"}}},
		"attachments": []object{{"id": 0, "description": "A map"}}}))
	data, err := w.CreateFormFile("files[0]", "map.png")
	if err != nil {
		t.Fatal(err)
	}
	picture := &bytes.Buffer{}
	if err := png.Encode(picture, image.NewGray(image.Rect(0, 0, 30, 20))); err != nil {
		t.Fatal(err)
	}
	_, _ = data.Write(picture.Bytes())
	_ = w.Close()
	req, err := http.NewRequestWithContext(soon(t), "POST", s.URL()+"/api/v10/channels/"+s.Channel().ID+"/messages", &form)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", w.FormDataContentType())
	req.Header.Set("Authorization", "Bot "+DefaultToken)
	r := must[result](t)(do(req))
	messages := s.Messages(s.Channel().ID)
	if r.status != 200 || len(messages) != 1 {
		t.Fatal(r.raw)
	}
	a := messages[0].Attachments[0]
	if a.ContentType != "image/png" || a.Width != 30 || a.Height != 20 {
		t.Errorf("it is a picture of %d by %d, %s", a.Width, a.Height, a.ContentType)
	}
	if !bytes.Equal(a.Data, picture.Bytes()) || a.Description != "A map" || messages[0].Embeds[0].Image.URL != a.URL {
		t.Errorf("attachment %+v, embed %+v", a, messages[0].Embeds[0].Image)
	}
	get, err := http.NewRequestWithContext(soon(t), "GET", a.URL, nil)
	if err != nil {
		t.Fatal(err)
	}
	if got := must[result](t)(do(get)); got.raw != picture.String() {
		t.Errorf("served %q", got.raw)
	}
}

func TestDirectMessages(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{})
	first := rest(t, s, "POST", "/users/@me/channels", object{"recipient_id": s.Person().ID})
	again := rest(t, s, "POST", "/users/@me/channels", object{"recipient_id": s.Person().ID})
	if first.status != 200 || first.body["id"] != again.body["id"] || first.body["type"] != 1.0 {
		t.Errorf("%s %s", first.raw, again.raw)
	}
	wantError(t, rest(t, s, "POST", "/users/@me/channels", object{"recipient_id": "1"}), 400, 50033)
	m := must[Message](t)(s.DM(soon(t), s.Person().ID, "hi"))
	if m.ChannelID != first.body["id"] {
		t.Errorf("another channel: %+v", m)
	}
}

func TestCommandsKeepTheirIDs(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	path := "/applications/" + s.ApplicationID() + "/commands"
	ask := object{"name": "ask", "description": "Ask.", "name_localizations": object{"de": "fragen"}}
	first := rest(t, s, "POST", path, ask)
	if first.status != 201 || first.body["dm_permission"] != true || first.body["type"] != 1.0 {
		t.Fatal(first.raw)
	}
	same := rest(t, s, "PUT", path, []object{ask, {"name": "help", "description": "Help."}})
	kept := same.list[0].(map[string]any)
	if kept["id"] != first.body["id"] || kept["version"] != first.body["version"] || len(s.Commands("")) != 2 {
		t.Errorf("%s", same.raw)
	}
	ask["description"] = "Ask me."
	changed := rest(t, s, "POST", path, ask)
	if changed.status != 200 || changed.body["id"] != first.body["id"] || changed.body["version"] == first.body["version"] {
		t.Errorf("%d %s", changed.status, changed.raw)
	}
	if r := rest(t, s, "GET", path, nil); strings.Contains(r.raw, "fragen") {
		t.Errorf("localizations unasked: %s", r.raw)
	}
	if r := rest(t, s, "GET", path+"?with_localizations=true", nil); !strings.Contains(r.raw, "fragen") {
		t.Errorf("no localizations: %s", r.raw)
	}
	one := path + "/" + first.body["id"].(string)
	if r := rest(t, s, "PATCH", one, object{"description": "Really."}); r.body["description"] != "Really." || r.body["name"] != "ask" {
		t.Error(r.raw)
	}
	if r := rest(t, s, "DELETE", one, nil); r.status != 204 {
		t.Error(r.raw)
	}
	wantError(t, rest(t, s, "GET", one, nil), 404, 10063)
	wantError(t, rest(t, s, "GET", "/applications/1/commands", nil), 404, 10002)
	wantError(t, rest(t, s, "PUT", path, []object{ask, ask}), 400, 50035)
	if r := rest(t, s, "PUT", path, []object{}); r.status != 200 || len(s.Commands("")) != 0 {
		t.Error(r.raw)
	}
}

func TestRateLimits(t *testing.T) {
	t.Parallel()
	clock := standing()
	s := start(t, &Server{Clock: clock, RateLimits: RateLimits{Global: Rate{7, time.Second}}})
	path := "/channels/" + s.Channel().ID + "/messages"
	for n := range 5 {
		r := rest(t, s, "POST", path, object{"content": "x"})
		if want := fmt.Sprint(4 - n); r.status != 200 || r.header.Get("X-RateLimit-Remaining") != want || r.header.Get("X-RateLimit-Bucket") == "" {
			t.Fatal(n, r.status, r.header)
		}
	}
	clock.Advance(1500 * time.Millisecond)
	r := rest(t, s, "POST", path, object{"content": "x"})
	if r.status != 429 || r.body["retry_after"] != 3.5 || r.body["global"] != false || r.header.Get("Retry-After") != "4" ||
		r.header.Get("X-RateLimit-Scope") != "user" || r.header.Get("X-RateLimit-Reset-After") != "3.500" {
		t.Errorf("%d %s %v", r.status, r.raw, r.header)
	}
	clock.Advance(3500 * time.Millisecond)
	if r := rest(t, s, "POST", path, object{"content": "x"}); r.status != 200 {
		t.Error(r.raw)
	}
	for range 6 {
		rest(t, s, "GET", "/users/@me", nil)
	}
	r = rest(t, s, "GET", "/users/@me", nil)
	if r.status != 429 || r.body["global"] != true || r.header.Get("X-RateLimit-Global") != "true" || r.header.Get("X-RateLimit-Scope") != "global" {
		t.Errorf("%d %s %v", r.status, r.raw, r.header)
	}
}

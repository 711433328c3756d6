package discord

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"verbatim/bot/fakediscord"
	"verbatim/bot/reply"
	"verbatim/retrieval"
)

// hits is a library in which every query has n hits, "Hit 1." to "Hit n.", whose quotes end in tail.
func hits(n int, tail string) script {
	return script{Library: seeds, search: func(_ context.Context, q retrieval.Query) (retrieval.Ranking, error) {
		r := retrieval.Ranking{Hits: []retrieval.Excerpt{}, More: q.Limit < n}
		for i := range min(n, q.Limit) {
			quote := fmt.Sprintf("Hit %d of %s.%s", i+1, q.Text, tail)
			r.Hits = append(r.Hits, retrieval.Excerpt{Source: "a.txt", Title: "T", Quote: quote, End: len(quote), Line: 1, EndLine: 1})
		}
		return r, nil
	}}
}

func TestSearchPagesTurnInPlaceForWhoAsked(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, hits(12, ""))
	_, m := use(t, d, "search", fakediscord.Options{"query": "joint drills"})
	wantText(t, m, "joint drills", "Hit 1 of", "Hit 5 of")
	if !button(t, m, reply.Previous).Disabled || button(t, m, reply.Next).Disabled {
		t.Error("on the first page, there must be a next and no previous")
	}
	second := press(t, d, d.Person().ID, m, reply.Next)
	if second.ID != m.ID {
		t.Error("the page was not turned in place")
	}
	wantText(t, second, "joint drills", "Hit 6 of", "Hit 10 of")
	third := press(t, d, d.Person().ID, second, reply.Next)
	wantText(t, third, "Hit 11 of", "Hit 12 of")
	if !button(t, third, reply.Next).Disabled {
		t.Error("after the last page there is a next")
	}
	wantText(t, press(t, d, d.Person().ID, third, reply.Previous), "Hit 6 of", "Hit 10 of")
}

func TestSomebodyElseTurnsPagesForThemselvesAlone(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, hits(12, ""))
	_, m := use(t, d, "search", fakediscord.Options{"query": "drills"})
	other := d.AddUser(fakediscord.User{Username: "other"})
	if err := d.Join(d.Guild().ID, other.ID); err != nil {
		t.Fatal(err)
	}
	theirs := press(t, d, other.ID, m, reply.Next)
	if theirs.ID == m.ID || theirs.SeenOnlyBy != other.ID {
		t.Error("somebody else's press changed the public page")
	}
	wantText(t, theirs, "Hit 6 of")
	again := press(t, d, other.ID, theirs, reply.Next)
	if again.ID != theirs.ID {
		t.Error("their own page is not turned in place")
	}
	wantText(t, again, "Hit 12 of")
	if now, _ := d.Message(m.ID); !strings.Contains(displayed(now), "Hit 1 of") {
		t.Error("the public page has changed")
	}
}

func TestPagesTurnAfterARestartWhateverTheQuery(t *testing.T) {
	t.Parallel()
	query := strings.TrimSpace(strings.Repeat("дрель*", maxQuery/6))
	d := startDiscord(t)
	first := startBot(t, d, hits(12, ""))
	_, m := use(t, d, "search", fakediscord.Options{"query": query})
	if err := first.stop(); err != nil {
		t.Fatal(err)
	}
	startBot(t, d, hits(12, ""))
	if err := d.Connected(contextFor(t)); err != nil {
		t.Fatal(err)
	}
	wantText(t, press(t, d, d.Person().ID, m, reply.Next), query, "Hit 6 of "+query)
}

func TestAPageTurnedAfterTheMaterialChangedSaysSo(t *testing.T) {
	t.Parallel()
	var changed atomic.Bool
	library := hits(12, "")
	library.mark = func() string {
		if changed.Load() {
			return "22222222"
		}
		return "11111111"
	}
	d := startDiscord(t)
	startBot(t, d, library)
	_, m := use(t, d, "search", fakediscord.Options{"query": "drills"})
	changed.Store(true)
	second := press(t, d, d.Person().ID, m, reply.Next)
	wantText(t, second, reply.MaterialChanged, "Hit 6 of")
	third := press(t, d, d.Person().ID, second, reply.Next)
	if strings.Contains(displayed(third), reply.MaterialChanged) {
		t.Error("it is said again though nothing has changed since")
	}
}

func TestLongHitsTakeAsManyPagesAsTheyNeed(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, hits(3, strings.Repeat(" A sentence.", 700)))
	_, m := use(t, d, "search", fakediscord.Options{"query": "drills"})
	got := quotesIn(m)
	for !button(t, m, reply.Next).Disabled {
		m = press(t, d, d.Person().ID, m, reply.Next)
		got += " " + quotesIn(m)
	}
	if n := strings.Count(got, "A sentence."); n != 3*700 || !strings.Contains(got, "Hit 3 of") {
		t.Errorf("the pages show %d sentences of %d", n, 3*700)
	}
}

func TestSearchOnTheSeeds(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	_, m := use(t, d, "search", fakediscord.Options{"query": "Volgograd"})
	wantText(t, m, quoted1, source1)
	if len(m.Components) != 0 {
		t.Error("one page has buttons")
	}
	_, many := use(t, d, "search", fakediscord.Options{"query": "Russia China drills"})
	seen := quotesIn(many)
	if next := quotesIn(press(t, d, d.Person().ID, many, reply.Next)); next == "" || strings.Contains(seen, next) {
		t.Errorf("the second page shows %q", next)
	}
	_, none := use(t, d, "search", fakediscord.Options{"query": "xylophone"})
	if len(none.Embeds) != 0 || none.Content == "" {
		t.Errorf("a search without hits shows %q and %d embeds", none.Content, len(none.Embeds))
	}
}

func TestAButtonThatCannotBeReadSaysSo(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, hits(12, ""))
	_, m := use(t, d, "search", fakediscord.Options{"query": "drills"})
	event := fmt.Sprintf(`{"id":"1","token":"none","application_id":%q,"type":3,"version":1,"channel_id":%q,
		"user":{"id":"7"},"message":{"id":%q},"data":{"custom_id":"v0-next","component_type":2}}`, d.ApplicationID(), m.ChannelID, m.ID)
	d.SendEvent("INTERACTION_CREATE", []byte(event))
	var body string
	err := d.WaitFor(contextFor(t), func(w fakediscord.World) bool {
		for _, r := range w.Requests() {
			if strings.Contains(r.Path, "/interactions/1/none/") {
				body = string(r.Body)
			}
		}
		return body != ""
	})
	if err != nil || !strings.Contains(body, "older version") {
		t.Errorf("%v: answered with %s", err, body)
	}
}

func TestSourcesAreListedOpenedAndLeft(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	_, m := use(t, d, "sources", nil)
	if !m.Ephemeral() {
		t.Error("the list is seen by others")
	}
	wantText(t, m, source1, "5 sources.")
	menu := m.Components[0].Components[0]
	i, err := d.Select(contextFor(t), d.Person().ID, m.ID, menu.CustomID, menu.Options[1].Value)
	if err != nil {
		t.Fatal(err)
	}
	opened := final(t, i)
	if opened.ID != m.ID {
		t.Error("the source was not opened in place")
	}
	doc, _, err := seeds.Read(contextFor(t), source1)
	if err != nil {
		t.Fatal(err)
	}
	text := quotesIn(opened)
	for page := opened; !button(t, page, reply.Next).Disabled; text += " " + quotesIn(page) {
		page = press(t, d, d.Person().ID, page, reply.Next)
	}
	if want := strings.Join(strings.Fields(doc.Text), " "); text != want {
		t.Errorf("the pages show\n%s\nwant\n%s", text, want)
	}
	now, _ := d.Message(m.ID)
	for _, one := range d.SeenBy(d.Person().ID, d.Channel().ID) {
		if one.ID == m.ID {
			now = one
		}
	}
	wantText(t, press(t, d, d.Person().ID, now, reply.AllSources), "5 sources.")
}

func TestASourceIsOpenedByNameTitleOrSuggestion(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	choices, err := d.Autocomplete(contextFor(t), d.Person().ID, d.Channel().ID, "sources", nil, "source", "vostok")
	if err != nil || len(choices) == 0 {
		t.Fatalf("%d suggestions, %v", len(choices), err)
	}
	for _, named := range []string{strings.Trim(string(choices[0].Value), `"`), "china to send troops to russia's vostok", "002_2F1A"} {
		_, m := use(t, d, "sources", fakediscord.Options{"source": named})
		wantText(t, m, "002_2f1a123547825857.txt:1")
	}
	_, none := use(t, d, "sources", fakediscord.Options{"source": "no such thing"})
	wantText(t, none, reply.NoMatch)
}

func TestManySourcesHavePages(t *testing.T) {
	t.Parallel()
	library := script{Library: seeds, list: func() []retrieval.Source {
		var all []retrieval.Source
		for i := range 60 {
			all = append(all, retrieval.Source{Source: fmt.Sprintf("%s/%02d.txt", strings.Repeat("deep*folder/", 10), i), Title: strings.Repeat("T", i*3+1)})
		}
		all[1].Problem = "The file cannot be read; check its permissions."
		return all
	}}
	d := startDiscord(t)
	startBot(t, d, library)
	_, m := use(t, d, "sources", nil)
	wantText(t, m, "60 sources.", "/00.txt", "cannot be read")
	seen := 0
	for {
		seen += strings.Count(displayed(m), ".txt")
		if button(t, m, reply.Next).Disabled {
			break
		}
		m = press(t, d, d.Person().ID, m, reply.Next)
	}
	if seen != 60 {
		t.Errorf("the pages list %d sources, want 60", seen)
	}
}

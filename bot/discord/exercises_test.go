package discord

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"verbatim/bot/fakediscord"
	"verbatim/bot/reply"
	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
)

// telling is a library whose exercises are these.
func telling(all ...retrieval.Exercise) script {
	c := exercise.Of(all)
	return script{Library: seeds, held: func() retrieval.Catalogue { return c }}
}

// said is a piece of evidence: a sentence that gives a value.
func said(f retrieval.Field, value, sentence string) retrieval.Evidence {
	e := retrieval.Excerpt{Source: "a.txt", Title: "T", Quote: sentence, End: len(sentence), Line: 1, EndLine: 1, Start: 0}
	if at := strings.Index(sentence, value); at >= 0 {
		e.Highlights = []retrieval.Span{{Start: at, End: at + len(value)}}
	}
	return retrieval.Evidence{Field: f, Value: value, Excerpt: e}
}

// fewExercises are some that differ in what is known of them.
func fewExercises() []retrieval.Exercise {
	held := "Zapad/Interaction-2021, which is also called Sibu/Interaction, was held in Qingtongxia from August 9 to 13 with over 10,000 troops."
	return []retrieval.Exercise{
		{
			Name: "Zapad/Interaction-2021", Named: true, Aliases: []string{"Sibu/Interaction", "West-Interaction 2021"}, Kind: retrieval.KindExercise,
			Year: 2021, When: "from August 9 to 13", Start: "2021-08-09", End: "2021-08-13", Earliest: "2021-08-09", Latest: "2021-08-13",
			Where: []string{"Qingtongxia", "Ningxia"}, Participants: []string{"China", "Russia"}, Troops: "over 10,000 troops", SaidBy: []string{"Wu Qian"},
			Evidence: []retrieval.Evidence{
				said(retrieval.FieldName, "Zapad/Interaction-2021", held), said(retrieval.FieldAlias, "Sibu/Interaction", held),
				said(retrieval.FieldWhen, "from August 9 to 13", held), said(retrieval.FieldWhere, "Qingtongxia", held),
				said(retrieval.FieldParticipants, "China", "China and Russia took part."), said(retrieval.FieldParticipants, "Russia", "China and Russia took part."),
				said(retrieval.FieldTroops, "over 10,000 troops", held), said(retrieval.FieldTroops, "10,000 soldiers", "Some 10,000 soldiers came."),
				said(retrieval.FieldSaidBy, "Wu Qian", "Wu Qian said so."), said(retrieval.FieldWhere, "Ningxia", "It was in Ningxia."),
			},
			Disagreements: []retrieval.Disagreement{{Field: retrieval.FieldTroops, Excerpts: []retrieval.Excerpt{
				said(retrieval.FieldTroops, "over 10,000 troops", held).Excerpt, said(retrieval.FieldTroops, "10,000 soldiers", "Some 10,000 soldiers came.").Excerpt,
			}}},
			PossiblySame: []string{"Zapad-2021"},
		},
		{Name: "Zapad-2021", Named: true, Year: 2021, Kind: retrieval.KindExercise, Earliest: "2021-09-01", Latest: "2021-09-30", Where: []string{"Belarus"},
			Participants: []string{"Russia", "Belarus"}, Evidence: []retrieval.Evidence{said(retrieval.FieldName, "Zapad-2021", "Zapad-2021 was Russia's own.")}},
		{Name: "Zapad", Named: true, Kind: retrieval.KindSeries, Participants: []string{"Russia"}},
		{Name: "joint sea patrol in the West Pacific", Kind: retrieval.KindPatrol, Year: 2021, Start: "2021-10-17", End: "2021-10-23",
			Earliest: "2021-10-17", Latest: "2021-10-23", Where: []string{"West Pacific"}, Participants: []string{"China", "Russia"}},
	}
}

func choose(t testing.TB, d *fakediscord.Server, userID string, m fakediscord.Message, value string) fakediscord.Message {
	t.Helper()
	i, err := d.Select(contextFor(t), userID, m.ID, menuIn(t, m).CustomID, value)
	if err != nil {
		t.Fatal(err)
	}
	return final(t, i)
}

func menuIn(t testing.TB, m fakediscord.Message) fakediscord.Component {
	t.Helper()
	for _, row := range m.Components {
		for _, c := range row.Components {
			if c.Type == fakediscord.StringSelect {
				return c
			}
		}
	}
	t.Fatalf("no menu on %+v", m.Components)
	return fakediscord.Component{}
}

func TestExercisesAreListedOldestFirstAndOpened(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling(fewExercises()...))
	_, m := use(t, d, "exercises list", nil)
	if m.Ephemeral() {
		t.Error("the list is private")
	}
	wantText(t, m, "4 exercises.", "9 to 13 August 2021 · Zapad/Interaction-2021\nQingtongxia; Ningxia · China, Russia\n\n"+
		"September 2021 · Zapad-2021\nBelarus · Russia, Belarus\n\n17 to 23 October 2021 · joint sea patrol in the West Pacific\n"+
		"West Pacific · China, Russia\n\na series · Zapad\nRussia")
	card := choose(t, d, d.Person().ID, m, menuIn(t, m).Options[0].Value)
	if card.ID != m.ID {
		t.Error("the exercise was not opened in place")
	}
	wantText(t, card, "Zapad/Interaction-2021", "Also called: Sibu/Interaction; West-Interaction 2021", "When: 9 to 13 August 2021 (“from August 9 to 13”)",
		"Where: Qingtongxia; Ningxia", "Who: China; Russia", "How many: over 10,000 troops", "Said by: Wu Qian", "Sources differ on: how many", "Possibly the same: Zapad-2021",
		"Sources differ on: how many · How many: 10,000 soldiers", "Some 10,000 soldiers came.")
	back := press(t, d, d.Person().ID, card, reply.AllExercises)
	wantText(t, back, "4 exercises.")
}

func TestExercisesAreFiltered(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling(fewExercises()...))
	for _, test := range []struct {
		options fakediscord.Options
		want    string
	}{
		{fakediscord.Options{"year": 2021, "country": "belarus"}, "1 exercise, year 2021, country “Belarus”."},
		{fakediscord.Options{"kind": "patrol"}, "1 exercise, kind “patrol”."},
		{fakediscord.Options{"place": "ningxia"}, "1 exercise, place “ningxia”."},
		{fakediscord.Options{"year": 1999}, "No exercise in the sources fits year 1999."},
		{fakediscord.Options{"country": "Narnia"}, "No exercise in the sources fits country “Narnia”."},
	} {
		_, m := use(t, d, "exercises list", test.options)
		wantText(t, m, test.want)
	}
	_, none := use(t, d, "exercises list", fakediscord.Options{"country": "Narnia", "private": true})
	if !none.Ephemeral() {
		t.Error("a private list is seen by others")
	}
}

func TestAnExerciseIsShownByAnyNameAndSuggestion(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling(fewExercises()...))
	choices := complete(t, d, "exercises show", nil, "name", "sibo")
	if len(choices) == 0 || choices[0].Name != "Sibu/Interaction (Zapad/Interaction-2021)" {
		t.Fatalf("offered are %+v", choices)
	}
	for _, named := range []string{strings.Trim(string(choices[0].Value), `"`), "sibu interaction", "west interaction 21"} {
		_, m := use(t, d, "exercises show", fakediscord.Options{"name": named})
		wantText(t, m, "Also called: Sibu/Interaction")
	}
	_, several := use(t, d, "exercises show", fakediscord.Options{"name": "zapad"})
	wantText(t, several, "3 exercises may be meant by “zapad”.")
	wantText(t, choose(t, d, d.Person().ID, several, menuIn(t, several).Options[1].Value), "Zapad-2021 was Russia's own.")
	_, none := use(t, d, "exercises show", fakediscord.Options{"name": "zapad 1999"})
	wantText(t, none, "No exercise in the sources is called “zapad 1999”.", "The nearest names are “Zapad-2021”, “Zapad/Interaction-2021” and “Zapad”.")
	if len(menuIn(t, none).Options) != 3 {
		t.Error("the nearest are not offered")
	}
	_, nothing := use(t, d, "exercises show", fakediscord.Options{"name": "xylophone"})
	wantText(t, nothing, "No exercise in the sources is called “xylophone”. "+reply.LeaveNameOut)
}

func complete(t testing.TB, d *fakediscord.Server, name string, others fakediscord.Options, focused, typed string) []fakediscord.Choice {
	t.Helper()
	choices, err := d.Autocomplete(contextFor(t), d.Person().ID, d.Channel().ID, name, others, focused, typed)
	if err != nil {
		t.Fatal(err)
	}
	return choices
}

func TestCountriesAndPlacesAreSuggestedFromTheCatalogue(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling(fewExercises()...))
	for _, test := range []struct {
		others         fakediscord.Options
		focused, typed string
		want           []string
	}{
		{nil, "country", "", []string{"Russia", "China", "Belarus"}},
		{nil, "country", "prc", []string{"China"}},
		{nil, "country", "rus", []string{"Russia", "Belarus"}},
		{fakediscord.Options{"place": "Ningxia"}, "country", "", []string{"China", "Russia"}},
		{nil, "place", "pac", []string{"West Pacific"}},
		{fakediscord.Options{"kind": "patrol"}, "place", "", []string{"West Pacific"}},
	} {
		var got []string
		for _, c := range complete(t, d, "exercises list", test.others, test.focused, test.typed) {
			got = append(got, c.Name)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("for %s %q beside %v, %q are offered, want %q", test.focused, test.typed, test.others, got, test.want)
		}
	}
}

func TestExercisesAreCompared(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling(fewExercises()...))
	_, m := use(t, d, "exercises compare", fakediscord.Options{"a": "sibu", "b": "zapad 2021"})
	wantText(t, m, "A: Zapad/Interaction-2021", "B: Zapad-2021", "When · A\n9 to 13 August 2021", "When · B\nSeptember 2021\n≠\ndiffers",
		"Kind: the same\nexercise", "How many · B\nnot said\n≠\nonly A")
	next := m
	for !button(t, next, reply.Next).Disabled {
		next = press(t, d, d.Person().ID, next, reply.Next)
	}
	wantText(t, next, "B · Name: Zapad-2021")
	wantText(t, press(t, d, d.Person().ID, next, "B: Zapad-2021"), "Zapad-2021 was Russia's own.")
	_, twice := use(t, d, "exercises compare", fakediscord.Options{"a": "sibu", "b": "west interaction"})
	wantText(t, twice, reply.OneTwice)
	_, unclear := use(t, d, "exercises compare", fakediscord.Options{"a": "zapad", "b": "sea patrol"})
	wantText(t, unclear, "3 exercises may be meant by “zapad”.")
	wantText(t, choose(t, d, d.Person().ID, unclear, menuIn(t, unclear).Options[0].Value), "A: Zapad", "B: joint sea patrol")
	_, neither := use(t, d, "exercises compare", fakediscord.Options{"a": "zapad", "b": "xylophone"})
	wantText(t, neither, "3 exercises may be meant by “zapad”.", "No exercise in the sources is called “xylophone”.", reply.ChooseWhileTyping)
}

func TestCompareFromACardOffersTheOthers(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling(fewExercises()...))
	_, card := use(t, d, "exercises show", fakediscord.Options{"name": "sibu"})
	list := press(t, d, d.Person().ID, card, reply.Compare)
	wantText(t, list, "Choose what to compare “Zapad/Interaction-2021” with.")
	own, other := menuIn(t, list).Options[0].Value, menuIn(t, list).Options[2].Value
	same := choose(t, d, d.Person().ID, list, own)
	if wantText(t, same, reply.OneTwice); !same.Ephemeral() || same.ID == list.ID {
		t.Error("the complaint took the place of the list")
	}
	wantText(t, choose(t, d, d.Person().ID, list, other), "A: Zapad/Interaction-2021", "B: joint sea patrol in the West Pacific", "Who: the same\nChina; Russia")
}

func TestTheTimelineIsAPictureWithItsWords(t *testing.T) {
	t.Parallel()
	for how, deferAfter := range map[string]time.Duration{"at once": 0, "deferred": time.Nanosecond} {
		t.Run(how, func(t *testing.T) { checkTimeline(t, deferAfter) })
	}
}

func checkTimeline(t *testing.T, deferAfter time.Duration) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling(fewExercises()...), func(c *Config) { c.DeferAfter = deferAfter })
	_, m := use(t, d, "exercises timeline", fakediscord.Options{"country": "china"})
	if len(m.Attachments) != 1 || !strings.HasPrefix(string(m.Attachments[0].Data), "\x89PNG") {
		t.Fatalf("the picture is %+v", m.Attachments)
	}
	if words := m.Attachments[0].Description; !strings.HasPrefix(words, "Exercises, China: 2 exercises.") || !strings.Contains(words, "Zapad/Interaction-2021") || strings.Contains(words, "Zapad-2021") {
		t.Errorf("the picture is described so: %q", words)
	}
	list := press(t, d, d.Person().ID, m, reply.AsAList)
	wantText(t, list, "2 exercises, country “China”.")
	if len(list.Attachments) != 0 {
		t.Error("the picture stays on the list")
	}
	again := press(t, d, d.Person().ID, list, reply.Timeline)
	if len(again.Attachments) != 1 || again.ID != m.ID {
		t.Error("the picture did not take the list's place")
	}
	_, none := use(t, d, "exercises timeline", fakediscord.Options{"year": 1999})
	wantText(t, none, "No exercise in the sources fits year 1999.")
}

func TestWithoutExercisesEveryCommandSaysWhy(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling())
	for name, o := range map[string]fakediscord.Options{
		"list": {"year": 2021}, "show": {"name": "zapad"}, "compare": {"a": "zapad", "b": "vostok"}, "timeline": {},
	} {
		_, m := use(t, d, "exercises "+name, o)
		wantText(t, m, reply.NoExercisesAtAll)
	}
	if got := complete(t, d, "exercises show", nil, "name", "zap"); len(got) != 0 {
		t.Errorf("offered are %+v", got)
	}
}

// manyExercises are n with long names that mean something in Markdown, many aliases and long evidence.
func manyExercises(n int) []retrieval.Exercise {
	var places, countries []string
	for p := range 30 {
		places = append(places, fmt.Sprintf("<#%d> %s", p, strings.Repeat("place ", 12)))
		countries = append(countries, fmt.Sprintf("Country %d %s", p, strings.Repeat("of the _sea_ ", 10)))
	}
	evil, equipment := strings.Repeat("**@everyone** `_[x](http://a.b)_` ", 8), slices.Repeat([]string{strings.Repeat("\u0085", 100)}, 12)
	all := make([]retrieval.Exercise, 0, n)
	for i := range n {
		e := retrieval.Exercise{
			Name: fmt.Sprintf("Exercise %05d %s", i, evil), Kind: retrieval.ExerciseKinds()[i%4], Year: 1900 + i%125, When: "next\nmonth \u0085 ||soon||",
			Where: places[i%20:][:10], Participants: countries[i%20:][:10], Equipment: equipment,
		}
		if i < 3 {
			for a := range 50 {
				e.Aliases = append(e.Aliases, fmt.Sprintf("Alias %d %s", a, strings.Repeat("~~> # - ", 36)))
				e.Evidence = append(e.Evidence, said(retrieval.FieldAlias, e.Aliases[a], strings.Repeat("It is **so** called. ", 20+a)))
				e.Evidence[a].Excerpt.Start = a
			}
			e.Disagreements = []retrieval.Disagreement{{Field: retrieval.FieldAlias, Excerpts: []retrieval.Excerpt{e.Evidence[0].Excerpt, e.Evidence[1].Excerpt}}}
		}
		all = append(all, e)
	}
	return all
}

// TestHostileExercisesStayWithinDiscordsLimits goes everywhere: the fake refuses what Discord would, and then the bot says that
// it failed. There are 10,000 where VERBATIM_HEAVY is set, and else as many as need pages and menus just so.
func TestHostileExercisesStayWithinDiscordsLimits(t *testing.T) {
	t.Parallel()
	many := 1_000
	if os.Getenv("VERBATIM_HEAVY") != "" {
		many = 10_000
	}
	d := startDiscord(t, func(d *fakediscord.Server) { d.RateLimits.Off = true })
	bot := startBot(t, d, telling(manyExercises(many)...))
	me := d.Person().ID
	_, list := use(t, d, "exercises list", fakediscord.Options{"place": strings.Repeat("pla ", 10)})
	wantText(t, list, fmt.Sprintf("%d exercises", many))
	list = press(t, d, me, list, reply.Next)
	card := choose(t, d, me, list, menuIn(t, list).Options[0].Value)
	wantText(t, card, "@everyone")
	_, card = use(t, d, "exercises show", fakediscord.Options{"name": "exercise 00001"})
	for !button(t, card, reply.Next).Disabled {
		card = press(t, d, me, card, reply.Next)
	}
	wantText(t, card, "Alias 49")
	card = choose(t, d, me, card, string(retrieval.FieldAlias))
	wantText(t, card, "Sources differ on: other name")
	list = press(t, d, me, card, reply.Compare)
	others := slices.DeleteFunc(slices.Clone(menuIn(t, list).Options), func(o fakediscord.SelectOption) bool {
		return strings.HasPrefix(o.Label, "Exercise 00001")
	})
	if len(others) != len(menuIn(t, list).Options)-1 {
		t.Error("the list does not open where the exercise is")
	}
	compared := choose(t, d, me, list, others[0].Value)
	for !button(t, compared, reply.Next).Disabled {
		compared = press(t, d, me, compared, reply.Next)
	}
	press(t, d, me, press(t, d, me, compared, reply.AllExercises), reply.Timeline)
	for _, typed := range []string{"", "exercise", "alias 3", "00500", "e"} {
		if got := complete(t, d, "exercises show", nil, "name", typed); len(got) == 0 {
			t.Errorf("nothing is offered for %q", typed)
		}
	}
	complete(t, d, "exercises list", nil, "place", "pl")
	complete(t, d, "exercises list", nil, "country", "country 7")
	if strings.Contains(bot.log.String(), "level=ERROR") {
		t.Errorf("something failed:\n%.2000s", bot.log)
	}
}

func TestExercisePagesOutliveTheBotAndAChange(t *testing.T) {
	t.Parallel()
	var changed atomic.Bool
	library := telling(fewExercises()...)
	before, after := library.held(), exercise.Of(fewExercises()[:3])
	library.held = func() retrieval.Catalogue {
		if changed.Load() {
			return after
		}
		return before
	}
	library.mark = func() string { return map[bool]string{false: "11111111", true: "22222222"}[changed.Load()] }
	d := startDiscord(t)
	bot := startBot(t, d, library)
	_, list := use(t, d, "exercises list", fakediscord.Options{"country": "china"})
	patrol := menuIn(t, list).Options[1].Value
	_, card := use(t, d, "exercises show", fakediscord.Options{"name": "sea patrol"})
	_, other := use(t, d, "exercises show", fakediscord.Options{"name": "sibu"})
	if err := bot.stop(); err != nil {
		t.Fatal(err)
	}
	startBot(t, d, library)
	if err := d.Connected(contextFor(t)); err != nil {
		t.Fatal(err)
	}
	wantText(t, press(t, d, d.Person().ID, other, reply.AllExercises), "4 exercises.")
	changed.Store(true)
	wantText(t, choose(t, d, d.Person().ID, list, patrol), reply.ExerciseGone, "3 exercises.")
	wantText(t, press(t, d, d.Person().ID, card, reply.AllExercises), reply.MaterialChanged, "3 exercises.")
	_, offered := use(t, d, "exercises show", fakediscord.Options{"name": keyMark + patrol})
	wantText(t, offered, reply.ExerciseGone, "3 exercises.")
}

func TestSomebodyElseReadsExercisesAlone(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, telling(fewExercises()...))
	other := d.AddUser(fakediscord.User{Username: "other"})
	if err := d.Join(d.Guild().ID, other.ID); err != nil {
		t.Fatal(err)
	}
	_, card := use(t, d, "exercises show", fakediscord.Options{"name": "sibu"})
	picture := press(t, d, other.ID, card, reply.Timeline)
	if picture.SeenOnlyBy != other.ID || picture.ID == card.ID || len(picture.Attachments) != 1 {
		t.Error("somebody else's press changed the public card")
	}
	theirs := press(t, d, other.ID, picture, reply.AsAList)
	if theirs.ID != picture.ID {
		t.Error("their own page is not turned in place")
	}
}

func TestExercisesOfTheSeeds(t *testing.T) {
	t.Parallel()
	d := startDiscord(t, func(d *fakediscord.Server) { d.RateLimits.Off = true })
	startBot(t, d, seeds)
	choices := complete(t, d, "exercises show", nil, "name", "sibu")
	if len(choices) != 1 {
		t.Fatalf("offered are %+v", choices)
	}
	_, card := use(t, d, "exercises show", fakediscord.Options{"name": strings.Trim(string(choices[0].Value), `"`)})
	wantText(t, card, "Interaction-2021", "Sibu/Interaction", "10,000 troops", "China", "Russia")
	for !button(t, card, reply.Next).Disabled {
		card = press(t, d, d.Person().ID, card, reply.Next)
	}
	list := press(t, d, d.Person().ID, card, reply.AllExercises)
	for _, row := range list.Components {
		for _, c := range row.Components {
			for _, o := range c.Options {
				wantText(t, list, o.Label)
			}
		}
	}
	_, china := use(t, d, "exercises list", fakediscord.Options{"country": "prc", "kind": "patrol"})
	wantText(t, china, "country “China”, kind “patrol”.", "patrol")
	picture := press(t, d, d.Person().ID, china, reply.Timeline)
	if len(picture.Attachments) != 1 || !strings.Contains(picture.Attachments[0].Description, "patrol") {
		t.Errorf("the picture is %+v", picture.Attachments)
	}
	_, compared := use(t, d, "exercises compare", fakediscord.Options{"a": "sibu", "b": "vostok 2022"})
	wantText(t, compared, "A: ", "B: Vostok-2022", "Who: the same")
}

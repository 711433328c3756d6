package discord

import (
	"bytes"
	"log/slog"
	"strings"
	"testing"

	"github.com/bwmarrin/discordgo"

	"verbatim/retrieval"
)

// oddExercises are such as careless or hostile material makes: names that are long, empty, of blanks, the same, of another
// direction, or mean something in Markdown; dates that are none.
func oddExercises() []retrieval.Exercise {
	long := strings.Repeat("Steadfast ", 30)
	all := []retrieval.Exercise{
		{}, {Name: " "}, {Name: long}, {Name: long + "2"}, {Name: "\u202eesrever"}, {Name: "مناورات الدرع"}, {Name: "תרגיל \u2066nested\u2067"},
		{Name: "**[x](http://a.b)** `_ ||"}, {Name: strings.Repeat("\u0301", 300)}, {Name: strings.Repeat("😀", 300)}, {Name: "\x00\x1b[31m\xff"},
		{Name: "Same"}, {Name: "Same"}, {Name: "same"},
		{Name: "No day", Year: 2021, Start: "2021-02-31", End: "never", Earliest: "x", Latest: "0000-00-00"},
		{Name: "Backwards", Year: 2021, Start: "2021-05-05", End: "2020-01-01", Earliest: "2021-05-05", Latest: "2020-01-01"},
		{Name: "Far away", Year: 99999, Earliest: "9999-12-31", Latest: "9999-12-31"}, {Name: "Before", Year: -5},
		{Name: "Kindless", Kind: "jamboree", Where: []string{"", " ", long}, Participants: []string{"", long, "@everyone"}, Aliases: []string{"", long}},
	}
	for i := range all {
		all[i].Evidence = []retrieval.Evidence{said(retrieval.FieldName, all[i].Name, "It was held."), said("no such field", "", "")}
		all[i].Sources = []string{"a.txt"}
		if all[i].Kind == "" {
			all[i].Kind = retrieval.ExerciseKinds()[i%4]
		}
	}
	return all
}

// FuzzPress presses buttons and chooses in menus whose custom_ids were made up: there is an answer to each, which Discord takes,
// and nothing fails.
func FuzzPress(f *testing.F) {
	var log bytes.Buffer
	b, err := New(Config{Token: "x", Log: slog.New(slog.NewTextHandler(&log, nil))}, telling(oddExercises()...))
	if err != nil {
		f.Fatal(err)
	}
	keys := []string{""}
	catalogue, err := b.library.Exercises(f.Context())
	if err != nil {
		f.Fatal(err)
	}
	for _, e := range catalogue.All()[:2] {
		keys = append(keys, e.Key)
	}
	for _, v := range views() {
		if v == viewTimeline { // to draw takes its time, and a picture depends on little
			f.Add(ticket{view: v, role: roleUp, mark: "00000000", owner: "7", page: 1, rest: "2021,e,zzzzzz,,x"}.encode(), "")
			continue
		}
		for _, r := range []role{roleMenu, roleUp} {
			for _, key := range keys {
				for _, rest := range []string{key, key + ",", key + "," + keys[1], ",,," + key + ",", "2021,e,zzzzzz," + key + ",x", "a,0,1,b"} {
					f.Add(ticket{view: v, role: r, mark: "00000000", owner: "7", page: 1, rest: rest}.encode(), key)
				}
			}
		}
	}
	f.Add(ticket{view: viewExercise, role: roleMenu, mark: "00000000", owner: "8", page: maxPage, rest: keys[1]}.encode(), "no such field")
	f.Fuzz(func(t *testing.T, id, value string) {
		log.Reset()
		i := &discordgo.Interaction{Type: discordgo.InteractionMessageComponent, User: &discordgo.User{ID: "7"}, Message: &discordgo.Message{},
			Data: discordgo.MessageComponentInteractionData{CustomID: id, Values: []string{value}}}
		to, req := b.route(i)
		r := run(t.Context(), to.handle, req, b.log)
		if strings.Contains(log.String(), "level=ERROR") {
			t.Errorf("%q, %q: %s", id, value, log.String())
		}
		if r.form == nil {
			checkMessages(t, r.messages())
		}
	})
}

// checkMessages holds messages to what Discord takes.
func checkMessages(t *testing.T, all []outgoing) {
	t.Helper()
	if len(all) == 0 {
		t.Fatal("nothing is answered")
	}
	for _, o := range all {
		checkLimits(t, o)
		seen := map[string]bool{}
		for _, id := range customIDs(pointed(o.Components)) {
			if seen[id] || id == "" || units(id) > maxCustomID {
				t.Errorf("the custom_id %q stands there twice, or is too long", id)
			}
			seen[id] = true
		}
	}
}

// pointed is components as discordgo reads them, which are pointers.
func pointed(rows []discordgo.MessageComponent) []discordgo.MessageComponent {
	var all []discordgo.MessageComponent
	for _, c := range rows {
		switch c := c.(type) {
		case discordgo.ActionsRow:
			all = append(all, &discordgo.ActionsRow{Components: pointed(c.Components)})
		case discordgo.Button:
			all = append(all, &c)
		case discordgo.SelectMenu:
			all = append(all, &c)
		}
	}
	return all
}

// TestOddExercises uses every command of /exercises on them through Discord.
func TestOddExercises(t *testing.T) {
	t.Parallel()
	for name, all := range map[string][]retrieval.Exercise{"all": oddExercises(), "one": oddExercises()[:1]} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			b, err := New(Config{Token: "x"}, telling(all...))
			if err != nil {
				t.Fatal(err)
			}
			for _, sub := range []string{subList, subShow, subCompare, subTimeline} {
				for i, e := range all {
					if sub == subTimeline && i > 1 {
						break // to draw takes its time
					}
					req := request{userID: "7", sub: sub, options: map[string]string{optionName: e.Name, optionFirst: e.Name, optionSecond: all[len(all)-1].Name, optionCountry: "China"}}
					if e.Year%2 == 0 {
						delete(req.options, optionCountry)
					}
					var log bytes.Buffer
					checkMessages(t, run(t.Context(), b.routeExercises(req).handle, req, slog.New(slog.NewTextHandler(&log, nil))).messages())
					if log.Len() > 0 {
						t.Errorf("%s %q: %s", sub, e.Name, log.String())
					}
				}
			}
			for _, focused := range []string{optionName, optionCountry, optionPlace} {
				r, err := b.suggester(commandExercises)(t.Context(), request{focused: focused, options: map[string]string{}})
				if err != nil {
					t.Error(err)
				}
				for _, c := range r.choices {
					if strings.TrimSpace(c.Name) == "" || units(c.Name) > maxOptionText || strings.TrimSpace(c.Value) == "" || units(c.Value) > maxOptionText {
						t.Errorf("%s: offered is %+v", focused, c)
					}
				}
			}
		})
	}
}

package discord

import (
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"verbatim/bot/fakediscord"
	"verbatim/retrieval"
)

// BenchmarkAutocompleteOf10000Exercises measures, over real sockets, two spans of a suggestion for a name that is being typed: from
// the bot's receiving what was typed to its having sent the choices (p50-ms, p99-ms), and from the key to the choices' standing in
// Discord (whole-p50-ms, whole-p99-ms). One round types a name key by key; with several people, all at the same moment.
func BenchmarkAutocompleteOf10000Exercises(b *testing.B) {
	library := telling(ordinaryExercises(10_000)...)
	for _, people := range []int{1, 10} {
		b.Run(fmt.Sprintf("people=%d", people), func(b *testing.B) { measureTyping(b, library, people) })
	}
}

func measureTyping(b *testing.B, library retrieval.Library, people int) {
	clock := fakediscord.NewManualClock(time.Now())
	d := startDiscord(b, func(d *fakediscord.Server) { d.Clock, d.RateLimits.Off, d.Kept = clock, true, 100 })
	bot, whole := &tookLog{}, &durations{}
	startBot(b, d, library, func(c *Config) { c.Log = slog.New(bot) })
	round := 0
	everybody := func() {
		var group sync.WaitGroup
		for p := range people {
			group.Go(func() { typeName(b, d, ordinaryName(round*997+p), whole) })
		}
		group.Wait()
		round++
	}
	everybody() // once before measuring, to open the connections
	whole.reset()
	bot.reset()
	for b.Loop() {
		everybody()
		clock.Advance(fakediscord.TokenValidFor)
	}
	b.ReportMetric(bot.at(0.50), "p50-ms")
	b.ReportMetric(bot.at(0.99), "p99-ms")
	b.ReportMetric(whole.at(0.50), "whole-p50-ms")
	b.ReportMetric(whole.at(0.99), "whole-p99-ms")
}

// typeName types a name key by key, with its third letter left out, as people do.
func typeName(b *testing.B, d *fakediscord.Server, name string, whole *durations) {
	name = name[:2] + name[3:]
	for end := range len(name) + 1 {
		begun := time.Now()
		choices, err := d.Autocomplete(b.Context(), d.Person().ID, d.Channel().ID, "exercises show", nil, optionName, name[:end])
		if err != nil || len(choices) == 0 {
			b.Errorf("for %q: %d choices, %v", name[:end], len(choices), err)
		}
		whole.add(time.Since(begun))
	}
}

// ordinaryExercises are n with three aliases each, of names as the press writes them.
func ordinaryExercises(n int) []retrieval.Exercise {
	all := make([]retrieval.Exercise, 0, n)
	for i := range n {
		year := 1975 + i%50
		all = append(all, retrieval.Exercise{
			Name: fmt.Sprintf("%s-%d", ordinaryName(i), year), Named: true, Kind: retrieval.KindExercise, Year: year,
			Earliest: fmt.Sprintf("%d-%02d-01", year, 1+i%12), Latest: fmt.Sprintf("%d-%02d-28", year, 1+i%12),
			Aliases: []string{
				fmt.Sprintf("%s %02d", ordinaryName(i+1), year%100), fmt.Sprintf("%s/%s", ordinaryName(i+2), ordinaryName(i)),
				fmt.Sprintf("Exercise %s %d", ordinaryName(i+3), year),
			},
			Participants: []string{"China", "Russia"}, Where: []string{ordinaryName(i)},
		})
	}
	return all
}

// ordinaryName is the i-th of 10,000 two-word names, half of whose words are made up.
func ordinaryName(i int) string {
	first := []string{"Joint", "Northern", "Steadfast", "Cobra", "Desert", "Western", "Peace", "Iron", "Pacific", "Swift"}
	return first[i%10] + " " + madeUpWord(i/10%1000)
}

func madeUpWord(i int) string {
	const consonants, vowels = "BDGKLMNRST", "aeiou"
	return string(consonants[i%10]) + string(vowels[i/10%5]) + string("ldnrstvzkm"[i/50%10]) + string(vowels[i/500%2]) + "ntor"
}

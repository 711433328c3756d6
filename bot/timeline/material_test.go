package timeline

import (
	"fmt"
	"math/rand/v2"
	"time"

	"verbatim/retrieval"
)

// usual is a catalogue as a handful of articles makes one: some days, some months and years, series, and no date at all.
func usual() []retrieval.Exercise {
	return []retrieval.Exercise{
		{Name: "Zapad/Interaction-2021", Kind: retrieval.KindExercise, Year: 2021, Start: "2021-08-09", End: "2021-08-13", Participants: []string{"China", "Russia"}},
		{Name: "joint maneuvers in Volgograd", Kind: retrieval.KindExercise, Year: 2021, Start: "2021-08-01", End: "2021-08-12", Participants: []string{"Russia", "India"}},
		{Name: "joint military drills in Tajikistan", Kind: retrieval.KindExercise, Year: 2021, Earliest: "2021-08-01", Latest: "2021-08-31", Participants: []string{"Russia", "Uzbekistan", "Tajikistan"}},
		{Name: "first joint sea patrol in the West Pacific", Kind: retrieval.KindPatrol, Year: 2021, Start: "2021-10-17", End: "2021-10-23", Participants: []string{"China", "Russia"}},
		{Name: "Joint Sea 2021", Kind: retrieval.KindExercise, Year: 2021, Earliest: "2021-10-10", Latest: "2021-10-20", Participants: []string{"China", "Russia"}},
		{Name: "joint air patrol of November 19", Kind: retrieval.KindPatrol, Year: 2021, Start: "2021-11-19", End: "2021-11-19", Participants: []string{"China", "Russia"}},
		{Name: "Vostok-2022", Kind: retrieval.KindExercise, Year: 2022, Start: "2022-09-01", End: "2022-09-07", Participants: []string{"Russia", "China", "India", "Belarus", "Mongolia", "Tajikistan"}},
		{Name: "International Army Games", Kind: retrieval.KindCompetition, Year: 2022, Participants: []string{"Russia", "China", "Belarus", "Iran", "Kazakhstan", "Uzbekistan", "Vietnam", "Laos"}},
		{Name: "Northern/Interaction-2023", Kind: retrieval.KindExercise, Year: 2023, Earliest: "2023-07-01", Latest: "2023-07-31", Participants: []string{"China", "Russia"}},
		{Name: "sixth joint aerial strategic patrol", Kind: retrieval.KindPatrol, Year: 2023, Start: "2023-06-06", End: "2023-06-07", Participants: []string{"China", "Russia"}},
		{Name: "Balikatan", Kind: retrieval.KindExercise, Year: 2023, Participants: []string{"United States", "Philippines"}},
		{Name: "Vostok", Kind: retrieval.KindSeries, Participants: []string{"Russia"}},
		{Name: "Zapad", Kind: retrieval.KindSeries, Participants: []string{"Russia"}},
		{Name: "Tsentr", Kind: retrieval.KindSeries, Participants: []string{"Russia"}},
		{Name: "Kavkaz", Kind: retrieval.KindSeries, Participants: []string{"Russia"}},
		{Name: "two announced drills with Belarusian forces", Kind: retrieval.KindExercise, When: "next month", Participants: []string{"China", "Belarus"}},
	}
}

// golden has one of everything that a picture can show.
func golden() []retrieval.Exercise {
	return append(usual()[5:13:13],
		retrieval.Exercise{Name: "Dnepr", Kind: retrieval.KindExercise, Start: "1967-09-20", End: "1967-09-30", Participants: []string{"Soviet Union"}},
		retrieval.Exercise{Name: "rehearsal of the fleet", Kind: retrieval.KindPatrol, Start: "2021-03-01", End: "2021-06-15", Participants: []string{"联合"}},
		retrieval.Exercise{Name: "two announced drills with Belarusian forces", When: "next month", Participants: []string{"China", "Belarus"}},
	)
}

// many are n exercises of every sort over some years, the same for the same n.
func many(n int) []retrieval.Exercise {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	names := []string{"Joint Sea", "Peace Mission", "Northern Shield", "INDRA", "Exercise Long Reach of the Eastern Fleet", "sea patrol near the islands"}
	countries := []string{"China", "Russia", "India", "United States", "Philippines", "Japan", "South Korea", "United Kingdom", "Belarus"}
	var all []retrieval.Exercise
	for i := range n {
		start := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(365*10))
		e := retrieval.Exercise{
			Name: fmt.Sprintf("%s %d-%d", names[r.IntN(len(names))], start.Year(), i),
			Kind: retrieval.ExerciseKinds()[[]int{0, 0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3}[r.IntN(12)]],
			Year: start.Year(),
		}
		switch r.IntN(10) {
		case 0:
			e.Year = 0
		case 1:
		case 2, 3:
			e.Earliest, e.Latest = start.Format("2006-01-")+"01", start.Format("2006-01-")+"28"
		default:
			e.Start, e.End = start.Format(time.DateOnly), start.AddDate(0, 0, r.IntN(14)).Format(time.DateOnly)
		}
		for _, i := range r.Perm(len(countries))[:1+r.IntN(4)] {
			e.Participants = append(e.Participants, countries[i])
		}
		all = append(all, e)
	}
	return all
}

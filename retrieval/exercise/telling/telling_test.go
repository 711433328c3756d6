package telling_test

import (
	"strings"
	"testing"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/finding"
	"verbatim/retrieval/exercise/telling"
	"verbatim/retrieval/passage"
)

// A report comes with the exercises that a reader finds in it, one a line: its names, or in quotes the words that describe it; what it is
// if no exercise; its time; and its first day and last as far as they are known.
type report struct{ name, text, want string }

func check(t *testing.T, reports []report) {
	t.Helper()
	for _, r := range reports {
		t.Run(r.name, func(t *testing.T) {
			t.Parallel()
			doc := retrieval.Document{Source: "report.md", Text: r.text}
			var found []string
			for _, x := range telling.Read(doc, passage.Split(doc)).Exercises {
				found = append(found, describe(x))
			}
			if got := strings.Join(found, "\n"); got != r.want {
				t.Errorf("%s\n got %s\nwant %s", r.text, got, r.want)
			}
		})
	}
}

func describe(x finding.Exercise) string {
	var parts []string
	for _, n := range x.Names {
		parts = append(parts, n.Text)
	}
	line := strings.Join(parts, " = ")
	if len(parts) == 0 {
		line = `"` + x.Phrase.Text + `"`
	}
	if x.Kind != retrieval.KindExercise {
		line += ", " + string(x.Kind)
	}
	if x.When != "" {
		line += ", " + x.When
	}
	if x.Start != "" || x.End != "" {
		line += ", " + x.Start + ".." + x.End
	}
	return line
}

// TestNamesAlone finds names by what is said of them, and leaves alone what only has capitals.
func TestNamesAlone(t *testing.T) {
	t.Parallel()
	check(t, []report{
		{"number of an edition", `Manila and Washington opened the 39th Balikatan ("shoulder-to-shoulder") on Monday. More than 16,000 troops are joining this year's war games, which run to May 10.`,
			`Balikatan = shoulder-to-shoulder, May 10`},
		{"last day of", `Lithuanian conscripts fire machine guns. It is the last day of Flaming Thunder. The artillery exercise involves 550 soldiers.`,
			`Flaming Thunder`},
		{"held", `Pakistan's drills were quiet. AMN-25, held off Karachi in February with warships of sixty navies, was a festival. The exercise cost little.`,
			`AMN-25, February`},
		{"quoted subject", `NATO will hold its annual nuclear exercise next week, officials said. "Steadfast Noon" will involve 60 aircraft from 13 nations. The two-week drills begin on Monday.`,
			`Steadfast Noon, next week`},
		{"a ship", `In Busan HMCS Vancouver opened its doors to soldiers. The drills of ships could come later.`, ``},
		{"a fair", `In Riyadh, the World Arms Show opened with 700 exhibitors. Troops held no exercise. The drill of salesmen is known.`, ``},
		{"a game", `The maker of the game Joint Strike: Eastern Shield 2025 rose. Soldiers of the 1st Brigade play its manoeuvres.`, ``},
		{"a board's war game", `The company's board ran a war game on cyberattacks in May with 30 executives. The exercise, named Red Dawn, cost $2m.`, ``},
		{"no such exercise", `Zapad-2021 drew 200,000 troops to its drills. "There will be no Zapad this year," said an analyst.`, `Zapad-2021`},
		{"capitals throughout", `CHINA'S ARMY SAYS THE WORLD'S LARGEST NAVAL EXERCISE IS A THREAT.`, ``},
	})
}

// TestOneExercise puts together what a report says of one exercise under other words.
func TestOneExercise(t *testing.T) {
	t.Parallel()
	check(t, []report{
		{"second paragraph", `South Korea and the United States began a large-scale joint military exercise on Monday. The annual Freedom Shield exercise will run until March 20. About 19,000 troops will participate.`,
			`Freedom Shield, until March 20`},
		{"other names", `The exercise Sable Blade, Szabla in Polish, began on Monday with 3,000 soldiers. Lithuanians call it Kardas.`,
			`Sable Blade = Szabla = Kardas, Monday`},
		{"acronym", `South Korea and the United States began the Ulchi Freedom Shield (UFS) exercise on Monday. UFS runs until Aug. 29.`,
			`Ulchi Freedom Shield = UFS, until Aug. 29`},
		{"initials", `POLAR FLAG-Alaska 24-2 ended with 3,100 service members of the air force. PF-A 24-2 is an exercise of two weeks.`,
			`POLAR FLAG-Alaska 24-2 = PF-A 24-2`},
		{"two sentences", `Russia has begun strategic exercises of its Pacific Fleet. The fleet exercises, which run until June 20, involve 60 ships.`,
			`"strategic exercises of its Pacific Fleet", until June 20`},
		{"edition and series", `Marines finished Exercise Iron Fist 2020 on Feb. 14. Iron Fist is an annual bilateral exercise. The exercise began Jan. 15 with classes.`,
			"Iron Fist 2020, Feb. 14, 2020-01-15..2020-02-14\nIron Fist, series"},
	})
}

// TestKeptApart keeps apart what only stands together.
func TestKeptApart(t *testing.T) {
	t.Parallel()
	check(t, []report{
		{"brought in later", `The Philippines, Japan and the United States kicked off joint maritime exercises in the South China Sea on Friday. Ships took part in them. China protested. It sent ships. Last month, Australia and the Philippines concluded Exercise Alon 2025, their largest joint drills.`,
			"\"joint maritime exercises in the South China Sea\", Friday\nAlon 2025, Last month"},
		{"the exercise so-and-so", `The army fired on Thursday in an artillery drill near Rena. Soldiers of Norway took part. The allies are waging the largest-ever exercise Freedom Bastion.`,
			"\"artillery drill near Rena\", Thursday\nFreedom Bastion"},
		{"numbered editions", `In 2015 Greek and Egyptian ships held the exercise Aella-1. In 2020 the exercise Aella-10 brought 24 ships.`,
			"Aella-1, 2015\nAella-10, 2020"},
		{"another title", `The REFORGER exercises brought troops to Germany each year. REFORGER 88, "Certain Challenge", was the biggest. It ran from 12 to 22 September 1988.`,
			"REFORGER, series\nREFORGER 88 = Certain Challenge, from 12 to 22 September 1988, 1988-09-12..1988-09-22"},
	})
}

// TestLists reads exercises under headings, in lists and in timelines.
func TestLists(t *testing.T) {
	t.Parallel()
	check(t, []report{
		{"headings", "# Exercises this summer\n\nNavies train a lot.\n\n## SEA GUST 2021\n\n* Hosts: Ukraine and the United States\n* Dates: June 28-July 10\n\n## BREEZY POPLAR\n\nTwelve Bulgarian ships train off Varna from July 11 to July 17.\n\n## NOT AN EXERCISE\n\nThe collision of two ships in July.\n",
			"SEA GUST 2021, June 28-July 10, 2021-06-28..2021-07-10\nBREEZY POPLAR, from July 11 to July 17"},
		{"items", "Some 16,500 troops take part in linked national exercises.\nAmong them are:\n\n* ŻUBR-25, led by Poland, in the first half of May;\n* Thunder Spear (\"Perkūno Ietis\"), to be conducted by Lithuanian troops, 5 to 16 May;\n* Quadriga Nord, during which the army will ship 1,200 vehicles.\n",
			"ŻUBR-25, the first half of May\nThunder Spear = Perkūno Ietis, 5 to 16 May\nQuadriga Nord"},
		{"timeline", "How three navies train.\n\nNovember 2015 — Egyptian and Greek frigates hold the exercise Aella-1 off Crete.\n\n30 November–6 December 2020 — Aella-10 off Alexandria brings 24 ships.\n",
			"Aella-1, November 2015\nAella-10, 30 November–6 December 2020, 2020-11-30..2020-12-06"},
		{"one time for all", `Three exercises — Search-2024, Echelon-2024 and Interaction-2024 — will be held by troops at Harb-Maidon from September 18 to 27.`,
			"Search-2024, from September 18 to 27, 2024-09-18..2024-09-27\nEchelon-2024, from September 18 to 27, 2024-09-18..2024-09-27\nInteraction-2024, from September 18 to 27, 2024-09-18..2024-09-27"},
	})
}

// TestTimes finds when an exercise is, also where another sentence or clause says so.
func TestTimes(t *testing.T) {
	t.Parallel()
	check(t, []report{
		{"ceremonies", `The naval exercise Sea Lion 2019 brought together 12 ships. The opening ceremony was held on 4 May. The closing ceremony is planned for 17 May.`,
			`Sea Lion 2019, 4 May, 2019-05-04..2019-05-17`},
		{"troops stay", `Exercise Iron Wolf 2023 is under way. It began on 3 June. Troops will stay until 14 June.`, `Iron Wolf 2023, 3 June, 2023-06-03..2023-06-14`},
		{"question", `What is Air Defender 23? Air Defender 23 is the largest air force exercise. When does it take place? From 12 to 23 June.`,
			`Air Defender 23, From 12 to 23 June, 2023-06-12..2023-06-23`},
		{"phases", `The naval drill MILAN, with a harbour phase from 19 to 23 February and a sea phase from 24 to 27 February 2024, saw two carriers.`,
			`MILAN, from 19 to 23 February, 2024-02-19..2024-02-27`},
		{"another clause", `On June 10, 2016, India and the US began the Malabar naval exercise; it ended a week later, on June 17.`,
			`Malabar, June 10, 2016, 2016-06-10..2016-06-17`},
		{"brackets after quotes", `The exercise "Kowari 2016" (Aug. 26-Sept. 9) took ten soldiers each to the bush.`, `Kowari 2016, Aug. 26-Sept. 9, 2016-08-26..2016-09-09`},
		{"when it began", `Singapore's and India's armies concluded Exercise Bold Kurukshetra on March 13. It is the 13th of the series, first held in 2005.`,
			`Bold Kurukshetra, March 13`},
	})
}

package mention_test

import (
	"strings"
	"testing"

	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
)

// TestFind tells exercises from the other things that the same words name. What is wanted is each mention's phrase and its names.
func TestFind(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"The council asked drivers to exercise caution.", ""},
		{"Ships patrol the strait, and the crew maneuvers around rocks.", ""},
		{"He bought a cordless drill and a drill bit.", ""},
		{"The school holds a fire drill and an earthquake drill.", ""},
		{"It was an exercise in patience.", ""},
		{"The drill sergeant parked his patrol boat.", ""},
		{"Physical exercise is healthy.", ""},
		{"They held a joint naval drill.", "a joint naval drill"},
		{"They took part in Exercise Cobra Gold.", "Exercise Cobra Gold: Cobra Gold"},
		{"Russia holds the Vostok-2022 exercises in the east.", "the Vostok-2022 exercises: Vostok-2022"},
		{"It is a large-scale exercise called West-Interaction 2021 in the city.", "a large-scale exercise called West-Interaction 2021: West-Interaction 2021"},
		{"The drills – dubbed Zapad/Interaction-2021 – began.", "The drills – dubbed Zapad/Interaction-2021: Zapad/Interaction-2021"},
		{"They hosted the Western/Interaction-2021 joint strategic exercise, also translated as the Zapad/Interaction or the Sibu/Interaction, in August.",
			"the Western/Interaction-2021 joint strategic exercise, also translated as the Zapad/Interaction or the Sibu/Interaction: Western/Interaction-2021, Zapad/Interaction, Sibu/Interaction"},
		{"The “Shield of the North” exercise (Norra Skölden) began.", "The “Shield of the North” exercise (Norra Skölden): Shield of the North, Norra Skölden"},
		{"RIMPAC is the largest naval exercise.", "RIMPAC is the largest naval exercise: RIMPAC"},
		{"Troops from Kenya opened Atlas Falcon 2024 on Tuesday.", "Atlas Falcon 2024: Atlas Falcon 2024"},
		{"Iran's Great Messenger 17 drill started.", "Iran's Great Messenger 17 drill: Great Messenger 17"},
		{"They compete in the annual International Army Games in August.", "the annual International Army Games: International Army Games"},
		{"The Asian Games and a video games contest open today.", ""},
		{"Eastern Military District drills began in the Black Sea.", "Eastern Military District drills"},
		{"The exercises Balikatan 24, Cobra Gold 24 and Keen Sword 24 are over.", "Balikatan 24: Balikatan 24; Cobra Gold 24: Cobra Gold 24; Keen Sword 24: Keen Sword 24"},
		{"(Tartus), the naval drill began.", "the naval drill"},
		{"They sailed in Ex SAGAR PRAHARI and the CPX.", "Ex SAGAR PRAHARI: SAGAR PRAHARI; the CPX"},
		{"The drill, dubbed LIVEX 23, was the first.", "The drill, dubbed LIVEX 23: LIVEX 23"},
		{"They ran a PASSEX and a maritime cooperative activity with Japan.", "a PASSEX; a maritime cooperative activity"},
		{"The annual Ssangyong (“twin dragons”) landing exercise opened.", "The annual Ssangyong (“twin dragons”) landing exercise: Ssangyong, twin dragons"},
		{"Exercise Vigilant Guard and a fire brigade drill began.", "Exercise Vigilant Guard: Vigilant Guard"},
		{"The exercise Sable Blade, which the Poles know as Szabla, began.", "The exercise Sable Blade, which the Poles know as Szabla: Sable Blade, Szabla"},
		{"The drill, called Szabla by the former and Kardas by the latter, began.", "The drill, called Szabla by the former and Kardas: Szabla, Kardas"},
		{"The exercise Szabla-19 (Polish for Sabre-19) began.", "The exercise Szabla-19 (Polish for Sabre-19): Szabla-19, Sabre-19"},
		{"“Griffin Storm”, as the exercise is known, began.", "the exercise: Griffin Storm"},
		{"Two exercises in Kenya, Haraka Storm and Askari Storm, are over.", "Haraka Storm: Haraka Storm; Askari Storm: Askari Storm"},
		{"Steel Wing, held each June since 2011, is the army's largest exercise.", "Steel Wing, held each June since 2011, is the army's largest exercise: Steel Wing"},
		{"NATO's largest exercise since the Cold War, Steadfast Defender 2024, began.", "NATO's largest exercise since the Cold War, Steadfast Defender 2024: Steadfast Defender 2024"},
		{"They took part in Amber Sentinel, and this year's “Sinag-Dagat” (Ray of the Sea) began.", "Amber Sentinel: Amber Sentinel; Sinag-Dagat” (Ray of the Sea): Sinag-Dagat, Ray of the Sea"},
		{"Minister Sergei Shoigu, held in esteem, held talks. The 3rd Company came home.", ""},
		{"They hold the Foal Eagle and Key Resolve exercises in March.", "Foal Eagle: Foal Eagle; Key Resolve exercises: Key Resolve"},
		{"Exercise Kenyan Storm, Exercise Vostok'18 and Exercise Steel Knight 23.2 ended.",
			"Exercise Kenyan Storm: Kenyan Storm; Exercise Vostok'18: Vostok'18; Exercise Steel Knight 23.2: Steel Knight 23.2"},
		{"The Ukrainian-led Sea Breeze '21 exercise ended.", "The Ukrainian-led Sea Breeze '21 exercise: Sea Breeze '21"},
		{"They hold the ASEAN Unity Exercise.", "the ASEAN Unity Exercise: ASEAN Unity"},
		{"A Tu-95 and two Su-35s were seen at Expo 2020.", ""},
	} {
		s := syntax.Read(test.text)
		var found []string
		for _, m := range mention.NewFinder(test.text).Find(s.Words) {
			found = append(found, describe(s, m))
		}
		if got := strings.Join(found, "; "); got != test.want {
			t.Errorf("%q\n got %q\nwant %q", test.text, got, test.want)
		}
	}
}

func describe(s *syntax.Sentence, m mention.Mention) string {
	var names []string
	for _, n := range m.Names {
		names = append(names, n.Text)
	}
	if len(names) == 0 {
		return s.Quote(m.First, m.Last)
	}
	return s.Quote(m.First, m.Last) + ": " + strings.Join(names, ", ")
}

// TestYear reads the years of names.
func TestYear(t *testing.T) {
	t.Parallel()
	for digits, want := range map[string]int{"2021": 2021, "21": 2021, "81": 1981, "43": 0, "5": 0, "1066": 0, "": 0, "2x": 0, "1988": 1988} {
		if got := mention.Year(digits); got != want {
			t.Errorf("Year(%q) is %d, want %d", digits, got, want)
		}
	}
}

// TestFold holds spellings of one name to one form, and other names apart.
func TestFold(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"Zapad/Interaction-2021": "zapad interaction", "the Zapad-Interaction exercise": "zapad interaction", "Zapad-2021": "zapad",
		"UNITAS LXIII": "unitas lxiii", "Exercise": "exercise", "Aella-5": "aella 5",
	} {
		if got := mention.Fold(name); got != want {
			t.Errorf("Fold(%q) is %q, want %q", name, got, want)
		}
	}
	if !mention.SameEdition("unitas", "unitas lxiii") || mention.SameEdition("unitas lxii", "unitas lxiii") {
		t.Error("editions are not told apart by their numbers")
	}
}

// TestNumber reads the numbers that names end with.
func TestNumber(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{"Aella-14": "aella 14", "Cobra Gold 43": "cobra gold 43", "Eqtedar 1403": "eqtedar 1403", "Zapad-2021": " ", "POLAR FLAG-Alaska 24-2": " ", "ANATOLIAN EAGLE-2023/2": " ", "INDRA": " "} {
		if base, digits := mention.Number(name); base+" "+digits != want {
			t.Errorf("the number of %q is %q of %q", name, digits, base)
		}
	}
}

// TestSubject tells the headings that name an exercise from others.
func TestSubject(t *testing.T) {
	t.Parallel()
	for heading, want := range map[string]string{
		"SEA GUST 2021": "SEA GUST 2021", "3. Southern Kestrel (India, August)": "Southern Kestrel", "Talisman? No: Southern Kestrel": "Southern Kestrel",
		"RUSSIAN AIR DRILLS": "drills", "**Tri-Anchor 2023**": "Tri-Anchor 2023", "What next?": "", "Background": "", "NOT AN EXERCISE": "", "Harbour Phase": "",
		"Air Defence Forum": "", "Operation Clean Slope": "", "Black Sea": "", "Key points": "",
	} {
		words := syntax.Read(heading).Words
		got := ""
		if m, ok := mention.Subject(heading, words); ok && len(m.Names) > 0 {
			got = m.Names[0].Text
		} else if ok {
			got = words[m.Head].Lower
		}
		if got != want {
			t.Errorf("the subject of %q is %q, want %q", heading, got, want)
		}
	}
}

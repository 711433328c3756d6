package value_test

import (
	"slices"
	"strings"
	"testing"

	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// A reading is a sentence with what it says: who takes part, where, how many people, and what they bring.
type reading struct{ text, participants, where, troops, equipment string }

// check compares what was found with what a careful reader finds.
func (r reading) check(t *testing.T, v value.Values) {
	t.Helper()
	got := reading{r.text, list(v.Participants), list(v.Where), list(v.Troops), list(v.Equipment)}
	if got != r {
		t.Errorf("%s\n got %q\nwant %q", r.text, got, r)
	}
}

// list writes values down, each once.
func list(values []value.Value) string {
	var texts []string
	for _, v := range values {
		if !slices.Contains(texts, v.Text) {
			texts = append(texts, v.Text)
		}
	}
	return strings.Join(texts, "; ")
}

// TestOf holds what a sentence says of the first exercise that it mentions.
func TestOf(t *testing.T) {
	t.Parallel()
	for _, want := range []reading{
		{"Exercise Northern Coasts 23 brought together more than 3,200 personnel from 14 nations, 30 ships and 15 aircraft off the coasts of Estonia and Latvia.",
			"", "the coasts of Estonia and Latvia", "more than 3,200 personnel", "30 ships; 15 aircraft"},
		{"For two weeks in June, Italian Eurofighters, Dutch F-35s and Norwegian F-16s shared the skies over Jutland during Exercise Nordic Sky.",
			"Italy; Netherlands; Norway", "Jutland", "", "F-35s; F-16s; Eurofighters"},
		{"Exercise Trident Fury, hosted by Canada, saw four American destroyers operate with HMCS Regina near Vancouver Island.",
			"Canada; United States", "Vancouver Island", "", "four American destroyers; HMCS Regina"},
		{"India and Kazakhstan's militaries will carry out the joint exercise KAZIND at Otar, in Zhambyl region, from 15 to 28 September.",
			"India; Kazakhstan", "Otar; Zhambyl region", "", ""},
		{"Held at Nevatim air base, the Blue Flag drill hosted squadrons from Germany, Britain, France, India, Greece, Italy and the US.",
			"Germany; United Kingdom; France; India; Greece; Italy; United States", "Nevatim air base", "", ""},
		{"Participants in Exercise Saif Sareea 3 include 5,500 British and 70,000 Omani troops, Challenger 2 tanks and the assault ship HMS Albion.",
			"United Kingdom; Oman", "", "5,500 British; 70,000 Omani troops", "Challenger 2; assault ship HMS Albion"},
		{"Lithuania, Latvia and Estonia, together with the United Kingdom and Denmark, staged Exercise Hunter in the Suwalki corridor.",
			"Lithuania; Latvia; Estonia; United Kingdom; Denmark", "the Suwalki corridor", "", ""},
		{"The Gibraltar-based HMS Dasher joined Spanish corvette Infanta Cristina for Exercise Flotex off Rota.",
			"United Kingdom; Spain", "Rota", "", "corvette Infanta Cristina; HMS Dasher"},
		{"More than 20 Su-25, Su-30SM and Mi-24 crews took part in the drills at the Ashuluk range in Astrakhan Region.",
			"", "the Ashuluk range in Astrakhan Region", "", "More than 20 Su-25; Su-30SM; Mi-24"},
		{"Tunisian and Algerian naval units carried out the third edition of the exercise Mouradia in the port of Jijel.",
			"Tunisia; Algeria", "the port of Jijel", "", ""},
		{"Vietnam's first ever drill with China's coast guard was held in the Gulf of Tonkin with two ships from each side.",
			"Vietnam; China", "the Gulf of Tonkin", "", "two ships"},
		{"Exercise Toxic Trip brought 340 specialists from Belgium, Spain and Canada to Zaragoza; Israel sent an observer.",
			"Belgium; Spain; Canada", "Zaragoza", "340 specialists", ""},
		{"Mali, Burkina Faso and Niger, which have left the regional bloc, have concluded their first joint drill near the three borders.",
			"Mali; Burkina Faso; Niger", "", "", ""},
		{"The Nigerian Navy (NN) has greenlit a five-day sea exercise, codenamed Ex CROCODILE RIVER.",
			"Nigeria", "", "", ""},
		{"Military personnel of Mali and Iran took part in the drill, and representatives of 23 countries, including Chile, Turkey and Peru, watched.",
			"Mali; Iran", "", "", ""},
		{"Peru closed its border with Chile for the duration of the drills.",
			"", "", "", ""},
		{"Indonesia on Monday opened the Super Garuda exercise, joined by Australia and Japan, with Canada, Germany and India attending as observers.",
			"Indonesia; Australia; Japan", "", "", ""},
		{"The exercise takes place in Poland, Germany and the Baltic states.",
			"", "Poland; Germany; the Baltic states", "", ""},
		{"Exercise Brass Gong was held from Manila to the Gulf of Siam with the carrier HMS Bulwark and the frigates Loch Fada, Rotoiti and Quiberon.",
			"United Kingdom", "Manila to the Gulf of Siam", "", "carrier HMS Bulwark; frigates Loch Fada, Rotoiti and Quiberon"},
		{"The drill includes about 8,000 soldiers.",
			"", "", "about 8,000 soldiers", ""},
		{"The exercise simulates an attack by a fictional country on Finland and the Baltic states.",
			"", "", "", ""},
		{"The US and Japan have condemned the exercise, which Russia says is a response to NATO's expansion in Norway.",
			"", "", "", ""},
		{"China and Russia were not invited to the exercise in Darwin, which Australia hosts.",
			"Australia", "Darwin", "", ""},
		{"Officers from the US, Turkey and Hungary watched the drills at the Barysaw range.",
			"", "the Barysaw range", "", ""},
		{"Exercise Silver Fern, which pits Estonian reservists against US Marines on the island of Saaremaa, runs to the end of May.",
			"Estonia; United States", "the island of Saaremaa", "", ""},
		{"The exercise was watched by Chinese surveillance ships and by a Russian Tu-142.",
			"", "", "", ""},
		{"Jordan's King Abdullah and the Egyptian defence minister attended the final day of the exercise at Zarqa.",
			"", "Zarqa", "", ""},
		{"New to the exercise this year are Finland and Sweden.",
			"Finland; Sweden", "", "", ""},
		{"The drill was thought up in Tashkent and announced in Moscow.",
			"", "", "", ""},
		{"The largest naval exercise in Africa opened on Monday off Lagos with 30 warships.",
			"", "Lagos", "", "30 warships"},
		{"Three Chinese warships and the Russian destroyer Admiral Panteleyev took part in the drill 175 km east of Ulleung island.",
			"China; Russia", "Ulleung island", "", "Three Chinese warships; destroyer Admiral Panteleyev"},
	} {
		s := syntax.Read(want.text)
		mentions := mention.NewFinder(want.text).Find(s.Words)
		if len(mentions) == 0 {
			t.Errorf("no exercise is found in %q", want.text)
			continue
		}
		want.check(t, value.Of(s, &mentions[0], mentions, value.AmountsOf(s)))
	}
}

// TestContribution holds what a sentence near one that tells of an exercise adds to it, and that those who watch, stay away, answer or are elsewhere
// add nothing.
func TestContribution(t *testing.T) {
	t.Parallel()
	for _, want := range []reading{
		{"Some 3,000 troops from 12 nations are taking part.",
			"", "", "Some 3,000 troops", ""},
		{"Germany is sending 12,000 soldiers and 3,000 vehicles, Britain 20,000.",
			"Germany; United Kingdom", "", "12,000 soldiers", "3,000 vehicles"},
		{"Next come the Americans with 4 100, the Swedes with 3 400, the British with 1 600 and the Germans with 800.",
			"United States; Sweden; United Kingdom; Germany", "", "", ""},
		{"Sweden's Archer howitzers will stand beside the road; the French helicopter carrier Dixmude is already off Harstad.",
			"Sweden; France", "Harstad", "", "Archer howitzers; helicopter carrier Dixmude"},
		{"Also present were a Portuguese minehunter and two Moroccan patrol boats.",
			"Portugal; Morocco", "", "", "two Moroccan patrol boats; minehunter"},
		{"Leading the Turkish contingent is the amphibious assault ship TCG Anadolu with six Cobra helicopters.",
			"Turkey", "", "", "six Cobra helicopters; amphibious assault ship TCG Anadolu"},
		{"Troops involved come from the 173rd Airborne Brigade, Italy's Folgore and the Slovenian 132nd Mountain Regiment.",
			"Italy; Slovenia", "", "", ""},
		{"Brazil is sending the submarine Tikuna, Uruguay the frigate Artigas.",
			"Brazil; Uruguay", "", "", "submarine Tikuna; frigate Artigas"},
		{"The Singapore Armed Forces deployed 1,500 personnel, Leopard 2SG tanks and Apache helicopters to Shoalwater Bay.",
			"Singapore", "Shoalwater Bay", "1,500 personnel", "Leopard 2SG; Apache helicopters"},
		{"Greece took part with the frigate Limnos and two F-16s; Israel with the submarine Dolphin.",
			"Greece", "", "", "two F-16s; frigate Limnos; submarine Dolphin"},
		{"He said an advance party from Zambia was already there, while the main contingents of Angola and Namibia would arrive by road.",
			"Zambia; Angola; Namibia", "", "", ""},
		{"Participating nations are Bahrain, Cyprus, Egypt and Greece.",
			"Bahrain; Cyprus; Egypt; Greece", "", "", ""},
		{"Who: Lithuania, Germany, the Netherlands and Norway",
			"Lithuania; Germany; Netherlands; Norway", "", "", ""},
		{"Where: Pabrade and Rukla",
			"", "Pabrade and Rukla", "", ""},
		{"- Norway: frigate Otto Sverdrup",
			"Norway", "", "", "frigate Otto Sverdrup"},
		{"• Chile – two patrol boats",
			"Chile", "", "", "two patrol boats"},
		{"Chile – whose patrol boats were sold – is rich in copper",
			"", "", "", ""},
		{"Observers: Chile, Peru and Ecuador",
			"", "", "", ""},
		{"Apart from the Poles there are Americans of the 2nd Regiment, Croats with their Vulkan launchers and land forces numbering 18,000.",
			"Poland; United States; Croatia", "", "18,000", "Vulkan launchers"},
		{"Taking part on the Chinese side are the Type 052D destroyer Guiyang and a Z-20 helicopter.",
			"China", "", "", "Type 052D; destroyer Guiyang; Z-20"},
		{"Thailand sent a general to look at it.",
			"", "", "", ""},
		{"Tunisia and Kazakhstan sent observers.",
			"", "", "", ""},
		{"India, Germany and Papua New Guinea were present as observers.",
			"", "", "", ""},
		{"Japan scrambled F-15s.",
			"", "", "", ""},
		{"Taiwan dispatched its own forces and put its missiles on alert.",
			"", "", "", ""},
		{"Poland has closed its border with Belarus and deployed 40,000 troops there.",
			"", "", "", ""},
		{"Congo, which joined the bloc last year, was absent.",
			"", "", "", ""},
		{"Italian and German officers look on.",
			"", "", "", ""},
		{"Meanwhile, Chinese and Cambodian soldiers trained at Sihanoukville.",
			"", "", "", ""},
		{"A week earlier, a hundred Russian instructors had arrived in Niamey.",
			"", "", "", ""},
		{"The US, Japan and India held a summit on the same day.",
			"", "", "", ""},
		{"Some 28,500 American troops are stationed in South Korea.",
			"", "", "", ""},
		{"May 2023 — Cyprus joins with a patrol vessel.",
			"", "", "", ""},
		{"Did the Americans bring their tanks?",
			"", "", "", ""},
		{"At least 27 soldiers were killed near the Malian border.",
			"", "", "", ""},
	} {
		s := syntax.Read(want.text)
		want.check(t, value.Contribution(s, value.AmountsOf(s), nil, true))
	}
}

func TestSpeakers(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"The drill will end on Friday, said Lieutenant Krook.", "Lieutenant Krook"},
		{"South Korea's military said the exercise was held off Ulleung.", "South Korea's military"},
		{"Over 700 servicemen are involved, the press service of the Central Military District reported.", "press service of the Central Military District"},
		{"Addressing a council on Monday, the deputy commander, Major General Seretse, told councillors that troops would come.", "Major General Seretse"},
		{"Col. Noh, the spokesperson, told a joint press briefing that 18,000 troops would take part.", "Col. Noh"},
		{"According to the Indian Navy, two frigates take part.", "Indian Navy"},
		{"The exercise takes place in the Baltic states and Poland.", ""},
		{"Russia was told of the manoeuvres.", ""},
	} {
		s := syntax.Read(tt.text)
		if got := list(value.Speakers(s)); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// TestTurnsAway holds which sentences leave what was told before.
func TestTurnsAway(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"Meanwhile, two trawlers collided off Cork.":         true,
		"In other news, the harbour gets a new lamp.":        true,
		"Separately, the navy has received a tug.":           true,
		"Also taking part are the navies of Peru and Chile.": false,
		"Other units come from Peru.":                        false,
	} {
		if got := value.TurnsAway(syntax.Read(text)); got != want {
			t.Errorf("%q turns away: %v, want %v", text, got, want)
		}
	}
}

// FuzzContribution holds that whatever a sentence is, what is found are words of it.
func FuzzContribution(f *testing.F) {
	for _, text := range []string{"", ";", "Who:", "- Norway:", "from", "Sweden's", "HMS", "the drill in", "A, B and; C", "of of of of", "Mali, which", "\xff — Poland\x00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := syntax.Read(text)
		amounts := value.AmountsOf(s)
		found := []value.Values{value.Contribution(s, amounts, []string{"Norway"}, true), value.Activity(s, amounts), value.After(s, amounts), value.Besides(s, amounts, nil)}
		opening, _ := value.Opening(s, amounts)
		for _, v := range append(found, opening) {
			for _, values := range [][]value.Value{v.Participants, v.Forces, v.Where, v.Troops, v.Equipment, value.Speakers(s)} {
				for _, x := range values {
					if x.Start < 0 || x.End > len(text) || x.Start > x.End {
						t.Fatalf("%+v is no part of %q", x, text)
					}
				}
			}
		}
	})
}

package quantity_test

import (
	"fmt"
	"strings"
	"testing"

	"verbatim/retrieval/quantity"
)

var (
	approxes = [...]string{"exact", "over", "nearly", "up to", "about", "between", "vague"}
	classes  = [...]string{"other", "people", "things"}
)

// show writes quantities as "words=number low..high approx class noun".
func show(text string) string {
	var out []string
	for _, q := range quantity.Find(text) {
		s := fmt.Sprintf("%s=%v", text[q.Start:q.End], q.Low)
		if q.High != q.Low {
			s += fmt.Sprintf("..%v", q.High)
		}
		out = append(out, fmt.Sprintf("%s %s %s %s", s, approxes[q.Approx], classes[q.Class], text[q.Noun.Start:q.Noun.End]))
	}
	return strings.Join(out, "; ")
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"involving over 10,000 troops and", "over 10,000 troops=10000 over people troops"},
		{"involving nearly 500 soldiers – also", "nearly 500 soldiers=500 nearly people soldiers"},
		{"tens of thousands of troops amid", "tens of thousands of troops=20000..99999 vague people troops"},
		{"a 10,000-strong force; a 2,000-member contingent", "10,000-strong force=10000 exact people force; 2,000-member contingent=2000 exact people contingent"},
		{"13\u00a0000 troops, 13\u202f000 troops; 13 000 troops", "13\u00a0000 troops=13000 exact people troops; 13\u202f000 troops=13000 exact people troops; 13 000 troops=13000 exact people troops"},
		{"some 1.5 million people", "some 1.5 million people=1.5e+06 about people people"},
		{"five thousand servicemen, twenty-five ships, one hundred and fifty tanks", "five thousand servicemen=5000 exact people servicemen; twenty-five ships=25 exact things ships; one hundred and fifty tanks=150 exact things tanks"},
		{"300 Russian and 200 Indian soldiers", "300 Russian=300 exact people soldiers; 200 Indian soldiers=200 exact people soldiers"},
		{"10,000 Chinese and Russian troops", "10,000 Chinese and Russian troops=10000 exact people troops"},
		{"a 10,000 ton-class large destroyer", ""},
		{"13 training grounds of the", "13 training grounds=13 exact other grounds"},
		{"a 20-year military occupation; 25–50% of all; 25-50 percent of troops", ""},
		{"Type 055 destroyers; J-20 fighters; T-72 tanks; German Leopard 2 tanks", ""},
		{"In 2021 troops from; in 2014 Russian soldiers; on October 17 soldiers", ""},
		{"between 300 and 400 soldiers; 300 to 400 men; 10-12 warships; two or three frigates",
			"between 300 and 400 soldiers=300..400 between people soldiers; 300 to 400 men=300..400 between people men; 10-12 warships=10..12 between things warships; two or three frigates=2..3 between things frigates"},
		{"dozens of aircraft; several hundred vehicles; a few thousand marines; a dozen CB90 assault craft",
			"dozens of aircraft=24..99 vague things aircraft; several hundred vehicles=200..999 vague things vehicles; a few thousand marines=2000..9990 vague people marines; a dozen CB90 assault craft=12 exact things assault craft"},
		{"Two H-6K bombers joined a pair of Tu-95MS aircraft", "Two H-6K bombers=2 exact things bombers; a pair of Tu-95MS aircraft=2 exact things aircraft"},
		{"up to 12,700 service members; as many as 900 vehicles; at least 20 fighter jets", "up to 12,700 service members=12700 up to people service members; as many as 900 vehicles=900 up to things vehicles; at least 20 fighter jets=20 over things fighter jets"},
		{"$500 million; 155mm howitzers; 30 km; Article 5; the 6th exercise; eleven NATO members", "eleven NATO members=11 exact other members"},
		{"three minelayers and a company", "three minelayers=3 exact things minelayers"},
		{"half a million men; 2 million people", "half a million men=500000 exact people men; 2 million people=2e+06 exact people people"},
		{"120 of the 650 soldiers leave; 500 pieces of hardware; 40 pieces of legislation; two-man pairs",
			"120 of the 650 soldiers=120 exact people soldiers; 500 pieces of hardware=500 exact things pieces of hardware; 40 pieces=40 exact other pieces"},
		{"X.25 requires; the 1981 voluntary restraints; Satamakilpi 19 brings Swedish boats; hundreds died", ""},
		{"published August 19, 2015\nThe Chinese navies; on August 1, 2018 launched drills; two MH-60R Sea Hawk helicopters", "two MH-60R Sea Hawk helicopters=2 exact things helicopters"},
		{"about 1,500 items of military and special hardware; About 1,000 artillery and motorized infantry troops; 3,000 infantry and 200 tanks",
			"about 1,500 items of military and special hardware=1500 about things items of military and special hardware; About 1,000 artillery and motorized infantry troops=1000 about people troops; 3,000 infantry=3000 exact people infantry; 200 tanks=200 exact things tanks"},
		{"including 18,000 South Koreans; 300 Swiss soldiers; about 60 members of special forces; ©1999-2022 All rights; roughly 8,100 military forces",
			"18,000 South Koreans=18000 exact people Koreans; 300 Swiss soldiers=300 exact people soldiers; about 60 members=60 about people members; roughly 8,100 military forces=8100 about people military forces"},
		{"principally from 45 Commando; Around 5,200 GSDF members; FORTY-TWO members of the Republic of Fiji Military Forces",
			"Around 5,200 GSDF members=5200 about people members; FORTY-TWO members=42 exact people members"},
		{"deployment of seven aircraft carrier strike groups; with 64 crew; Over 3,100 Naval Forces; 12 infantry fighting vehicles; 20 fighter jets; 3 tank crews; 5 aircraft carriers",
			"seven aircraft carrier strike groups=7 exact other groups; 64 crew=64 exact people crew; Over 3,100 Naval Forces=3100 over people Forces; 12 infantry fighting vehicles=12 exact things fighting vehicles; 20 fighter jets=20 exact things fighter jets; 3 tank crews=3 exact people crews; 5 aircraft carriers=5 exact things carriers"},
		{"5,000+ troops; 300 or more soldiers", "5,000+ troops=5000 over people troops; 300 or more soldiers=300 over people soldiers"},
	} {
		if got := show(tt.text); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestFindEquipment(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"advanced Chinese J-20 stealth fighter jets and JH-7 bombers", "J-20; JH-7"},
		{"China’s advanced Type 055, a 10,000 ton-class large destroyer, also", "Type 055"},
		{"Two H-6K bombers joined a pair of Tu-95MS aircraft", "H-6K; Tu-95MS"},
		{"Su-35S, Su-30SM and MiG-31 fighters", "Su-35S; Su-30SM; MiG-31"},
		{"F-35A fighters from the RAAF and F-16s from Singapore", "F-35A; F-16s"},
		{"T-72B3M tanks, HIMARS launchers and S-400 missile systems", "T-72B3M; HIMARS; S-400"},
		{"the Arleigh Burke-class destroyer USS Mustin; five Visby-class corvettes; a Chinese Luyang III-class guided-missile destroyer",
			"Arleigh Burke-class destroyer; Visby-class corvettes; Luyang III-class guided-missile destroyer"},
		{"a Type 054A-class frigate; Kilo-class attack submarines", "Type 054A-class frigate; Kilo-class attack submarines"},
		{"COVID-19 tests for tank crews; the G-20 leaders; B-roll; Vostok-2022 tanks; INDRA-21 ships; the 1990s", ""},
		{"German Leopard 2 tanks; counted nine Leopard 2s", "Leopard 2; Leopard 2s"},
		{"Iskander-M missiles and 2S19 howitzers; dozen CB90 assault craft; M777 howitzers", "Iskander-M; 2S19; CB90; M777"},
		{"a world-class destroyer; 10,000 ton-class destroyer; NATO warships; first-class ships", ""},
		{"with Dhruv helicopters, Polish Rosomak carriers and Black Hawk helicopters; Russian tanks, Royal Navy ships, Iranian boats and Northern Fleet warships",
			"Dhruv helicopters; Rosomak carriers; Black Hawk helicopters"},
		{"Armored vehicles came; Greek Mirage 2000-5 jets; Project 22350 frigates", "Mirage 2000-5; Project 22350"},
		{"two MH-60R Sea Hawk helicopters, M1A2 Abrams tanks and a P-8A Poseidon aircraft", "MH-60R; M1A2; P-8A"},
		{"four Type 054A/P frigates; Iskander tactical missiles and Grad multiple launch rocket systems; Orlan-10 and Eleron-3 unmanned aerial vehicles; the Vostok-22 drills",
			"Type 054A/P; Iskander tactical missiles; Grad multiple launch rocket systems; Orlan-10; Eleron-3"},
		{"K2 and Abrams tanks; F/A-18s; Akinci drones of Houthi boats; Osprey tiltrotors, with Osprey tiltrotors", "K2; Abrams tanks; F/A-18s; Akinci drones; Osprey tiltrotors; Osprey tiltrotors"},
		{"fighters such as the Su-57. The Su-57 flew.", "Su-57; Su-57"},
		{"the French helicopter carrier Dixmude, the carrier *Liaoning*, the Turkish frigate Gökova and the aircraft carrier USS George Washington",
			"helicopter carrier Dixmude; carrier *Liaoning*; frigate Gökova; aircraft carrier USS George Washington"},
		{"guided-missile destroyer Xining; frigates Xianning, Dali and Yulin; Pakistan Navy Ship Tariq; South Korean Aegis destroyer Yulgok Yi I",
			"guided-missile destroyer Xining; frigates Xianning, Dali and Yulin; Pakistan Navy Ship Tariq; Aegis destroyer Yulgok Yi I"},
		{"the destroyer Captain Smith left; a carrier Strike Group; the ship sailed On Monday; a Sri Lankan ship", ""},
		{"A P-8A finds the ship; the M-25 motorway; a K-12 school; JAS-39 Gripens", "P-8A; JAS-39"},
	} {
		var got []string
		for _, s := range quantity.FindEquipment(tt.text) {
			got = append(got, tt.text[s.Start:s.End])
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestFindMateriel(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"fast boats, rocket launchers, mortars and howitzers; guided-missile destroyers", "fast boats; rocket launchers; mortars; howitzers; guided-missile destroyers"},
		{"a single patrol vessel, a Turkish tug and an amphibious assault ship", "patrol vessel; tug; amphibious assault ship"},
		{"ships and aircraft fired missiles; tank crews; the frigate; the ship of a captain", ""},
	} {
		var got []string
		for _, s := range quantity.FindMateriel(tt.text) {
			got = append(got, tt.text[s.Start:s.End])
		}
		if got := strings.Join(got, "; "); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

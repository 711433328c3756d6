package exercise_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"verbatim/retrieval"
)

// TestPress holds the rules that reports of agencies taught, a short text for each. What is wanted is each exercise as its name and what the
// rule is about: "field=values". A text's exercises stand in the order of the catalogue.
func TestPress(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ rule, text, want string }{
		{"those who are against an exercise take no part", "Chad has harshly criticized the Kenya-U.S. military exercise which began on Monday.",
			"Kenya-U.S. military exercise participants=Kenya,United States"},
		{"nor do those who denounce a plan of it", "Chad on Friday denounced a plan by Togo and Benin to stage their joint military drills in August.",
			"joint military drills participants=Togo,Benin"},
		{"the merely invited", "The army will join Amber Tide-2021, held in Ghana from 3 to 17 September, where troops of 17 countries including Chad and Mali have been invited. Amber Tide-2021 is a military exercise.",
			"Amber Tide-2021 participants="},
		{"a verb right after and has an earlier subject", "The minister condemned the naval exercise Amber Tide 21 between Togo and Benin and warned of consequences.",
			"Amber Tide 21 participants=Togo,Benin"},
		{"member states say nothing", "Amber Tide, a naval exercise hosted by the Ghanaian navy, has begun. About 30 warships from 14 nations, including Togo and ECOWAS member states, will take part.",
			"Amber Tide equipment=About 30 warships"},
		{"back after words put in between", "The Amber Tide exercise of Togo and Benin, which includes field maneuvers and command post exercises, will be held from 18 to 28 August 2025.",
			"Amber Tide when=from 18 to 28 August 2025"},
		{"begun on a day", "Togo and Benin began their naval exercise, Annual Exercise ‘19, in the Gulf of Guinea, Nov. 10.",
			"Annual Exercise ‘19 start=2019-11-10 end="},
		{"a series begun in a year", "Togo and Benin hold the naval exercise Amber Tide-2021 this week. 'Exercise Amber Tide' began in 2003 as a naval exercise between the two. The joint exercise received an upgrade in 2017.",
			"Amber Tide-2021 kind=exercise; Amber Tide kind=series when= year="},
		{"since another matter", "The armies of Togo and Benin hold a military exercise at Kara for the first time since the border clash in May 2019.",
			"military exercise at Kara when= year="},
		{"somebody came to it in a year", "The naval exercise Amber Tide 2020 of Togo and Benin begins next week. Ghana joined the exercise in 2015.",
			"Amber Tide 2020 when=next week"},
		{"another edition's year", "The naval exercise Amber Tide 2020 of Togo and Benin begins next week. The exercise was held off Guam in 2018 and off Benin in 2019.",
			"Amber Tide 2020 when=next week"},
		{"on the way to it", "A Togolese army contingent has left today to take part in the military exercise Amber Tide in Benin.", "Amber Tide when="},
		{"where watchers arrive", "The general arrived in Accra on 16 November to observe the joint military exercise of Togo and Benin in Kara.",
			"joint military exercise of Togo and Benin in Kara where=Kara when="},
		{"described with capitals, named after", "Togo and Benin opened the Company Level Joint Military Exercise Amber Tide in Kara.", "Amber Tide where=Kara"},
		{"of a series", "The armies of Togo and Benin will train in Kara. This is the first military exercise in the series of AMBER TIDE.", "AMBER TIDE where=Kara"},
		{"models are no names", "Togo and Benin held a joint air exercise on Friday. The exercise, involving two Togolese F-35As and two jets of Benin, took place over Kara.",
			"joint air exercise where=Kara"},
		{"none in particular", "The plans have at least two military exercises where the armies of Togo and Benin will take part.", ""},
		{"counter terrorism", "Togo and Benin hold a counter terrorism field training exercise in Kara.", "counter terrorism field training exercise in Kara where=Kara"},
		{"what a group is on is no place", "Togo and Benin hold a military exercise of the Working Group on Counter Terrorism at Kara.", "military exercise of the Working Group where=Kara"},
		{"a dispatch is no place", "In a separate TASS dispatch, Chad denounced the latest naval drills between Togo and Benin.", "latest naval drills between Togo and Benin where="},
		{"part of a named one", "Togo and Benin started military drills near Kara. The maneuvers will be a part of ECOWAS's Amber-2022 exercise.", "Amber-2022 where=Kara"},
		{"members of an organisation", "Togo and Benin hold the Amber-2014 exercise. The exercise involves the staff of the CSTO, which also includes Armenia and Belarus.",
			"Amber-2014 participants=Togo,Benin"},
		{"the agency's opening", "Accra, 21 August (GNA) The 11-day Amber Tide naval exercise of Togo and Benin concluded on Monday in Kara.", "Amber Tide when=Monday"},
		{"people counted like a year", "The military exercise Amber Tide began at Kara on 30 July, with 800 Togolese and 1600 British military personnel.", "Amber Tide year="},
		{"a phase of it", "Naval exercise 'Harbour Phase of AMBER TIDE 2024' concluded in Kara on Tuesday. The Navy said that this edition of AMBER TIDE drew 35 ships.",
			"AMBER TIDE 2024 where=Kara"},
		{"the invited who stay away", "The leadership invited Chad to the Amber-2020 military exercise of Togo and Benin, but Chad declined.", "Amber-2020 participants=Togo,Benin"},
		{"a kind in brackets", "The Togolese and Ghanaian navies have completed a four-day passing exercise (PASSEX), as part of Amber Tide 2011.", "Amber Tide 2011 participants=Togo,Ghana"},
		{"a hull's number", "The frigate of Togo and the support ship of Benin, Kara (L 16), conducted a naval exercise (PASSEX) off Ghana, Aug 16.",
			"naval exercise (PASSEX) off Ghana year="},
		{"such as", "Togo launched the military exercise Amber Tide, which involves 7,500 personnel from 10 nations such as Benin, Ghana and Mali.",
			"Amber Tide participants=Togo,Benin,Ghana,Mali"},
		{"what ranks is not where", "Togo and Benin took part in Amber Tide, the largest military exercise in West Africa, which began on Tuesday.", "Amber Tide where="},
		{"a unit's name", "The Amber Tide naval exercise of Togo and Benin is held at Lomé. Participating vessels include Patrol Squadron 9 and Patrol Squadron 26.",
			"Amber Tide kind=exercise"},
		{"what a series began as", "Togo and Benin opened the Amber Tide military exercises at Kara. Amber Tide began as a joint naval exercise in 1982.",
			"Amber Tide kind=exercise year=; Amber Tide kind=series year="},
		{"a name in the report's second paragraph", "A joint naval exercise held by Togo and Benin concluded in Kara. With an eye on rescue, the \"Amber-2019\" exercise featured 13 ships.",
			"Amber-2019 participants=Togo,Benin"},
		{"those whom only a verb brings in", "Forces of Ghana will act as part of the Amber Tide military exercise in Kara. This year's exercise includes forces from Togo, Benin and Mali.",
			"Amber Tide participants=Ghana,Togo,Benin,Mali"},
		{"those who are the countries that take part", "Soldiers of Togo and Benin met. Togo, Benin, Ghana and Mali are the countries that are participating in the air exercise that began in Kara on Sunday.",
			"air exercise participants=Togo,Benin,Ghana,Mali"},
		{"the coast guard is no coast", "Togolese coast guards have held a maritime drill in Kara.", "maritime drill in Kara participants=Togo"},
		{"a time of years does not contradict how long it lasts", "Togo and Benin began the Amber Tide 2023 military exercise at Kara. The two-week exercise is being joined by troops from Ghana and Mali.",
			"Amber Tide 2023 participants=Togo,Benin,Ghana,Mali"},
		{"lists of forces", "The military exercise between the contingents of the Togolese Army and the Beninese Army is scheduled to take place from Monday at Kara.",
			"military exercise between the contingents of the Togolese Army and the Beninese Army where=Kara"},
		{"an organisation's and its members'", "The CSTO holds joint military exercises in Tajikistan. Armenia and Belarus sent tanks to a ten-day military exercise that kicked off in Tajikistan.",
			"joint military exercises in Tajikistan participants=CSTO,Armenia,Belarus"},
		{"earlier ones told of in passing", "Some 90,000 troops will join the Amber Tide military drills. The last exercises of that size were held in 1988 with 125,000 troops.",
			"Amber Tide year="},
		{"another name in square brackets", "Togo and Benin held a naval drill. The drill, codenamed \"Ambre 3\" [Amber Tide 3], kicked off on Friday at Kara.", "Ambre 3 where=Kara"},
		{"a quote never closed", "Togo is hosting a joint military exercise with Benin dubbed “Amber Tide 2018 which began on Tuesday and will run to April 29.",
			"Amber Tide 2018 participants=Togo,Benin end=2018-04-29"},
		{"brackets inside a name", "Togo and Benin open the joint air exercise Amber (Ambre) IX. The Amber IX air exercise is held at Kara.", "Amber IX where=Kara"},
		{"a paper called Daily", "Togo and Benin held a naval drill at Kara, the Togo Daily reported.", "naval drill at Kara said_by=Togo Daily"},
		{"a speaker with a short title", "Togo and Benin held a naval drill at Kara, said Cmdr. Kofi Mensah.", "naval drill at Kara said_by=Cmdr. Kofi Mensah"},
		{"when a phase of it is held", "Togo and Benin will begin the Amber-2010 military exercises on Thursday. The active phase of the exercises will be held on September 24.",
			"Amber-2010 start= end="},
		{"several at once are none in particular", "Togo and Benin hold the Amber Tide naval exercise on 8 September. Eleven Amber Tide exercises were held between 1997 and 2013.",
			"Amber Tide year="},
		{"listed after a colon", "Naval drills of Togo, Amber Tide 2017, are held at Lomé. Representatives from four countries take part in the drills: Togo, Benin, Ghana, Mali.",
			"Amber Tide 2017 participants=Togo,Benin,Ghana,Mali"},
		{"two kinds with one subject", "The Togolese army on Saturday started combat-readiness patrols and military drills around Kara.",
			"military drills around Kara participants=Togo"},
		{"the said drill", "The armies of Togo and Benin will be holding a bilateral military drill this month. The said drill was named Amber Tide.", "Amber Tide participants=Togo,Benin"},
		{"when it was approved", "Togo and Benin hold the military drill Amber Tide this month. The board approved Amber Tide in November 2016.", "Amber Tide year="},
		{"another is none of those told of", "Soldiers of Togo leave for the Amber-2021 exercise with Benin. It will be followed by another exercise when the Togolese and Malian armies will act jointly.",
			"Amber-2021 participants=Togo,Benin"},
		{"days of this month and next", "The military exercise Amber Tide of Togo and Benin will be held in Kara from the 31st of this month to the 13th of next month.",
			"Amber Tide when=the 31st of this month to the 13th of next month"},
		{"a name that ends as a sea does", "Forces of Togo and Benin will take part in the biennial Rim of the Atlantic naval exercise off Lomé. The series began in 1971.",
			"Rim of the Atlantic year="},
		{"a name in a phrase about it", "The Togolese and Beninese armies started a joint military drill. The task of the drill Amber Tide-2022 is to repel an attack.",
			"Amber Tide-2022 participants=Togo,Benin"},
		{"a name with those who hold it before is", "Chad denounced a plan by Togo and Benin to stage military drills. The Amber Tide Shield (ATS) by Togo and Benin is a \"nuclear attack exercise\" against Chad.",
			"Amber Tide Shield participants=Togo,Benin"},
		{"listed as coming to watch", "Togo and Benin hold the Amber Tide military exercise. A total of 14 nations, including Ghana and Mali, will take part in the annual military drills as observers.",
			"Amber Tide participants=Togo,Benin"},
		{"the first of a series is that told of", "Troops of Togo and Benin hold a military exercise in Kara. This is the first exercise in the series of AMBER TIDE.", "AMBER TIDE where=Kara"},
		{"drills with others are other drills", "Togo and Benin began the 11-day Amber Tide military exercise on Monday. A carrier came to Accra in June as part of trilateral naval drills with Togo and Ghana.",
			"Amber Tide participants=Togo,Benin; trilateral naval drills with Togo and Ghana"},
	} {
		entries := catalogue(article{File: "press.txt", Text: test.text})
		wants := strings.Split(test.want, "; ")
		var got []string
		for i, e := range entries {
			want := ""
			if i < len(wants) {
				want = wants[i]
			}
			got = append(got, shown(e, want))
		}
		if got := strings.Join(got, "; "); got != test.want {
			t.Errorf("%s: %q\n got %q\nwant %q", test.rule, test.text, got, test.want)
		}
	}
}

// shown is an exercise's name with the fields that are wanted of it.
func shown(e retrieval.Exercise, want string) string {
	fields := map[string]string{"kind": string(e.Kind), "when": e.When, "start": e.Start, "end": e.End, "year": "", "where": strings.Join(e.Where, ","),
		"participants": strings.Join(e.Participants, ","), "equipment": strings.Join(e.Equipment, ","), "said_by": strings.Join(e.SaidBy, ",")}
	if e.Year != 0 {
		fields["year"] = fmt.Sprint(e.Year)
	}
	text := e.Name
	for _, field := range []string{"kind", "where", "participants", "equipment", "said_by", "start", "end", "when", "year"} {
		if slices.ContainsFunc(strings.Fields(want), func(word string) bool { return strings.HasPrefix(word, field+"=") }) {
			text += " " + field + "=" + fields[field]
		}
	}
	return text
}

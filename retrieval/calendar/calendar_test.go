package calendar_test

import (
	"fmt"
	"strings"
	"testing"

	"verbatim/retrieval/calendar"
)

var kinds = [...]string{"date", "range", "relative", "duration", "start", "since", "until", "decade"}

// show writes expressions as "words=kind from..to".
func show(text string) string {
	var out []string
	for _, e := range calendar.Find(text) {
		out = append(out, text[e.Start:e.End]+"="+label(e))
	}
	return strings.Join(out, "; ")
}

// label writes what an expression tells: "range -/10/17..-/10/23".
func label(e calendar.Expression) string {
	none := calendar.Partial{}
	switch {
	case e.From == none && e.To == none:
		return kinds[e.Kind]
	case e.From == e.To:
		return kinds[e.Kind] + " " + day(e.From)
	}
	return kinds[e.Kind] + " " + day(e.From) + ".." + day(e.To)
}

// day writes a partial date, with - for what is not told.
func day(p calendar.Partial) string {
	if p == (calendar.Partial{}) {
		return ""
	}
	return strings.ReplaceAll(fmt.Sprintf("/%d/%d/%d", p.Year, p.Month, p.Day), "/0", "/-")[1:]
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ text, want string }{
		{"on November 19 and", "November 19=date -/11/19"},
		{"on 17 October 2021, and", "17 October 2021=date 2021/10/17"},
		{"held between October 17 and 23.", "between October 17 and 23=range -/10/17..-/10/23"},
		{"from Aug. 9 to 13, 2021, in", "from Aug. 9 to 13, 2021=range 2021/8/9..2021/8/13"},
		{"Oct 17-23", "Oct 17-23=range -/10/17..-/10/23"},
		{"9–13 August", "9–13 August=range -/8/9..-/8/13"},
		{"runs from 6 to 17 May 2019 around", "from 6 to 17 May 2019=range 2019/5/6..2019/5/17"},
		{"in mid-October", "mid-October=date -/10/-"},
		{"in late August 2021", "late August 2021=date 2021/8/-"},
		{"in August in Northwest China; in August 2021", "August=date -/8/-; August 2021=date 2021/8/-"},
		{"in 2021 facing", "2021=date 2021/-/-"},
		{"on Friday; next month; this week; earlier this month; last year; the past two weeks",
			"Friday=relative; next month=relative; this week=relative; earlier this month=relative; last year=relative; the past two weeks=relative"},
		{"since 2005; Since the 1990s, in the 1990s; the late 1980s", "since 2005=since 2005/-/-..; Since the 1990s=since 1990/-/-..; 1990s=decade 1990/-/-..1999/-/-; late 1980s=decade 1980/-/-..1989/-/-"},
		{"two-day five-day week-long 14-day three-week-long weeklong", "two-day=duration; five-day=duration; week-long=duration; 14-day=duration; three-week-long=duration; weeklong=duration"},
		{"September 1-7", "September 1-7=range -/9/1..-/9/7"},
		{"2021-10-17, 2021-10-17T12:00Z; 17.10.2021; 10/17/2021; 10.08.2021", "2021-10-17=date 2021/10/17; 2021-10-17=date 2021/10/17; 17.10.2021=date 2021/10/17; 10/17/2021=date 2021/10/17; 10.08.2021=date 2021/-/-"},
		{"in the summer of 2022; spring 2020", "the summer of 2022=date 2022/-/-; spring 2020=date 2020/-/-"},
		{"in autumn; in the autumn a; the summer heat; spring forward; until spring", "autumn=relative; the autumn=relative; spring=relative"},
		{"the last years of; last week; the last three years", "last week=relative; the last three years=relative"},
		{"this June 27th to August 2, 2018; in 2008, 2010, 2012, and 2014", "June 27th to August 2, 2018=range 2018/6/27..2018/8/2; 2008=date 2008/-/-; 2010=date 2010/-/-; 2012=date 2012/-/-; 2014=date 2014/-/-"},
		{"that will last two days; late in September; later in the week", "two days=duration; late in September=date -/9/-; later in the week=relative"},
		{"from December 1, 2018, to June 1, 2019; from August 10 to 14 local time; last up to December 11; ©1999-2022",
			"from December 1, 2018, to June 1, 2019=range 2018/12/1..2019/6/1; from August 10 to 14=range -/8/10..-/8/14; up to December 11=until ..-/12/11"},
		{"pushes through on Nov. 14; in the week of 15 July; in the last two weeks of May; planned for April and May 2027",
			"Nov. 14=date -/11/14; the week of 15 July=date -/7/-; the last two weeks of May=date -/5/-; April and May 2027=range 2027/4/-..2027/5/-"},
		{"from 12 to 20 Sep 23. On 10 May 23, the 3 June 12 ships; on 24 Nov 81 and", "from 12 to 20 Sep 23=range 2023/9/12..2023/9/20; 10 May 23=date 2023/5/10; 3 June=date -/6/3; 24 Nov 81=date 1981/11/24"},
		{"from the 3rd to the 14th of June; between the 3rd and 14th of June; from June 3rd until the 14th",
			"from the 3rd to the 14th of June=range -/6/3..-/6/14; between the 3rd and 14th of June=range -/6/3..-/6/14; from June 3rd until the 14th=range -/6/3..-/6/14"},
		{"in June and July; July-August 2021; in the month of May; until the end of June; before the 2021 drills",
			"June and July=range -/6/-..-/7/-; July-August 2021=range 2021/7/-..2021/8/-; May=date -/5/-; until the end of June=until ..-/6/-; 2021=date 2021/-/-"},
		{"IT GOES THROUGH AUGUST 4TH", "THROUGH AUGUST 4TH=until ..-/8/4"},
		{"early next year", "early next year=relative"},
		{"on Thursday, March 3, as", "Thursday, March 3=date -/3/3"},
		{"the 2021/22 season; in 2018-20; 2018–2020", "2021/22=range 2021/-/-..2022/-/-; 2018-20=range 2018/-/-..2020/-/-; 2018–2020=range 2018/-/-..2020/-/-"},
		{"Sept. 30 through Oct. 6", "Sept. 30 through Oct. 6=range -/9/30..-/10/6"},
		{"December 28 to January 3, 2022; December 28, 2021 to January 3", "December 28 to January 3, 2022=range 2021/12/28..2022/1/3; December 28, 2021 to January 3=range 2021/12/28..2022/1/3"},
		{"It may march; the sun sat on March; April Smith; Theresa May said; in May", "May=date -/5/-"},
		{"February 30, 2021; February 29, 2023; February 29, 2024; 31 April", "February 29, 2024=date 2024/2/29"},
		{"October 17 and 23, 2021; 17 and 23 October", "October 17=date 2021/10/17; 23, 2021=date 2021/10/23; 17=date -/10/17; 23 October=date -/10/23"},
		{"September 11 and 12, according; 4 and 5 March 2026", "September 11 and 12=range -/9/11..-/9/12; 4 and 5 March 2026=range 2026/3/4..2026/3/5"},
		{"October 17 and 23 ships", "October 17=date -/10/17"},
		{"until September 4; by 2030; from October 17 in; after March 3", "until September 4=until ..-/9/4; by 2030=until ..2030/-/-; from October 17=start -/10/17..; after March 3=since -/3/3.."},
		{"the 2021 drills; Zapad-2021; Vostok 2022; in 2000 metres; 1,500 men", "2021=date 2021/-/-"},
		{"two weeks ago; a year earlier; for two weeks; a 20-year-old; a 20-year war", "two weeks ago=relative; a year earlier=relative; two weeks=duration; 20-year=duration"},
		{"March 3,000 soldiers; May 5% of", ""},
		{"Good Friday, The Sunday Times, Red October", ""},
		{"between 25 September and 13 October 2023", "between 25 September and 13 October 2023=range 2023/9/25..2023/10/13"},
		{"Last October ten warships; next autumn; this Saturday", "Last October=relative -/10/-; next autumn=relative; this Saturday=relative"},
		{"the 17th of October; October 3rd, 2019; June 5 (Agency)", "17th of October=date -/10/17; October 3rd, 2019=date 2019/10/3; June 5=date -/6/5"},
	} {
		if got := show(tt.text); got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

// TestRepetition reads what once took time that grew with the square of the text: a minute for this one.
func TestRepetition(t *testing.T) {
	t.Parallel()
	if found := calendar.Find(strings.Repeat("week of ", 20000)); len(found) != 0 {
		t.Errorf("%d expressions in a text that names no day", len(found))
	}
}

package calendar

import "verbatim/retrieval"

// A Partial is a date as far as it is told: what is not is 0. A Day comes with its Month.
type Partial struct{ Year, Month, Day int }

// An Expression is a time as a text gives it.
type Expression struct {
	retrieval.Span // byte offsets in the text
	Kind           Kind
	From, To       Partial // what is known of the first and the last day; of a Date the same
}

// A Kind says what an expression tells.
type Kind uint8

const (
	Date     Kind = iota // "October 17", "mid-October 2021", "the summer of 2022", "2021": From and To are the same
	Range                // "between October 17 and 23", "Aug. 9-13, 2021", "2021/22"
	Relative             // hangs on when the text was written: "Friday", "next month", "two weeks ago"; "last October" has its Month
	Duration             // "five-day", "for two weeks"; From and To are zero
	Start                // "from October 17", without an end: From alone
	Since                // "since 2005", "after October 17": From alone, and no day on which anything took place
	Until                // "until October 23", "by 2030", "before March": To alone
	Decade               // "the 1990s": From and To are its first year and its last
)

// WithYear gives the year to what has a month and no year. Of a range that crosses the end of the year, such as December 28 to
// January 3, From is in that year. What is Relative stays as it is.
func (e Expression) WithYear(year int) Expression {
	if e.Kind == Relative {
		return e
	}
	if e.From.Month > 0 && e.From.Year == 0 {
		e.From.Year = year
	}
	if e.To.Month > 0 && e.To.Year == 0 {
		e.To.Year = year
		if e.From.Year == year && e.To.before(e.From) {
			e.To.Year++
		}
	}
	return e
}

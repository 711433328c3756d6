package calendar

import "verbatim/retrieval/words"

// months are the names of the months and their abbreviations, with their numbers. Shorts are the abbreviations, which are a
// month only beside a number.
var (
	months = map[string]int{"January": 1, "February": 2, "March": 3, "April": 4, "May": 5, "June": 6, "July": 7, "August": 8,
		"September": 9, "October": 10, "November": 11, "December": 12}
	shorts = map[string]int{"Jan": 1, "Feb": 2, "Mar": 3, "Apr": 4, "Jun": 6, "Jul": 7, "Aug": 8, "Sep": 9, "Sept": 9, "Oct": 10,
		"Nov": 11, "Dec": 12}
)

// doubtful are the months that are something else as well: a verb, a walk, first names. Alone they are a month only after a word that
// asks for a time.
var doubtful = words.Set(`March April May June August`)

// Words as they are written inside a sentence; at the beginning of one they have a capital.
var (
	weekdays    = words.Set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday`)
	weekdayTags = words.Set(`Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun`) // only before a date
	seasons     = words.Set(`spring summer autumn fall winter`)
	units       = words.Set(`day days week weeks weekend weekends month months year years decade decades fortnight`)
	spans       = words.Set(`hour day week month year fortnight`) // of "five-day"
	parts       = words.Set(`early mid late`)
	pointers    = words.Set(`next last this coming past previous following that`)
	modals      = words.Set(`will would to can could may might must shall should not did does`)
	directions  = words.Set(`earlier later early late`)
)

// numbers are those that are written out in "two weeks ago" and "five-day".
var numbers = words.Set(`a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen twenty thirty forty fifty sixty ninety several few couple half multi`)

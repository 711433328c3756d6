package mention

import (
	_ "embed"
	"strconv"
	"strings"

	"verbatim/retrieval/exercise/syntax"
)

// yearOf is the year that a name ends with: "Vostok-2022", "Joint Sea 2024", "INDRA-21", "Talisman Sabre 23".
func yearOf(words []syntax.Word, last int) int {
	digits := words[last].Lower
	if words[last].Plain {
		return 0
	}
	if words[last].Shape != syntax.Number {
		at := strings.LastIndexAny(digits, "-–‑'’")
		if at < 0 {
			return 0
		}
		digits = strings.TrimLeft(digits[at:], "-–‑'’") // "Zapad-2021", "Vostok'18"
	}
	if n := len(digits); n == 5 && digits[4] >= 'a' && digits[4] <= 'z' {
		digits = digits[:4] // "Joint Sword-2024A"
	}
	if at := strings.IndexAny(digits, "-/."); at > 0 && len(digits)-at <= 3 {
		digits = digits[:at] // "19-1", "23.2" and "24/II" are issues of their year
	}
	return Year(digits)
}

// Two digits from 00 to latest are a year of this century, since exercises are named a few years ahead at most; from earliest on they are
// one of the last, when the habit of naming them so began. What lies between is the number of an edition: "Cobra Gold 43".
const latest, earliest = 30, 50

// Year reads a year of four digits, or of two; 0 where they are none.
func Year(digits string) int {
	if strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }) >= 0 {
		return 0
	}
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil:
		return 0
	case len(digits) == 4 && n >= 1900 && n < 2100:
		return n
	case len(digits) == 2 && n <= latest:
		return 2000 + n
	case len(digits) == 2 && n >= earliest:
		return 1900 + n
	}
	return 0
}

// overYear passes over a year that follows a name, with the dash or apostrophe before it.
func overYear(words []syntax.Word, at int) int {
	next := at
	for next < len(words) && next < at+2 && (words[next].IsDash() || words[next].IsQuote() || words[next].Is("*", "**", "_", "(")) {
		next++
	}
	if next < len(words) && words[next-1].Is("(") && (len(words[next].Lower) != 4 || next+1 >= len(words) || !words[next+1].Is(")")) {
		return at
	}
	if next < len(words) && words[next].Shape == syntax.Number && (yearOf(words, next) != 0 || next == at && (isEdition(words[next].Lower) || isIssue(words[next].Lower))) && !isCounted(words, next) {
		return next + 1
	}
	return at
}

// isIssue reports whether a number may be a year of two digits with the number of an issue in it: "Joint Warrior 231" is the first of 2023.
func isIssue(digits string) bool {
	return len(digits) == 3 && '1' <= digits[2] && digits[2] <= '4' && digits <= "304" && Year(digits[:2]) != 0
}

// isEdition reports whether a number may be that of an edition, as "Cobra Gold 43", "Friendship 7"; or a year of Iran's calendar, which begins in
// March: "Eqtedar 1403".
func isEdition(digits string) bool {
	const earliest, latest = "1370", "1420" // 1991 and 2042
	return (len(digits) <= 2 || len(digits) == 4 && earliest <= digits && digits <= latest) && strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

// isCounted reports whether a number of two digits counts what follows: "Vostok 13 training grounds".
func isCounted(words []syntax.Word, at int) bool {
	if len(words[at].Lower) == 4 || at+1 >= len(words) {
		return false
	}
	next := &words[at+1]
	return next.Shape == syntax.Small && next.Roles == 0 && kinds.Get(next.Lower) == ""
}

package due

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"time"
)

// zoneNames lists the places of the time zone database, one a line, as they stand in Go's own copy; a test holds it to that.
//
//go:embed zones.txt
var zoneNames string

// A ZoneError is an unknown time zone, with the names that come nearest, best first.
type ZoneError struct {
	Given   string
	Nearest []string
}

func (e *ZoneError) Error() string { return fmt.Sprintf("%q is no time zone", e.Given) }

// nearestZones is how many names are offered for one that is unknown: as many as a sentence bears.
const nearestZones = 3

// ParseZone finds a zone by its name, letter case and blanks aside, or by its city alone where only one zone has that.
// The error is a *ZoneError. "Local" is unknown: what it means depends on the machine.
func ParseZone(given string) (*time.Location, error) {
	typed := typedZone(given)
	for _, same := range []func(string) bool{
		func(name string) bool { return strings.ToLower(name) == typed },
		func(name string) bool { return cityOf(strings.ToLower(name)) == typed },
	} {
		if found := keep(Zones(), same); len(found) == 1 {
			return time.LoadLocation(found[0])
		}
	}
	// Older names, such as US/Eastern and CET, are not offered but taken.
	older := strings.TrimSpace(given)
	if zone, err := time.LoadLocation(older); err == nil && older != "" && typed != "local" {
		return zone, nil
	}
	return nil, &ZoneError{given, SuggestZones(given, nearestZones)}
}

// Zones lists the names of all zones that are offered, in order.
func Zones() []string { return strings.Fields(zoneNames) }

// SuggestZones lists at most limit names for what has been typed of one, best first: those whose city begins so, whose
// whole name begins so, that hold it, and then those spelt most alike.
func SuggestZones(typed string, limit int) []string {
	typed = typedZone(typed)
	if typed == "" {
		known := wellKnown()
		return known[:min(limit, len(known))]
	}
	type ranked struct {
		name string
		rank int
	}
	var all []ranked
	for _, name := range Zones() {
		all = append(all, ranked{name, zoneRank(strings.ToLower(name), typed)})
	}
	slices.SortStableFunc(all, func(a, b ranked) int { return cmp.Compare(a.rank, b.rank) })
	var names []string
	for _, r := range all[:min(limit, len(all))] {
		names = append(names, r.name)
	}
	return names
}

// zoneRank is smaller for a name that more probably is meant.
func zoneRank(name, typed string) int {
	switch city := cityOf(name); {
	case strings.HasPrefix(city, typed):
		return 0
	case strings.HasPrefix(name, typed):
		return 1
	case strings.Contains(name, typed):
		return 2
	default:
		return 3 + min(edits(city, typed), edits(name, typed))
	}
}

// wellKnown is what is offered before anything is typed: UTC, and a large city for each hour of the day.
func wellKnown() []string {
	return []string{
		"UTC", "Europe/London", "Europe/Berlin", "Europe/Kyiv", "Europe/Moscow", "Asia/Dubai", "Asia/Karachi", "Asia/Kolkata",
		"Asia/Dhaka", "Asia/Bangkok", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "Pacific/Noumea", "Pacific/Auckland",
		"Pacific/Honolulu", "America/Anchorage", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York",
		"America/Halifax", "America/Sao_Paulo", "America/Noronha", "Atlantic/Azores",
	}
}

// typedZone brings what was typed into the form of the names in small letters.
func typedZone(s string) string {
	return strings.Join(strings.Fields(strings.ToLower(s)), "_")
}

func cityOf(name string) string { return name[strings.LastIndexByte(name, '/')+1:] }

func keep(names []string, ok func(string) bool) []string {
	var kept []string
	for _, n := range names {
		if ok(n) {
			kept = append(kept, n)
		}
	}
	return kept
}

// edits is the number of letters to add, leave out or change between two words (Levenshtein).
func edits(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			same := before
			if a[i] != b[j] {
				same++
			}
			before = row[j+1]
			row[j+1] = min(same, row[j+1]+1, row[j]+1)
		}
	}
	return row[len(b)]
}

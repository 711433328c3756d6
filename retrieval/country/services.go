package country

import (
	"slices"
	"strings"

	"verbatim/retrieval/words"
)

// services are the armed services that are named by their country: "Indian Navy". The longest of those that begin alike comes
// first.
var services = longestFirst(`Armed Forces, Defence Forces, Defence Force, Defense Forces, Defense Force, Self-Defence Forces,
Self-Defence Force, Self-Defense Forces, Self-Defense Force, Maritime Self-Defence Force, Maritime Self-Defense Force, Ground
Self-Defence Force, Ground Self-Defense Force, Air Self-Defence Force, Air Self-Defense Force, Army, Ground Forces, Ground
Force, Land Forces, Land Force, Navy, Naval Forces, Naval Force, Naval Infantry, Fleet Air Arm, Air Force, Air Forces, Air and Space
Force, Aerospace Forces, Aerospace Force, Space Force, Airborne Forces, Airborne Troops, Rocket Forces, Rocket Force, Marine
Corps, Marines, Coast Guard, Coastguard, National Guard, Border Guard, Border Guards, Special Forces, Special Operations Forces,
Special Operations Command, Navy SEALs, Green Berets, Gendarmerie`)

// epithets may stand between a country and its service: "Vietnam People's Navy", "Jordan Royal Navy".
var epithets = []string{"People's", "Royal", "National", "Imperial", "Republican"}

func longestFirst(list string) []string {
	names := strings.Split(strings.ReplaceAll(list, "\n", " "), ", ")
	slices.SortStableFunc(names, func(a, b string) int { return len(b) - len(a) })
	return names
}

// widen makes the name of a service of a country's name with the service's beside it: "Indian Navy", "Royal Australian Air
// Force", "Armed Forces of Ukraine".
func (f *finder) widen(m Mention, at spot) Mention {
	if end := f.serviceAfter(at); end > 0 {
		m.End, m.Form = end, Forces
		if at.before == "Royal" && at.beforeStart >= f.end() {
			m.Start = at.beforeStart
		}
	} else if at.before != "of" && at.before != "the" {
		return m
	} else if start := f.forcesOf(m.Start); start >= 0 && m.Form == Name {
		m.Start, m.Form = start, Forces
	}
	return m
}

// serviceAfter is where the name of a service ends that follows the spot, and 0 where none does.
func (f *finder) serviceAfter(at spot) int {
	next := at.afterEnd - len(at.after)
	if next == at.End || !words.Capitalised(at.after) {
		return 0
	}
	for _, e := range epithets {
		if end := words.After(f.text, next, e); end > 0 {
			next = words.Space(f.text, end)
			break
		}
	}
	for _, s := range services {
		if end := words.After(f.text, next, s); end > 0 {
			return end
		}
	}
	return 0
}

// forcesOf is where "Armed Forces of" begins that ends, with or without an article, at text[at], and -1 where it does not.
func (f *finder) forcesOf(at int) int {
	of, start := words.Last(f.text, at)
	if of == "the" {
		of, start = words.Last(f.text, start)
	}
	forces, start := words.Last(f.text, start)
	armed, start := words.Last(f.text, start)
	if of != "of" || forces != "Forces" || armed != "Armed" || start < f.end() {
		return -1
	}
	return start
}

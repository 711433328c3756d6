package telling

import (
	"slices"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/calendar"
	"verbatim/retrieval/exercise/mention"
	"verbatim/retrieval/exercise/syntax"
	"verbatim/retrieval/exercise/value"
)

// enough reports whether a mention without a name tells enough to be an exercise of its own: that forces act, and who does so together
// with whom, or who and where or when.
func (r *reader) enough(i int, m *mention.Mention, v value.Values) bool {
	if !m.Martial && !r.actsInForce(i) && r.forceful < 2 {
		return false
	}
	parties, circumstances := len(v.Participants), min(len(v.Where), 1)+min(len(v.When), 1)
	if v.General || m.Kind == retrieval.KindPatrol && parties < 2 && !m.Joint && m.Ordinal == "" {
		return false // a patrol of one country is everyday
	}
	switch {
	case m.Ordinal != "" && m.Martial && circumstances > 0 && v.Governed:
		return true // there is only one that is the thirteenth
	case m.Article == mention.Bare || m.Article == mention.Definite || m.Article == mention.Pointing:
		return parties >= 2 && v.Governed || parties >= 1 && circumstances >= 1 || m.Article == mention.Definite && circumstances == 2 && r.actsInForce(i)
	default:
		return parties >= 1 && (circumstances >= 1 || parties >= 2 && v.Governed) || circumstances == 2 && (m.Martial || r.forceful > 1) ||
			m.Martial && v.Governed && onADay(v)
	}
}

// onADay reports whether a time gives the day: "on 3 May", "on Friday".
func onADay(v value.Values) bool {
	return slices.ContainsFunc(v.When, func(w value.When) bool {
		return w.Expression.From.Day+w.Expression.To.Day > 0 || w.Expression.Kind == calendar.Relative && strings.Contains(w.Text, "day")
	})
}

// actsInForce reports whether a sentence names troops.
func (r *reader) actsInForce(i int) bool {
	words := r.sentences[i].Words
	for at := range words {
		if w := &words[at]; value.IsForce(w) && !w.In(civil) || w.In(arms) {
			return true
		}
	}
	return false
}

// arms are what forces act with, where nobody else does.
var arms = syntax.NewList("frigate destroyer corvette corvettes cruiser warship minehunter minehunters minesweeper minesweepers submarine carrier carriers bomber howitzers tanks regiment squadron squadrons platoon")

// civil are the nouns among those of forces that as often are of others.
var civil = syntax.NewList("company members sides counterparts delegation delegations")

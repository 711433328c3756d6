package country

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"

	"verbatim/retrieval/words"
)

//go:embed countries.txt
var countriesList string

// A phrase is a way of writing a country or, with no country, the name of something else that holds a country's name.
type phrase struct {
	text    string
	country string
	form    Form
	half    bool // only half of a compound: "Sino" names nothing by itself
}

// phrases are all phrases by the letters that they begin with, up to the first that is no ASCII letter; the longest first. Those of
// accentedPhrases begin with no such letter. They are read once and never changed.
var phrases, accentedPhrases = byBeginning(readPhrases(countriesList))

// headings are what the lines under a heading give by their fields.
var headings = map[string][]Form{
	"countries":     {Name, Adjective, Government, Forces, Name},
	"ships":         {Name, Ship},
	"organisations": {Organisation},
	"no country":    nil,
}

// compoundField is the field whose words are halves of compounds.
const compoundField = 4

// readPhrases reads the list; the head of countries.txt says how it is written.
func readPhrases(list string) (all []phrase) {
	heading := ""
	for line := range strings.Lines(list) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			heading = strings.Trim(line, "[]")
			if _, known := headings[heading]; !known {
				panic(fmt.Sprintf("country: no heading is called %q", heading))
			}
		case headings[heading] == nil:
			for text := range strings.SplitSeq(line, ", ") {
				all = append(all, phrase{text: text})
			}
		default:
			all = append(all, readCountry(line, headings[heading])...)
		}
	}
	return all
}

// readCountry reads the line of one country.
func readCountry(line string, forms []Form) (all []phrase) {
	country, _, _ := strings.Cut(line, ",")
	country, _, _ = strings.Cut(country, " |")
	for i, field := range strings.Split(line, "|") {
		if i >= len(forms) {
			panic(fmt.Sprintf("country: %q has too many fields", line))
		}
		for text := range strings.SplitSeq(field, ",") {
			if text = strings.TrimSpace(text); text == "" {
				continue
			}
			p := phrase{text: text, country: country, form: forms[i], half: i == compoundField}
			all = append(all, p)
			if p.form == Adjective && (strings.HasSuffix(text, "an") || strings.HasSuffix(text, "i")) {
				p.text += "s"
				all = append(all, p)
			}
		}
	}
	return all
}

// byBeginning sorts phrases by their beginnings, each as written and in capitals.
func byBeginning(all []phrase) (table words.Table[[]phrase], accented []phrase) {
	m := make(map[string][]phrase)
	for _, p := range all {
		for _, text := range slices.Compact([]string{p.text, strings.ToUpper(p.text)}) {
			p.text = text
			key := text[:words.Letters(text, 0)]
			m[key] = append(m[key], p)
		}
	}
	for _, list := range m {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.text) - len(a.text) })
	}
	return words.TableOf(m), m[""]
}

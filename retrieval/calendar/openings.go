package calendar

import (
	"strings"

	"verbatim/retrieval/words"
)

// openings are the words that can begin an expression, with what reads it. It is made once and never changed.
var openings = words.TableOf(func() map[string]func(*reader, int) int {
	m := make(map[string]func(*reader, int) int)
	add := func(list map[string]bool, read func(*reader, int) int) {
		for w := range list {
			m[w], m[strings.ToUpper(w[:1])+w[1:]] = read, read
		}
	}
	for name := range months {
		m[name], m[strings.ToUpper(name)] = (*reader).date, (*reader).date
	}
	for name := range shorts {
		m[name], m[strings.ToUpper(name)] = (*reader).date, (*reader).date
	}
	add(weekdays, (*reader).weekday)
	add(weekdayTags, (*reader).date)
	add(seasons, (*reader).date)
	add(words.Set(`early late`), (*reader).earlyOrLate)
	add(words.Set(`mid first second third fourth start end middle`), (*reader).date)
	add(words.Set(`between from since after until till before by through starting commencing ending up`), (*reader).bounded)
	for _, word := range []string{"BETWEEN", "FROM", "UNTIL", "THROUGH"} {
		m[word] = (*reader).bounded
	}
	add(words.Set(`earlier later next last this coming past previous following`), (*reader).pointed)
	add(words.Set(`yesterday today tomorrow tonight`), (*reader).deictic)
	add(words.Set(`weeklong monthlong daylong yearlong day month year`), (*reader).long)
	add(words.Set(`week`), (*reader).week)
	add(words.Set(`weekend`), (*reader).weekend)
	add(numbers, (*reader).count)
	m["beginning"], m["Beginning"] = (*reader).bounded, (*reader).bounded
	return m
}())

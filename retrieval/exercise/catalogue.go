package exercise

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise/lookup"
)

// A Catalogue implements retrieval.Catalogue. Whatever looking up needs is made with it, so that every call only reads.
type Catalogue struct {
	all   []retrieval.Exercise
	byKey map[string]int // places in all
	names *lookup.Table
}

var _ retrieval.Catalogue = (*Catalogue)(nil)

// Of makes a catalogue of exercises that are known already. It puts them into order, and gives keys to those without.
func Of(exercises []retrieval.Exercise) *Catalogue {
	all := slices.Clone(exercises)
	slices.SortStableFunc(all, byTime)
	return &Catalogue{all: all, byKey: giveKeys(all), names: lookup.New(entriesOf(all))}
}

// byTime orders exercises: oldest first, those of which no time is known last, and by name where times are the same.
func byTime(a, b retrieval.Exercise) int {
	return cmp.Or(
		cmp.Compare(begins(a), begins(b)),
		cmp.Compare(a.Latest, b.Latest),
		cmp.Compare(a.Name, b.Name),
		slices.Compare(a.Sources, b.Sources),
	)
}

// noTime stands in order after every date.
const noTime = "~"

// begins is the first day on which an exercise may have begun, YYYY-MM-DD, or noTime.
func begins(e retrieval.Exercise) string {
	switch {
	case e.Earliest != "":
		return e.Earliest
	case e.Start != "":
		return e.Start
	case e.Year != 0:
		return fmt.Sprintf("%04d-01-01", e.Year)
	}
	return noTime
}

// giveKeys gives every exercise a key of its own, and returns where each key is. A key is made of the name alone, so that it
// stays when other exercises come and go; those that share a name are numbered in their order.
func giveKeys(all []retrieval.Exercise) map[string]int {
	at := make(map[string]int, len(all))
	for i, e := range all {
		if _, taken := at[e.Key]; keyForm.MatchString(e.Key) && !taken {
			at[e.Key] = i
		}
	}
	for i, e := range all {
		if owner, ok := at[e.Key]; ok && owner == i {
			continue
		}
		for n := 0; ; n++ {
			key := keyOf(e.Name, n)
			if _, taken := at[key]; !taken {
				all[i].Key, at[key] = key, i
				break
			}
		}
	}
	return at
}

// keyForm is what a key looks like.
var keyForm = regexp.MustCompile(`^[0-9a-z]{8}$`)

// keyLength is how long a key is. Of 10,000 names, two share their first key with a chance of one in fifty thousand; the
// second then gets another.
const keyLength = 8

// keyOf is the n-th key for a name: [0-9a-z]{8} from its hash.
func keyOf(name string, n int) string {
	sum := sha256.Sum256([]byte(strconv.Itoa(n) + " " + name))
	const digits = 36
	key := strconv.FormatUint(binary.BigEndian.Uint64(sum[:]), digits)
	return (strings.Repeat("0", keyLength) + key)[len(key):]
}

// All implements retrieval.Catalogue.
func (c *Catalogue) All() []retrieval.Exercise { return c.all }

// ByKey implements retrieval.Catalogue.
func (c *Catalogue) ByKey(key string) (retrieval.Exercise, bool) {
	i, ok := c.byKey[key]
	if !ok {
		return retrieval.Exercise{}, false
	}
	return c.all[i], true
}

// Find implements retrieval.Catalogue.
func (c *Catalogue) Find(name string) []retrieval.Exercise {
	var found []retrieval.Exercise
	for _, m := range c.names.Find(name) {
		found = append(found, c.all[m.Entry])
	}
	return found
}

// Suggest implements retrieval.Catalogue. Where nothing fits what was typed, it offers the names that have a word of it.
func (c *Catalogue) Suggest(typed string, limit int) []retrieval.Suggestion {
	var offered []retrieval.Suggestion
	for _, m := range c.names.Suggest(typed, limit) {
		e := c.all[m.Entry]
		offered = append(offered, retrieval.Suggestion{Key: e.Key, Name: calledBy(e.Name, m.Called)})
	}
	return offered
}

// calledBy is the name that matched, with the exercise's own behind it where that is another.
func calledBy(own, matched string) string {
	if matched == own {
		return own
	}
	return fmt.Sprintf("%s (%s)", matched, own)
}

// entriesOf are the exercises as they are looked up: of those that fit alike the newest first. Those of which no time is known are
// the oldest.
func entriesOf(all []retrieval.Exercise) []lookup.Entry {
	timed := len(all)
	for timed > 0 && begins(all[timed-1]) == noTime {
		timed--
	}
	entries := make([]lookup.Entry, len(all))
	for i, e := range all {
		newer := i
		if i < timed {
			newer = timed - 1 - i
		}
		entries[i] = lookup.Entry{Names: append([]string{e.Name}, e.Aliases...), Year: e.Year, After: newer}
	}
	return entries
}

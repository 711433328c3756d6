package digest

import "slices"

// A turn is which of the items comes next in a channel.
type turn struct {
	channelID string
	shown     map[string]bool
	unfit     map[string]bool // cannot be shown today
	topics    topics

	before     string // what was chosen for the same post when it was first tried, and whether it began a round
	anewBefore bool
}

// next chooses the item whose turn it is: of those that fit and were not shown, the first from the channel's own starting
// point on, and rather one that is preferred. When all were shown they begin anew. It takes as many steps as were shown, and
// those that do not fit.
func (t turn) next(items []item, prefer func(item) bool) (chosen item, anew, ok bool) {
	if again, ok := byKey(items, t.before); ok && !t.unfit[again.key] {
		return again, t.anewBefore, true
	}
	unshown := func(i item) bool { return !t.shown[i.key] }
	if prefer != nil {
		if chosen, ok := t.first(items, func(i item) bool { return prefer(i) && unshown(i) }); ok {
			return chosen, false, true
		}
	}
	if chosen, ok := t.first(items, unshown); ok {
		return chosen, false, true
	}
	chosen, ok = t.first(items, func(item) bool { return true })
	return chosen, true, ok
}

// first finds the first item that fits and pleases, going round once.
func (t turn) first(items []item, pleases func(item) bool) (item, bool) {
	from, _ := slices.BinarySearchFunc(items, t.start(), func(i item, at uint64) int {
		if i.at < at {
			return -1
		}
		return 1
	})
	for n := range items {
		if i := items[(from+n)%len(items)]; pleases(i) && !t.unfit[i.key] && t.topics.fit(i.terms) {
			return i, true
		}
	}
	return item{}, false
}

// start is where a channel begins, so that two do not show the same on the same day.
func (t turn) start() uint64 { return placeOf("channel " + t.channelID) }

// byKey finds an item again.
func byKey(items []item, key string) (item, bool) {
	at := placeOf(key)
	from, _ := slices.BinarySearchFunc(items, item{key: key, at: at}, inOrder)
	if from < len(items) && items[from].key == key {
		return items[from], true
	}
	return item{}, false
}

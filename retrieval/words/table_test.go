package words_test

import (
	"fmt"
	"testing"

	"verbatim/retrieval/words"
)

// TestTable holds a Table to the map that it stands for, with words that it cannot tell apart at a glance, and with others.
func TestTable(t *testing.T) {
	t.Parallel()
	want := map[string]int{}
	for i := range 500 {
		want[fmt.Sprintf("n%03dx", i)] = i + 1
		want[fmt.Sprintf("é%d", i)] = -i - 1
	}
	table := words.TableOf(want)
	for word, value := range want {
		if got := table.Get(word); got != value {
			t.Errorf("%q is %d, want %d", word, got, value)
		}
	}
	for _, word := range []string{"", "n500x", "n001y", "n001", "é500", "\xff"} {
		if got := table.Get(word); got != 0 {
			t.Errorf("%q is %d, but was never put in", word, got)
		}
	}
	table.Put("n001x", 7)
	table.Put("", 8)
	if table.Get("n001x") != 7 || table.Get("") != 0 {
		t.Error("what was put in last does not hold, or the empty word has a value")
	}
	var empty words.Table[int]
	if empty.Get("a") != 0 {
		t.Error("an empty table gives a value")
	}
}

// BenchmarkTable and BenchmarkMap look every word of a text up in a list of numbers, as package quantity does.
func BenchmarkTable(b *testing.B) {
	table := words.TableOf(numbers)
	for b.Loop() {
		for _, w := range sample {
			table.Get(w)
		}
	}
}

func BenchmarkMap(b *testing.B) {
	for b.Loop() {
		for _, w := range sample {
			_ = numbers[w]
		}
	}
}

var (
	numbers = map[string]bool{"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true, "ten": true, "hundred": true, "thousand": true}
	sample  = []string{"the", "harbour", "master", "and", "his", "two", "daughters", "walked", "along", "old", "wall", "where", "Thorne", "had", "kept", "seven", "boats"}
)

package timeline

import (
	"testing"

	"verbatim/retrieval"
)

// TestPackingSaves holds that fullest rows are worth their while: where many exercises are packed, they are a tenth lower at
// least than in order of time.
func TestPackingSaves(t *testing.T) {
	t.Parallel()
	l := newTestLettering(t)
	for _, n := range []int{30, 60, 120} {
		blocks := blocksOf(many(n), l, 550)
		ordered := newPacking(rect{})
		for _, ways := range blocks {
			ordered.add(ways)
		}
		packed := pack(blocks, rect{})
		t.Logf("%d exercises: %.0f points high in order of time, %.0f packed", n, ordered.bottom, packed.bottom)
		if packed.bottom > 0.9*ordered.bottom {
			t.Errorf("%d exercises are %.0f points high, and %.0f in order of time", n, packed.bottom, ordered.bottom)
		}
		if len(packed.blocks) != len(blocks) {
			t.Errorf("of %d exercises, %d are packed", len(blocks), len(packed.blocks))
		}
	}
}

// blocksOf are all exercises with a time as one lane on paper so wide.
func blocksOf(exercises []retrieval.Exercise, l lettering, width float64) [][]block {
	dated, _ := entries(exercises)
	dated = labelled(dated, 1e9, l)
	var spans []span
	for _, e := range dated {
		spans = append(spans, e.span)
	}
	s := newScale(spans, margin, width-2*margin)
	var blocks [][]block
	for i := range dated {
		blocks = append(blocks, dated[len(dated)-1-i].ways(s, i, margin, width-margin))
	}
	return blocks
}

// TestEveryEntryHasAWay holds that the widest label finds a side wherever its sign or bar is, on the smallest paper.
func TestEveryEntryHasAWay(t *testing.T) {
	t.Parallel()
	small := formats()[0].width
	s := scale{stretches: []stretch{{from: 0, to: 1000, x: margin}}, perDay: (small - 2*margin) / 1000}
	for first := range 1000 {
		for _, days := range []int{1, 30, 300, 1000} {
			e := entry{span: span{first: first, last: min(999, first+days-1)}, width: widestLabel}
			if len(e.ways(s, 0, margin, small-margin)) == 0 {
				t.Fatalf("no place for days %d to %d", e.span.first, e.span.last)
			}
		}
	}
}

// TestFullestRow compares with the best of all choices for rows small enough to try them all.
func TestFullestRow(t *testing.T) {
	t.Parallel()
	l := newTestLettering(t)
	for n := 1; n <= 9; n++ {
		blocks := blocksOf(many(n), l, 550)
		got, want := 0.0, best(blocks, nil)
		for _, b := range fullestRow(blocks) {
			got += b.worth()
		}
		if got < want-1e-6 || got > want+1e-6 {
			t.Errorf("%d exercises: a row is worth %.1f, and could be %.1f", n, got, want)
		}
	}
}

// best is the most that a row with some blocks in it can be worth in addition.
func best(left [][]block, row []block) float64 {
	if len(left) == 0 {
		return 0
	}
	most := best(left[1:], row)
	for _, b := range left[0] {
		free := true
		for _, o := range row {
			free = free && (b.box.end()+gutter <= o.box.x || o.box.end()+gutter <= b.box.x)
		}
		if free {
			most = max(most, b.worth()+best(left[1:], append(row[:len(row):len(row)], b)))
		}
	}
	return most
}

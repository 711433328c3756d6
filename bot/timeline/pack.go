package timeline

// A placed entry has its mark and its label next to each other: the label under the mark, reaching from its left end to the
// right or from its right end to the left.
type placed struct {
	entry
	bar, sign float64 // where the mark begins, and the middle of its sign
	length    float64 // of the mark
	label     float64 // where the label begins
	toLeft    bool    // whether the label ends where the mark ends
}

// A row is placed entries side by side, disjoint.
type row struct {
	entries []placed
	lines   int // of the longest label
}

// signSize is how wide and high the sign of a kind is.
const signSize = 9.0

// place puts the mark of an entry on the axis.
func place(e entry, s scale) placed {
	from, to := s.at(e.span.first), s.at(e.span.last+1)
	p := placed{entry: e, bar: from, length: to - from}
	if p.length < signSize {
		p.bar = min(max((from+to-signSize)/2, margin), right-signSize)
		p.length = signSize
	}
	p.sign = p.bar + signSize/2
	if !e.span.sure {
		p.sign = p.bar + p.length/2
	}
	return p
}

// aligned are the ways in which a label may stand under its mark and inside the picture.
func (p placed) aligned() []placed {
	var ways []placed
	if p.label = p.bar; p.label+p.width <= right {
		ways = append(ways, p)
	}
	if p.label = p.bar + p.length - p.width; p.label >= margin {
		p.toLeft = true
		ways = append(ways, p)
	}
	return ways
}

func (p placed) from() float64 { return min(p.bar, p.label) }
func (p placed) to() float64   { return max(p.bar+p.length, p.label+p.width) }

// pack puts entries, in order of time, into as few rows as it easily finds: each into the first row that has room for it.
func pack(entries []entry, s scale) []row {
	var rows []row
	for _, e := range entries {
		rows = add(rows, place(e, s).aligned())
	}
	return rows
}

// add puts an entry into the first row that has room for it in one of the ways given.
func add(rows []row, ways []placed) []row {
	for i := range rows {
		for _, p := range ways {
			if rows[i].hasRoom(p) {
				rows[i].add(p)
				return rows
			}
		}
	}
	var r row
	r.add(ways[0])
	return append(rows, r)
}

func (r *row) add(p placed) {
	r.entries = append(r.entries, p)
	r.lines = max(r.lines, len(p.entry.label))
}

func (r *row) hasRoom(p placed) bool {
	for _, other := range r.entries {
		if p.from() < other.to()+gutter && other.from() < p.to()+gutter {
			return false
		}
	}
	return true
}

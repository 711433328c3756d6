package timeline

import (
	"sort"

	"verbatim/retrieval"
)

// layOut makes the sheet of all exercises on the smallest paper that holds them or, where none does, of as many as the largest
// holds: the latest, and at most a third of the height for those that have no place on the axis.
func layOut(exercises []retrieval.Exercise, title string) (sheet, error) {
	var c composer
	var paper format
	for _, paper = range formats() {
		l, err := newLettering(pixelWidth / paper.width)
		if err != nil {
			return sheet{}, err
		}
		c = composer{letters: l, title: title, total: len(exercises), width: paper.width}
		c.dated, c.undated = entries(exercises, l)
		if s := c.compose(); s.height <= paper.tallest {
			return s, nil
		}
	}
	return c.fitted(paper.tallest), nil
}

// fitted is the sheet with as much as fits into a height.
func (c composer) fitted(tallest float64) sheet {
	dated, undated := c.dated, c.undated
	c.dated = nil
	few := most(len(undated), func(n int) bool {
		c.undated = undated[:n]
		return c.compose().height <= tallest/3 || len(dated) == 0 && c.compose().height <= tallest
	})
	c.undated = undated[:few]
	late := most(len(dated), func(n int) bool {
		c.dated = dated[len(dated)-n:]
		return c.compose().height <= tallest
	})
	c.dated = dated[len(dated)-late:]
	return c.compose()
}

// most is the largest number up to all that fits, taking for granted that fewer fit where more do.
func most(all int, fits func(n int) bool) int {
	return sort.Search(all, func(n int) bool { return !fits(n + 1) })
}

package timeline

import (
	"sort"

	"verbatim/retrieval"
)

// layOut makes the sheet of all exercises on the first paper that holds them or, where none does, of as many as the last
// holds: the latest, and at most a third of the height for those that have no place on the axis.
func layOut(exercises []retrieval.Exercise, title string) (sheet, error) {
	l, err := newLettering(measuringDensity)
	if err != nil {
		return sheet{}, err
	}
	papers := formats()
	largest := papers[len(papers)-1]
	c := composer{letters: l, title: title, total: len(exercises)}
	dated, undated := entries(exercises)
	c.dated, c.undated = labelled(dated, largest.area(), l), labelled(undated, largest.area(), l)
	if len(c.dated)+len(c.undated) == c.total {
		for _, paper := range papers {
			c.width = paper.width
			if s := c.compose(); s.height <= paper.tallest {
				return s, nil
			}
		}
	}
	c.width = largest.width
	return c.fitted(largest.tallest), nil
}

// measuringDensity is at how many pixels to the point text is measured: about that of every paper, since advances are rounded to
// parts of a pixel.
const measuringDensity = 2.5

// fitted is the sheet with as much as fits into a height.
func (c composer) fitted(tallest float64) sheet {
	dated, undated := c.dated, c.undated
	share := tallest
	if len(dated) > 0 {
		share /= 3
	}
	c.dated = nil
	c.undated = undated[:most(len(undated), func(n int) bool {
		c.undated = undated[:n]
		return c.compose().height <= share
	})]
	c.dated = dated[:most(len(dated), func(n int) bool {
		c.dated = dated[:n]
		return c.compose().height <= tallest
	})]
	return c.compose()
}

// most is the largest number up to all that fits, taking for granted that fewer fit where more do.
func most(all int, fits func(n int) bool) int {
	return sort.Search(all, func(n int) bool { return !fits(n + 1) })
}

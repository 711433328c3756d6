package digest

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"

	"verbatim/retrieval"
	"verbatim/retrieval/analysis"
)

// quotesPerFile is how many quotations of one file take part at most, so that a book does not bury the articles beside it:
// enough for a month of a folder with nothing else in it.
const quotesPerFile = 32

// A reading is what one file has to offer. It depends on the file's text alone.
type reading struct {
	title   string
	opening retrieval.Span
	quotes  []item
	terms   terms
}

// read looks through one file.
func read(doc retrieval.Document, passages []retrieval.Passage, analyzer *analysis.Analyzer) reading {
	r := reading{title: doc.Title, terms: termsOf(analyzer, doc.Title)}
	for _, p := range passages {
		for _, s := range p.Sentences {
			text := doc.Text[s.Start:s.End]
			if r.opening.Len() == 0 && opens(text) {
				r.opening = s
			}
			if standsAlone(text, analyzer) {
				r.quotes = append(r.quotes, quoteOf(text, s, analyzer))
			}
		}
	}
	slices.SortFunc(r.quotes, inOrder)
	r.quotes = r.quotes[:min(len(r.quotes), quotesPerFile)]
	for i := range r.quotes {
		r.terms = r.terms.and(r.quotes[i].terms)
		r.quotes[i].terms = r.quotes[i].terms.and(termsOf(analyzer, doc.Title))
	}
	return r
}

// opens reports whether a sentence can announce its file: a whole one that is neither a scrap nor a page. What it points to
// is the title above it.
func opens(sentence string) bool {
	return shortestAlone/2 <= len(sentence) && len(sentence) <= 2*longestAlone && whole(sentence)
}

// quoteOf makes an item of a sentence. The same words make the same item, wherever they stand.
func quoteOf(text string, s retrieval.Span, analyzer *analysis.Analyzer) item {
	sum := sha256.Sum256([]byte(text))
	key := hex.EncodeToString(sum[:8])
	return item{key: key, at: placeOf(key), span: s, terms: termsOf(analyzer, text)}
}

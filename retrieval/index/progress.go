package index

import (
	"log/slog"

	"verbatim/retrieval"
	"verbatim/retrieval/corpus"
)

// Progress tells how far an update has come.
type Progress struct {
	Source   string // a file just read
	Files    int    // files read so far
	Total    int    // files to read in all
	Passages int    // passages written or found unchanged so far
}

// Stats tell what an update did. Documents and Passages are what there is now.
type Stats struct {
	Documents int `json:"documents"`
	Passages  int `json:"passages"`
	Added     int `json:"added"`
	Changed   int `json:"changed"`
	Removed   int `json:"removed"`
}

// report tells that a file has been dealt with.
func (u *update) report(source string, passages int) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.at.Source = source
	u.at.Files++
	u.at.Passages += passages
	if u.progress != nil {
		u.progress(u.at)
	}
}

// wrote counts passages that were written while their file is still being read.
func (u *update) wrote(passages int) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.at.Passages += passages
}

func (u *update) unusable(file corpus.File) {
	u.index.log.Warn("a file cannot be used", slog.String("file", file.Source), slog.String("problem", file.Problem))
	u.mu.Lock()
	defer u.mu.Unlock()
	u.problems = append(u.problems, retrieval.Source{Source: file.Source, Problem: file.Problem})
}

// see notes that a file is there, and counts it where it is to be written.
func (u *update) see(source string, change *int) {
	u.mu.Lock()
	defer u.mu.Unlock()
	u.seen[source] = true
	if change != nil {
		*change++
	}
}

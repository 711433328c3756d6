package answer

import (
	"context"
	"iter"

	"verbatim/retrieval"
	"verbatim/retrieval/corpus"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/passage"
)

// Exercises implements retrieval.Library.
func (l *Library) Exercises(ctx context.Context) (retrieval.Catalogue, error) {
	snapshot, err := l.index.Snapshot()
	if err != nil {
		return nil, err
	}
	defer snapshot.Release()
	var failed error
	catalogue := exercise.New(l.findings(ctx, &failed))
	return catalogue, failed
}

// findings reads the exercises of every file.
func (l *Library) findings(ctx context.Context, failed *error) iter.Seq[exercise.Findings] {
	return func(yield func(exercise.Findings) bool) {
		for file, err := range corpus.Walk(ctx, l.folder) {
			if err != nil {
				*failed = err
				return
			}
			if file.Problem == "" && !yield(exercise.Read(file.Document, passage.Split(file.Document))) {
				return
			}
		}
	}
}

package answer

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"verbatim/retrieval"
	"verbatim/retrieval/exercise"
	"verbatim/retrieval/index"
)

// noteVersion goes with note.
var noteVersion = fmt.Sprintf("exercises %d", exercise.Version)

// note is what is kept beside each file in the index: the exercises that it tells of.
func note(doc retrieval.Document, passages []retrieval.Passage) []byte {
	return exercise.Read(doc, passages).Encode()
}

// Exercises implements retrieval.Library. The catalogue of a state is gathered when it is first asked for.
func (l *Library) Exercises(ctx context.Context) (retrieval.Catalogue, error) {
	snapshot, err := l.index.Snapshot()
	if err != nil {
		return nil, err
	}
	defer snapshot.Release()
	catalogue, err := l.catalogue.of(ctx, snapshot)
	if err != nil {
		return nil, fmt.Errorf("gathering the exercises: %w", err)
	}
	return catalogue, nil
}

// gather makes the catalogue of a state.
func (l *Library) gather(ctx context.Context, snapshot index.Snapshot) (*exercise.Catalogue, error) {
	var failed error
	catalogue := exercise.New(l.findings(ctx, snapshot, &failed))
	return catalogue, failed
}

// findings are those of every file that tells of exercises. What of them cannot be had is logged.
func (l *Library) findings(ctx context.Context, snapshot index.Snapshot, failed *error) iter.Seq[exercise.Findings] {
	return func(yield func(exercise.Findings) bool) {
		for noted, err := range snapshot.Notes(ctx) {
			if ctx.Err() != nil {
				*failed = ctx.Err()
				return
			}
			found, err := l.found(ctx, snapshot, noted, err)
			if err != nil {
				l.log.Error("what a file tells of exercises is missing from the catalogue", "file", noted.Source, "error", err)
				continue
			}
			if !yield(found) {
				return
			}
		}
	}
}

// found reads a note. One that is damaged is made anew from its file.
func (l *Library) found(ctx context.Context, snapshot index.Snapshot, noted index.Note, damage error) (found exercise.Findings, err error) {
	if damage == nil {
		found, damage = exercise.Decode(noted.Source, noted.Data)
	}
	if damage == nil {
		return found, nil
	}
	l.log.Warn("what a file tells of exercises is read anew", "file", noted.Source, "cause", damage)
	return l.readAnew(ctx, snapshot, noted.Source)
}

var errChanged = errors.New("the file has changed since the index was brought up to date")

// readAnew reads the exercises of a file as the snapshot has it.
func (l *Library) readAnew(ctx context.Context, snapshot index.Snapshot, source string) (exercise.Findings, error) {
	doc, passages, err := l.Read(ctx, source)
	if err != nil {
		return exercise.Findings{}, err
	}
	if known, _ := snapshot.Source(source); known.SHA256 != doc.SHA256 {
		return exercise.Findings{}, errChanged
	}
	return exercise.Read(doc, passages), nil
}

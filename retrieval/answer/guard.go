package answer

import (
	"errors"
	"log/slog"

	"verbatim/retrieval/index"
)

// guarded does something that reads the index. A panic, which damage below the index brings about, is logged with its stack and
// becomes an error: the next question may be about what is whole.
func guarded[T any](log *slog.Logger, do func() (T, error)) (out T, err error) {
	err = index.Guarded(func() error {
		out, err = do()
		return err
	})
	if p := (*index.Panic)(nil); errors.As(err, &p) {
		log.Error("a panic while the index was read; index --rebuild makes it anew", "cause", p.Cause, "stack", string(p.Stack))
	}
	return out, err
}

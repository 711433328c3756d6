package retrieval

import "errors"

// ErrClosed is returned by a Library that has been closed.
var ErrClosed = errors.New("the library is closed")

// A PlainError keeps the sentence that a person reads apart from the cause that an operator needs: what happened and
// what to do on one side, the error behind it on the other.
type PlainError struct {
	Sentence string // one plain sentence, with its full stop
	Cause    error  // may be nil
}

func (e *PlainError) Error() string {
	if e.Cause == nil {
		return e.Sentence
	}
	return e.Sentence + " (" + e.Cause.Error() + ")"
}

func (e *PlainError) Unwrap() error { return e.Cause }

// Plain is the sentence for people in err or anything it wraps; empty where there is none.
func Plain(err error) string {
	var plain *PlainError
	if errors.As(err, &plain) {
		return plain.Sentence
	}
	return ""
}

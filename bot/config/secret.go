package config

import (
	"bytes"
	"fmt"
	"io"
	"log/slog"
	"strings"
)

// hidden stands wherever a secret would.
const hidden = "(hidden)"

// A Secret is a text that prints as "(hidden)" in every way that fmt, slog and encoding know. Reveal is the only way out.
type Secret string

// Reveal is the secret itself, for the one place that needs it.
func (s Secret) Reveal() string { return string(s) }

// String hides the secret, and shows whether there is one.
func (s Secret) String() string {
	if s == "" {
		return ""
	}
	return hidden
}

// Format hides the secret from every verb, %q, %x and %#v included.
func (s Secret) Format(state fmt.State, _ rune) { io.WriteString(state, s.String()) }

// LogValue hides the secret from slog.
func (s Secret) LogValue() slog.Value { return slog.StringValue(s.String()) }

// MarshalText hides the secret from encoders.
func (s Secret) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// conceal returns text with the secret in it replaced: .env can make one value of another.
func (s Secret) conceal(text string) string {
	if s == "" {
		return text
	}
	return strings.ReplaceAll(text, s.Reveal(), hidden)
}

// Redact returns a writer that passes on what is written with every secret replaced. It sees a secret only where it lies
// within one Write, as with slog's handlers, which write a record at once.
func Redact(w io.Writer, secrets ...Secret) io.Writer {
	r := redactor{w: w}
	for _, s := range secrets {
		if s != "" {
			r.secrets = append(r.secrets, []byte(s.Reveal()))
		}
	}
	return r
}

type redactor struct {
	w       io.Writer
	secrets [][]byte
}

// Write reports the length it was given, as writers must, and not the length that came of it.
func (r redactor) Write(p []byte) (int, error) {
	clean := p
	for _, secret := range r.secrets {
		clean = bytes.ReplaceAll(clean, secret, []byte(hidden))
	}
	if _, err := r.w.Write(clean); err != nil {
		return 0, err
	}
	return len(p), nil
}

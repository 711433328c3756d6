package fakediscord

import (
	"fmt"
	"net/http"
	"strings"
)

// An apiError is an error as Discord's REST answers it.
type apiError struct {
	status  int
	code    int
	message string
	errors  object // by field, where the form is invalid
}

func (e *apiError) Error() string {
	return fmt.Sprintf("%d: %s (code %d)", e.status, e.message, e.code)
}

// body is the error in JSON.
func (e *apiError) body() object {
	o := object{"message": e.message, "code": e.code}
	if e.errors != nil {
		o["errors"] = e.errors
	}
	return o
}

func unauthorized() error { return &apiError{http.StatusUnauthorized, 0, "401: Unauthorized", nil} }
func notFound() error     { return &apiError{http.StatusNotFound, 0, "404: Not Found", nil} }

func methodNotAllowed() error {
	return &apiError{http.StatusMethodNotAllowed, 0, "405: Method Not Allowed", nil}
}

func unknown(code int, what string) error {
	return &apiError{http.StatusNotFound, code, "Unknown " + what, nil}
}

func unknownChannel() error     { return unknown(10003, "Channel") }
func unknownGuild() error       { return unknown(10004, "Guild") }
func unknownMessage() error     { return unknown(10008, "Message") }
func unknownUser() error        { return unknown(10013, "User") }
func unknownWebhook() error     { return unknown(10015, "Webhook") }
func unknownInteraction() error { return unknown(10062, "interaction") }
func unknownCommand() error     { return unknown(10063, "application command") }
func unknownApplication() error { return unknown(10002, "Application") }

func missingAccess() error { return &apiError{http.StatusForbidden, 50001, "Missing Access", nil} }

func missingPermissions() error {
	return &apiError{http.StatusForbidden, 50013, "Missing Permissions", nil}
}

func emptyMessage() error {
	return &apiError{http.StatusBadRequest, 50006, "Cannot send an empty message", nil}
}

func notYourMessage() error {
	return &apiError{http.StatusForbidden, 50005, "Cannot edit a message authored by another user", nil}
}

func alreadyAcknowledged() error {
	return &apiError{http.StatusBadRequest, 40060, "Interaction has already been acknowledged.", nil}
}

func invalidWebhookToken() error {
	return &apiError{http.StatusUnauthorized, 50027, "Invalid Webhook Token", nil}
}

func invalidJSON() error {
	return &apiError{http.StatusBadRequest, 50109, "The request body contains invalid JSON.", nil}
}

func tooLarge() error {
	return &apiError{http.StatusRequestEntityTooLarge, 40005, "Request entity too large", nil}
}

// A form collects what is wrong with the fields of a body.
type form struct{ errors object }

// add records that the field at path (such as "embeds.0.title") is wrong.
func (f *form) add(path, code, format string, args ...any) {
	if f.errors == nil {
		f.errors = object{}
	}
	at := f.errors
	if path != "" {
		for part := range strings.SplitSeq(path, ".") {
			next, ok := at[part].(object)
			if !ok {
				next = object{}
				at[part] = next
			}
			at = next
		}
	}
	list, _ := at["_errors"].([]object)
	at["_errors"] = append(list, object{"code": code, "message": fmt.Sprintf(format, args...)})
}

// err is the error for everything that was added, or nil.
func (f *form) err() error {
	if f.errors == nil {
		return nil
	}
	return &apiError{http.StatusBadRequest, 50035, "Invalid Form Body", f.errors}
}

// length checks a text's length in UTF-16 code units.
func (f *form) length(path, text string, least, most int) {
	switch n := utf16Len(text); {
	case n == 0 && least > 0:
		f.add(path, "BASE_TYPE_REQUIRED", "This field is required")
	case n > most && least > 0, n < least:
		f.add(path, "BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
	case n > most:
		f.add(path, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.", most)
	}
}

// count checks how many elements a list has.
func (f *form) count(path string, n, least, most int) {
	if n < least || n > most {
		f.add(path, "BASE_TYPE_BAD_LENGTH", "Must be between %d and %d in length.", least, most)
	}
}

// number checks that an optional number is in range.
func (f *form) number(path string, n *int, least, most int) {
	switch {
	case n == nil:
	case *n < least:
		f.add(path, "NUMBER_TYPE_MIN", "int value should be greater than or equal to %d.", least)
	case *n > most:
		f.add(path, "NUMBER_TYPE_MAX", "int value should be less than or equal to %d.", most)
	}
}

// utf16Len is the length of a text as Discord's clients count: in UTF-16 code units, which is never less than the number
// of characters that its documentation speaks of.
func utf16Len(text string) int {
	n := 0
	for _, r := range text {
		n++
		if r > 0xFFFF {
			n++
		}
	}
	return n
}

package fakediscord

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"strings"
)

// largestBody is how many bytes a request may have: ten files of largestFile and their form.
const largestBody = maxFiles*largestFile + 1<<20

// A call is one REST request on its way through.
type call struct {
	*http.Request
	server *Server
	route  string // the pattern that matched, such as "POST /channels/{channel}/messages"
	raw    []byte
	seen   Request // its record
}

// A reply is what a handler answers: a status with a body in JSON, or none where body is nil.
type reply struct {
	status int
	body   any
}

// A handler answers a call, with the server's lock held.
type handler func(*call) (reply, error)

// ServeHTTP lets a handler stand in a ServeMux, which is used for matching only.
func (h handler) ServeHTTP(http.ResponseWriter, *http.Request) {}

func ok(body any) (reply, error)  { return reply{http.StatusOK, body}, nil }
func noContent() (reply, error)   { return reply{http.StatusNoContent, nil}, nil }
func fail(e error) (reply, error) { return reply{}, e }

// serveREST answers one request and records it.
func (s *Server) serveREST(w http.ResponseWriter, r *http.Request) {
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largestBody))
	path, version := splitVersion(r.URL.Path)
	c := &call{Request: r.Clone(r.Context()), server: s, raw: raw}
	c.URL.Path, c.URL.RawPath = path, ""
	c.seen = Request{Time: s.clock.Now(), Method: r.Method, Path: path, Header: r.Header.Clone(), Body: raw}
	handle := s.match(c)
	fault := s.faultFor(c)
	wait := s.holding(fault)
	if fault != nil && fault.Effect == Hold {
		wait()
	}
	var answer *answer
	switch {
	case fault != nil && fault.Effect == DropConnection:
	case fault != nil && fault.Effect == Refuse:
		answer = fault.refusal()
	case err != nil:
		answer = answerTo(fail(tooLarge()))
	case version == "":
		answer = answerTo(fail(notFound()))
	case version != "v9" && version != "v10":
		answer = answerTo(fail(&apiError{http.StatusBadRequest, 50041, "Invalid API version", nil}))
	default:
		answer = s.handle(c, handle)
	}
	s.record(c, fault, answer)
	wait()
	s.finish(w, fault, answer)
}

// splitVersion cuts /api/vN off a path. Without a version Discord serves an outdated one, which is refused here.
func splitVersion(path string) (rest, version string) {
	rest, isAPI := strings.CutPrefix(path, "/api/")
	if !isAPI {
		return path, ""
	}
	version, rest, _ = strings.Cut(rest, "/")
	if !strings.HasPrefix(version, "v") {
		return "/" + version + "/" + rest, "v6"
	}
	return "/" + rest, version
}

// match finds the handler of a call and fills in its route and path values.
func (s *Server) match(c *call) handler {
	h, pattern := s.mux.Handler(c.Request)
	found, ok := h.(handler)
	if !ok {
		return nil
	}
	c.route = pattern
	c.seen.Route = pattern
	c.fillPathValues()
	return found
}

// fillPathValues sets what stands at the places of the pattern, which ServeMux does only when it serves by itself.
func (c *call) fillPathValues() {
	_, pattern, _ := strings.Cut(c.route, " ")
	values := strings.Split(c.URL.Path, "/")
	for i, part := range strings.Split(pattern, "/") {
		if name, ok := strings.CutPrefix(part, "{"); ok && i < len(values) {
			c.SetPathValue(strings.TrimSuffix(name, "}"), values[i])
		}
	}
}

// handle checks rate limits and the token and has the call handled, all under the lock.
func (s *Server) handle(c *call, h handler) *answer {
	s.lock()
	defer s.unlock()
	defer s.touch()
	if h == nil {
		return answerTo(fail(s.unmatched(c)))
	}
	limit := s.countRequest(c)
	if limit.exceeded {
		return limit.refusal()
	}
	var a *answer
	if c.needsToken() && c.Header.Get("Authorization") != "Bot "+s.token() {
		a = answerTo(fail(unauthorized()))
	} else {
		a = answerTo(h(c))
	}
	limit.describe(a.header)
	return a
}

// unmatched is the error for a path that is not known, or not with that method.
func (s *Server) unmatched(c *call) error {
	for _, method := range []string{http.MethodGet, http.MethodPost, http.MethodPut, http.MethodPatch, http.MethodDelete} {
		other := c.Clone(c.Context())
		other.Method = method
		if h, _ := s.mux.Handler(other); isHandler(h) {
			return methodNotAllowed()
		}
	}
	return notFound()
}

func isHandler(h http.Handler) bool { _, ok := h.(handler); return ok }

// needsToken reports whether the bot must show its token. Interactions and their webhooks have tokens of their own.
func (c *call) needsToken() bool {
	return !strings.Contains(c.route, "{token}") && c.route != "GET /gateway"
}

// decode reads the body's JSON, also out of a multipart form. The files of the form are taken by c.files.
func (c *call) decode(into any) error {
	raw := c.raw
	if boundary := c.boundary(); boundary != "" {
		part, err := payloadJSON(raw, boundary)
		if err != nil {
			return err
		}
		raw = part
	} else if kind := c.Header.Get("Content-Type"); !strings.HasPrefix(kind, "application/json") {
		var f form
		f.add("_content_type", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json'}.")
		return f.err()
	}
	return decodeJSON(raw, into)
}

// decodeJSON reads JSON and tells where a value has the wrong type, in Discord's words.
func decodeJSON(raw []byte, into any) error {
	err := json.NewDecoder(bytes.NewReader(raw)).Decode(into)
	var wrong *json.UnmarshalTypeError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &wrong):
		var f form
		f.add(wrong.Field, "BASE_TYPE_BAD_TYPE", "Could not interpret %s as %s.", wrong.Value, wrong.Type)
		return f.err()
	default:
		return invalidJSON()
	}
}

package fakediscord

import (
	"bytes"
	"cmp"
	"errors"
	"image"
	_ "image/gif"  // pictures are measured
	_ "image/jpeg" // the same
	_ "image/png"  // the same
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"path"
	"strconv"
	"strings"
)

// boundary is that of a multipart body, or empty.
func (c *call) boundary() string {
	kind, params, err := mime.ParseMediaType(c.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/form-data" {
		return ""
	}
	return params["boundary"]
}

// payloadJSON is the JSON of a multipart body.
func payloadJSON(raw []byte, boundary string) ([]byte, error) {
	r := multipart.NewReader(bytes.NewReader(raw), boundary)
	for {
		part, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			return []byte(`{}`), nil // files alone are a message
		}
		if err != nil {
			return nil, invalidJSON()
		}
		if part.FormName() == "payload_json" {
			b, err := io.ReadAll(part)
			if err != nil {
				return nil, invalidJSON()
			}
			return b, nil
		}
	}
}

// A file is one that came with a request, under the number n of files[n].
type file struct {
	n    string
	name string
	kind string
	data []byte
}

// files are those of a multipart body.
func (c *call) files() ([]file, error) {
	boundary := c.boundary()
	if boundary == "" {
		return nil, nil
	}
	var out []file
	r := multipart.NewReader(bytes.NewReader(c.raw), boundary)
	for {
		part, err := r.NextPart()
		if errors.Is(err, io.EOF) {
			return out, checkFiles(out)
		}
		if err != nil {
			return nil, invalidJSON()
		}
		n, isFile := strings.CutPrefix(part.FormName(), "files[")
		if !isFile && part.FormName() != "file" {
			continue
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return nil, invalidJSON()
		}
		out = append(out, file{strings.TrimSuffix(n, "]"), part.FileName(), part.Header.Get("Content-Type"), data})
	}
}

func checkFiles(files []file) error {
	if len(files) > maxFiles {
		return &apiError{http.StatusBadRequest, 30015, "Maximum number of attachments in a message reached (10)", nil}
	}
	for _, f := range files {
		if len(f.data) > largestFile {
			return tooLarge()
		}
	}
	return nil
}

// attach makes attachments of the files of a call and of those kept, as the body describes them.
func (st *state) attach(c *call, b *messageBody, channelID string, had []Attachment) ([]Attachment, error) {
	files, err := c.files()
	if err != nil {
		return nil, err
	}
	kept := []Attachment{}
	described := map[string]attachmentRef{}
	for _, ref := range b.Attachments.value {
		id := strings.Trim(string(ref.ID), `"`)
		described[id] = ref
		for _, a := range had {
			if a.ID == id {
				kept = append(kept, a)
			}
		}
	}
	if !b.Attachments.set {
		kept = append(kept, had...)
	}
	for _, f := range files {
		kept = append(kept, st.store(f, described[f.n], channelID))
	}
	if len(kept) > maxFiles {
		return nil, &apiError{http.StatusBadRequest, 30015, "Maximum number of attachments in a message reached (10)", nil}
	}
	return kept, nil
}

// store keeps a file where it can be fetched.
func (st *state) store(f file, ref attachmentRef, channelID string) Attachment {
	name := path.Base(cmp.Or(ref.Filename, f.name, "unknown"))
	id := st.newID()
	address := st.url() + "/attachments/" + channelID + "/" + id + "/" + name
	kind := f.kind
	if kind == "" || kind == "application/octet-stream" {
		kind = cmp.Or(mime.TypeByExtension(path.Ext(name)), kind)
	}
	a := Attachment{ID: id, Filename: name, Description: ref.Description, ContentType: kind, Size: len(f.data),
		URL: address, ProxyURL: address, Data: f.data}
	if picture, _, err := image.DecodeConfig(bytes.NewReader(f.data)); err == nil {
		a.Width, a.Height = picture.Width, picture.Height
	}
	st.files[id] = a
	return a
}

// serveAttachment serves a stored file, as Discord's CDN does.
func (s *Server) serveAttachment(w http.ResponseWriter, r *http.Request) {
	parts := strings.Split(r.URL.Path, "/")
	s.lock()
	var a Attachment
	found := false
	if len(parts) == 5 {
		a, found = s.files[parts[3]]
	}
	s.unlock()
	if !found {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", cmp.Or(a.ContentType, "application/octet-stream"))
	w.Header().Set("Content-Length", strconv.Itoa(len(a.Data)))
	_, _ = w.Write(a.Data) // the client may be gone
}

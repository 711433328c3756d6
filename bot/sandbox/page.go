package sandbox

import (
	"embed"
	"io/fs"
	"net/http"
	"slices"
	"strconv"
	"strings"
)

//go:embed page
var embedded embed.FS

// pageFiles is the folder of what is served as it is.
func pageFiles() fs.FS {
	sub, err := fs.Sub(embedded, "page")
	if err != nil {
		panic(err) // the folder is named above
	}
	return sub
}

// handler is everything the sandbox serves.
func (s *Sandbox) handler() http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /", http.FileServerFS(pageFiles()))
	mux.HandleFunc("GET /{$}", s.serveIndex)
	mux.HandleFunc("GET /attachments/{channel}/{file}/{name}", s.serveAttachment)
	mux.Handle("GET /stream", s.secretly(s.serveStream))
	mux.Handle("POST /act", s.secretly(s.serveAct))
	return s.guard(mux)
}

// serveIndex serves the page with the secret in it, which no other page can read.
func (s *Sandbox) serveIndex(w http.ResponseWriter, _ *http.Request) {
	index, err := fs.ReadFile(pageFiles(), "index.html")
	if err != nil {
		panic(err) // it is embedded
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	_, _ = w.Write([]byte(strings.Replace(string(index), "{{secret}}", s.secret, 1))) // the browser may be gone
}

// shownInPage are the types of pictures that cannot hold scripts.
var shownInPage = []string{"image/png", "image/jpeg", "image/gif", "image/webp"}

// serveAttachment serves a message's file: a picture to be shown, anything else to be kept.
func (s *Sandbox) serveAttachment(w http.ResponseWriter, r *http.Request) {
	a, found := s.discord.File(r.PathValue("file"))
	if !found {
		http.NotFound(w, r)
		return
	}
	kind, _, _ := strings.Cut(a.ContentType, ";")
	if !slices.Contains(shownInPage, kind) {
		kind = "application/octet-stream"
		w.Header().Set("Content-Disposition", "attachment")
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Length", strconv.Itoa(len(a.Data)))
	_, _ = w.Write(a.Data) // the browser may be gone
}

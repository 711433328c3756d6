package sandbox

import (
	"crypto/rand"
	"crypto/subtle"
	"net"
	"net/http"
	"strings"
)

// policy is what the page may do. Trusted types make the browser itself refuse to read text as HTML.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
	"base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

// secretHeader is where an action shows that it comes from the page.
const secretHeader = "X-Sandbox-Secret"

// newSecret makes what only this start's pages know.
func newSecret() string { return rand.Text() }

// guard refuses what no page of ours would send, and tells the browser what the page may do.
func (s *Sandbox) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cache-Control", "no-store")
		if !s.isOurs(r.Host) {
			// A name that leads here by somebody else's DNS would make their page one with ours.
			http.Error(w, "This sandbox answers to "+s.listener.Addr().String()+" only.", http.StatusForbidden)
			return
		}
		if origin := r.Header.Get("Origin"); origin != "" && !s.isOurs(strings.TrimPrefix(origin, "http://")) {
			http.Error(w, "This sandbox takes nothing from other pages.", http.StatusForbidden)
			return
		}
		next.ServeHTTP(w, r)
	})
}

// isOurs reports whether a host with its port names this server.
func (s *Sandbox) isOurs(host string) bool { return isHost(host, s.listener.Addr().String()) }

// isHost reports whether a host, as a browser writes it, names an address of this machine. Browsers leave port 80 out.
func isHost(host, address string) bool {
	ip, port, _ := net.SplitHostPort(address)
	if port == "80" && (host == ip || host == "localhost" || host == "["+ip+"]") {
		return true
	}
	return host == address || host == "localhost:"+port
}

// secretly lets through only what shows the secret.
func (s *Sandbox) secretly(next http.HandlerFunc) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		shown := r.Header.Get(secretHeader)
		if r.Method == http.MethodGet {
			shown = r.URL.Query().Get("secret") // an EventSource sends no headers
		}
		if subtle.ConstantTimeCompare([]byte(shown), []byte(s.secret)) != 1 {
			http.Error(w, "This page is from an earlier start of the sandbox. Load it again.", http.StatusForbidden)
			return
		}
		next(w, r)
	})
}

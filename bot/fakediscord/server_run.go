package fakediscord

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strings"
)

// Start begins to listen and to serve. It returns an error when the address cannot be had or the server was started before.
func (s *Server) Start() error {
	s.lock()
	defer s.unlock()
	if s.listener != nil || s.closed {
		return errors.New("fakediscord: a server can be started once only")
	}
	l, err := net.Listen("tcp", cmp.Or(s.Addr, "127.0.0.1:0"))
	if err != nil {
		return fmt.Errorf("fakediscord: %w", err)
	}
	s.listener = l
	s.http = &http.Server{Handler: http.HandlerFunc(s.serve), ErrorLog: slog.NewLogLogger(s.log.Handler(), slog.LevelDebug)}
	go func() { _ = s.http.Serve(l) }()
	return nil
}

// URL is the base address, such as http://127.0.0.1:4321, without a slash at the end. REST lies under URL()+"/api/v10"
// and "/api/v9", as at https://discord.com. It is empty before Start.
func (s *Server) URL() string {
	s.lock()
	defer s.unlock()
	return s.url()
}

func (st *state) url() string {
	if st.listener == nil {
		return ""
	}
	return "http://" + st.listener.Addr().String()
}

// gatewayURL is where sockets are accepted.
func (st *state) gatewayURL() string { return "ws" + strings.TrimPrefix(st.url(), "http") }

// Close ends every session and request and frees the address. It waits until nothing of the server runs any more.
func (s *Server) Close() error {
	s.lock()
	if s.closed {
		s.unlock()
		return nil
	}
	s.closed = true
	close(s.done)
	for c := range s.conns {
		c.drop()
	}
	for _, i := range s.interactions {
		i.stopTimer()
	}
	server := s.http
	s.unlock()
	var err error
	if server != nil {
		err = server.Close()
	}
	s.running.Wait()
	return err
}

// serve is the entrance: a gateway socket, an attachment, or REST.
func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	s.lock()
	if s.closed {
		s.unlock()
		panic(http.ErrAbortHandler)
	}
	s.running.Add(1)
	s.unlock()
	defer s.running.Done()
	switch {
	case strings.EqualFold(r.Header.Get("Upgrade"), "websocket"):
		s.serveGateway(w, r)
	case strings.HasPrefix(r.URL.Path, "/attachments/"):
		s.serveAttachment(w, r)
	default:
		s.serveREST(w, r)
	}
}

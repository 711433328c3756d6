package discord

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"sync"
	"time"

	"github.com/gorilla/websocket"
)

// discordgo's addresses are globals; what another Discord is to be reached by is changed on the way out instead.

// DefaultBaseURL is where Discord is.
const DefaultBaseURL = "https://discord.com"

// newClient returns an HTTP client for REST. base is where requests for discord.com go; a path in it goes before theirs.
func newClient(base *url.URL) *http.Client {
	pool := http.DefaultTransport.(*http.Transport).Clone()
	pool.MaxIdleConnsPerHost = idleConnections
	return &http.Client{Transport: redirect{base, pool}, Timeout: requestWithin}
}

const (
	requestWithin = 20 * time.Second
	// All requests go to one host. As many connections are kept as people ask at once at a busy hour, for a new one costs
	// two round trips before the request.
	idleConnections = 64
)

type redirect struct {
	base *url.URL
	next http.RoundTripper
}

// RoundTrip sends the request to the base.
func (t redirect) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.URL.Scheme, req.URL.Host, req.Host = t.base.Scheme, t.base.Host, t.base.Host
	req.URL.Path = strings.TrimSuffix(t.base.Path, "/") + req.URL.Path
	return t.next.RoundTrip(req)
}

// bound puts requests under a context.
type bound struct {
	ctx  context.Context
	next http.RoundTripper
}

// RoundTrip sends the request, unless or until the context ends.
func (t bound) RoundTrip(req *http.Request) (*http.Response, error) {
	return t.next.RoundTrip(req.WithContext(t.ctx))
}

// A dialer opens gateway sockets, at the address that the base's REST names, and can cut the one that is open. discordgo
// reads from a socket without a deadline, so a server that falls silent would hold it for ever.
type dialer struct {
	mu     sync.Mutex
	cancel context.CancelFunc
	conn   net.Conn
}

func (d *dialer) websocket() *websocket.Dialer {
	return &websocket.Dialer{Proxy: http.ProxyFromEnvironment, HandshakeTimeout: dialWithin, NetDialContext: d.dial}
}

const (
	dialWithin = 15 * time.Second
	// silentFor is after how long without a word a gateway is taken for dead. It is asked for a heartbeat every 41 s and
	// answers each, so that two in a row were lost.
	silentFor = 100 * time.Second
)

func (d *dialer) dial(ctx context.Context, network, address string) (net.Conn, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	d.mu.Lock()
	d.cancel, d.conn = cancel, nil
	d.mu.Unlock()
	conn, err := (&net.Dialer{Timeout: dialWithin}).DialContext(ctx, network, address)
	if err != nil {
		return nil, fmt.Errorf("dial: %w", err)
	}
	d.mu.Lock()
	defer d.mu.Unlock()
	d.conn = &impatient{conn}
	return d.conn, nil
}

// cut gives up dialling, or closes the socket without a close frame, which would end the session that is to be resumed.
func (d *dialer) cut() {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.cancel != nil {
		d.cancel()
	}
	if d.conn != nil {
		_ = d.conn.Close()
	}
}

// An impatient connection closes itself when nothing arrives for silentFor, before discordgo can send the close frame 1000.
type impatient struct{ net.Conn }

func (c *impatient) Read(p []byte) (int, error) {
	if err := c.SetReadDeadline(time.Now().Add(silentFor)); err != nil {
		return 0, err
	}
	n, err := c.Conn.Read(p)
	if errors.Is(err, os.ErrDeadlineExceeded) {
		_ = c.Close()
	}
	return n, err
}

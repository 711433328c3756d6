package sandbox

import (
	"cmp"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"syscall"
)

// listen listens on an address of this machine that no other machine reaches.
func listen(addr string) (net.Listener, error) {
	addr = cmp.Or(addr, DefaultAddr)
	host, port, err := net.SplitHostPort(addr)
	if err != nil {
		return nil, fmt.Errorf("the address %q is not a host and a port; write one such as %s", addr, DefaultAddr)
	}
	if host == "localhost" {
		host = "127.0.0.1"
	}
	ip, err := netip.ParseAddr(host)
	if err != nil || !ip.IsLoopback() {
		return nil, fmt.Errorf("the sandbox is for this machine alone and does not listen on %q; write an address such as %s", host, DefaultAddr)
	}
	l, err := net.Listen("tcp", net.JoinHostPort(host, port))
	switch {
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("port %s is in use, perhaps by another sandbox; end that one, or choose another port with --addr 127.0.0.1:PORT", port)
	case err != nil:
		return nil, fmt.Errorf("the sandbox cannot listen on %s (%w); choose another address with --addr", addr, err)
	}
	return l, nil
}

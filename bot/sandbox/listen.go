package sandbox

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"syscall"
)

// portsTried is how many ports are looked at for one that is free: more sandboxes at once than anybody runs.
const portsTried = 20

// listenAt listens on an address, or, for none, on the first port that is free from that of DefaultAddr on.
func listenAt(addr string) (net.Listener, error) {
	if addr != "" {
		return listen(addr)
	}
	usual := netip.MustParseAddrPort(DefaultAddr)
	for n := range uint16(portsTried) {
		l, err := listen(netip.AddrPortFrom(usual.Addr(), usual.Port()+n).String())
		if !errors.As(err, new(busyPort)) {
			return l, err
		}
	}
	return listen(netip.AddrPortFrom(usual.Addr(), 0).String())
}

// busyPort is the error for a port that somebody else listens on.
type busyPort string

func (p busyPort) Error() string {
	return fmt.Sprintf("port %s is in use, perhaps by another sandbox; end that one, or choose another port with --addr 127.0.0.1:PORT", string(p))
}

// listen listens on an address of this machine that no other machine reaches.
func listen(addr string) (net.Listener, error) {
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
		return nil, busyPort(port)
	case err != nil:
		return nil, fmt.Errorf("the sandbox cannot listen on %s (%w); choose another address with --addr", addr, err)
	}
	return l, nil
}

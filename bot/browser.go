package main

import (
	"os/exec"
	"runtime"
)

// browse opens an address in the person's browser, where one sits at a desktop. It is a courtesy: the address is printed.
func (p *process) browse(address string) {
	if _, ok := terminalOf(p.stderr); !ok {
		return
	}
	var opener []string
	switch {
	case runtime.GOOS == "darwin":
		opener = []string{"open", address}
	case runtime.GOOS == "windows":
		opener = []string{"rundll32", "url.dll,FileProtocolHandler", address}
	case p.isSet("DISPLAY") || p.isSet("WAYLAND_DISPLAY"):
		opener = []string{"xdg-open", address}
	default:
		return
	}
	cmd := exec.Command(opener[0], opener[1:]...)
	if err := cmd.Start(); err != nil {
		p.log.Debug("no browser could be opened", "error", err)
		return
	}
	go cmd.Wait() // so that it leaves nothing behind; how it ends is its own affair
}

func (p *process) isSet(name string) bool {
	value, _ := p.environ(name)
	return value != ""
}

package main

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

// TestDialogue sits at a terminal: it asks, asks the same again by the arrow key, and leaves in each of the ways there
// are. Whichever it is, the terminal is left as it was found.
func TestDialogue(t *testing.T) {
	t.Parallel()
	ways := map[string]func(*desk){
		"Ctrl-C":  func(d *desk) { d.typed("half a questi\x03") },
		"Ctrl-D":  func(d *desk) { d.typed("\x04") },
		"quit":    func(d *desk) { d.typed("/quit\r") },
		"SIGTERM": func(d *desk) { d.cmd.Process.Signal(syscall.SIGTERM) },
	}
	for name, leave := range ways {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			d := sitDown(t, "TERM=xterm")
			before := d.settings()
			d.start()
			d.shows("> ")
			d.typed("How many soldiers trained in Volgograx\x7fd?\r")
			d.shows("\x1b[1m")
			d.shows("500")
			d.shows("> ")
			d.typed("\x1b[A\r")
			d.shows("500")
			d.shows("> ")
			leave(d)
			if got := status(t, d.cmd.Wait()); got != exitDone {
				t.Errorf("exit status %d", got)
			}
			if after := d.settings(); after != before {
				t.Errorf("the terminal was %+v and is left %+v", before, after)
			}
		})
	}
}

// TestDialogueWithoutColours asks for none.
func TestDialogueWithoutColours(t *testing.T) {
	t.Parallel()
	for _, setting := range []string{"NO_COLOR=1", "TERM=dumb"} {
		d := sitDown(t, setting)
		d.start()
		d.shows("> ")
		d.typed("How many soldiers trained in Volgograd?\r")
		d.shows("500")
		d.shows("> ")
		d.typed("\x04")
		d.cmd.Wait()
		if strings.Contains(d.seen, "\x1b[1m") {
			t.Errorf("with %s the answer is coloured", setting)
		}
	}
}

// A desk is a terminal, the program in front of it, and a pair of eyes.
type desk struct {
	t           *testing.T
	cmd         *exec.Cmd
	screen, tty *os.File
	seen        string // everything shown so far
	read        int    // how much of it has been looked for and found
}

func sitDown(t *testing.T, settings ...string) *desk {
	t.Helper()
	screen, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skipf("this machine has no pseudo-terminals: %v", err)
	}
	t.Cleanup(func() { screen.Close() })
	number, err := unix.IoctlGetInt(int(screen.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetPointerInt(int(screen.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	tty, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { tty.Close() })
	cmd := command(t, "ask")
	cmd.Env = append(cmd.Env, settings...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = tty, tty, tty
	return &desk{t: t, cmd: cmd, screen: screen, tty: tty}
}

func (d *desk) start() {
	d.t.Helper()
	start(d.t, d.cmd)
	// Once nobody is left at the other end, a wait for what never comes ends with an error.
	watchdog := time.AfterFunc(patient, func() {
		d.cmd.Process.Kill()
		d.tty.Close()
	})
	d.t.Cleanup(func() { watchdog.Stop() })
}

// patient is how long a dialogue may take: a hundred times what it takes on a busy machine.
const patient = 3 * time.Minute

func (d *desk) typed(keys string) {
	d.t.Helper()
	if _, err := d.screen.WriteString(keys); err != nil {
		d.t.Fatal(err)
	}
}

// shows waits until text is on the screen, after what was waited for last.
func (d *desk) shows(text string) {
	d.t.Helper()
	buffer := make([]byte, 4096)
	for {
		if at := strings.Index(d.seen[d.read:], text); at >= 0 {
			d.read += at + len(text)
			return
		}
		n, err := d.screen.Read(buffer)
		if err != nil {
			d.t.Fatalf("%q never came: %v; the screen shows %q", text, err, d.seen)
		}
		d.seen += string(buffer[:n])
	}
}

// settings are the terminal's, such as whether it echoes.
func (d *desk) settings() unix.Termios {
	d.t.Helper()
	settings, err := unix.IoctlGetTermios(int(d.tty.Fd()), unix.TCGETS)
	if err != nil {
		d.t.Fatal(err)
	}
	return *settings
}

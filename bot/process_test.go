package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// command is the program in a folder of its own with the repository's material, and nothing of this process's settings.
func command(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	seeds, err := filepath.Abs("../seeds")
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Dir = t.TempDir()
	cmd.Env = []string{"PATH=" + os.Getenv("PATH"), "HOME=" + cmd.Dir, "TERM=xterm", "SEEDS_DIR=" + seeds,
		"GORACE=" + raceOptions}
	return cmd
}

// TestStreamAnswersAtOnce asks the next question only when the one before is answered, and then leaves.
func TestStreamAnswersAtOnce(t *testing.T) {
	t.Parallel()
	cmd := command(t, "ask", "--json", "-")
	in, out := pipes(t, cmd)
	start(t, cmd)
	for _, id := range []string{"q1", "q2", "q3"} {
		if _, err := io.WriteString(in, `{"id": "`+id+`", "question": "Who?"}`+"\n"); err != nil {
			t.Fatal(err)
		}
		line, err := out.ReadString('\n')
		if err != nil || !strings.HasPrefix(line, `{"id":"`+id+`",`) {
			t.Fatalf("%s was answered with %q, %v", id, line, err)
		}
	}
	in.Close()
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// TestSignalsStop stops each way of waiting: serving ends well, as whoever stopped it meant; a run that was cut short
// has failed.
func TestSignalsStop(t *testing.T) {
	t.Parallel()
	cases := []struct {
		name   string
		args   []string
		say    string
		signal os.Signal
		status int
	}{
		{"prompt", []string{"ask"}, "Who?\n", syscall.SIGTERM, exitDone},
		{"prompt by Ctrl-C", []string{"ask"}, "Who?\n", os.Interrupt, exitDone},
		{"sandbox", []string{"sandbox", "--addr", "127.0.0.1:0"}, "", syscall.SIGTERM, exitDone},
		{"sandbox by Ctrl-C", []string{"sandbox", "--addr", "127.0.0.1:0"}, "", os.Interrupt, exitDone},
		{"stream", []string{"ask", "--json", "-"}, `{"question": "Who?"}` + "\n", os.Interrupt, exitFailed},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			cmd := command(t, c.args...)
			in, out := pipes(t, cmd)
			start(t, cmd)
			io.WriteString(in, c.say)
			if _, err := out.ReadString('\n'); err != nil {
				t.Fatal(err)
			}
			if err := cmd.Process.Signal(c.signal); err != nil {
				t.Fatal(err)
			}
			io.Copy(io.Discard, out)
			if got := status(t, cmd.Wait()); got != c.status {
				t.Errorf("exit status %d, want %d", got, c.status)
			}
			again := command(t, "sources", "--data", filepath.Join(cmd.Dir, ".data"))
			if text, err := again.CombinedOutput(); err != nil {
				t.Errorf("the index is not usable afterwards: %v, %s", err, text)
			}
		})
	}
}

// TestBrokenPipeIsQuiet is the program before head: the reader leaves, and that is no failure.
func TestBrokenPipeIsQuiet(t *testing.T) {
	t.Parallel()
	for _, args := range [][]string{{"ask", "--json", "-"}, {"ask", "Who?"}, {"search", "soldiers"}, {"sources"}, {"sources", "--json"}, {"version"}, {"index"}, {"--help"}} {
		cmd := command(t, args...)
		cmd.Stdin = strings.NewReader(strings.Repeat(`{"question": "Who?"}`+"\n", 10))
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		r, w, err := os.Pipe()
		if err != nil {
			t.Fatal(err)
		}
		cmd.Stdout = w
		r.Close()
		err = cmd.Run()
		w.Close()
		if status(t, err) != exitDone || stderr.Len() > 0 {
			t.Errorf("%v: %v, %s", args, err, stderr.String())
		}
	}
}

func pipes(t *testing.T, cmd *exec.Cmd) (io.WriteCloser, *bufio.Reader) {
	t.Helper()
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	return in, bufio.NewReader(out)
}

func start(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
}

func status(t *testing.T, err error) int {
	t.Helper()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return exit.ExitCode()
	}
	if err != nil {
		t.Fatal(err)
	}
	return exitDone
}

package main

import (
	"flag"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"verbatim/bot/config"

	"github.com/google/go-cmp/cmp"
)

const readmePath = "../README.md"

// update makes TestReadmeTranscripts write what the program prints into the README: go test ./bot -run Readme -update.
var update = flag.Bool("update", false, "write the README's transcripts anew")

func readme(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile(readmePath)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestReadmeTranscripts runs every "$ command" of the README and compares what it prints with what stands below it.
func TestReadmeTranscripts(t *testing.T) {
	t.Parallel()
	text := readme(t)
	transcript := regexp.MustCompile("(?s)```console\n\\$ ([^\n]*)\n(.*?)```")
	found := 0
	renewed := transcript.ReplaceAllStringFunc(text, func(block string) string {
		found++
		command := transcript.FindStringSubmatch(block)[1]
		return "```console\n$ " + command + "\n" + runReadme(t, command) + "```"
	})
	if found == 0 {
		t.Error("the README shows no transcript")
	}
	if *update {
		if err := os.WriteFile(readmePath, []byte(renewed), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(text, renewed); diff != "" {
		t.Errorf("the README's transcripts are not what the program prints (-README +program); if that is right, run\n"+
			"go test ./bot -run Readme -update\n%s", diff)
	}
}

// TestReadmeCommands runs every command of the README that runs the program, and holds the rest to those that are known
// to be run elsewhere.
func TestReadmeCommands(t *testing.T) {
	t.Parallel()
	elsewhere := []string{"go run ./bot", "go run ./bot ask", "go test ./..."} // by the scripts, and by whoever runs this test
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(readme(t), -1) {
		for command := range strings.Lines(block[1]) {
			command = strings.TrimSpace(command)
			known := false
			for _, e := range elsewhere {
				known = known || command == e
			}
			if !known && runReadme(t, command) == "" {
				t.Errorf("%s prints nothing", command)
			}
		}
	}
}

// runReadme runs a line of shell in the root of the repository, with this test's program for "go run ./bot" and an index
// of its own, and returns its standard output.
func runReadme(t *testing.T, line string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "sh", "-c", `go() { [ "$1 $2" = "run ./bot" ] && shift 2 && `+program+` "$@"; }; `+line)
	cmd.Dir = ".."
	for _, v := range config.Variables() {
		cmd.Env = append(cmd.Env, v.Name+"=") // hides what a .env in the repository says
	}
	cmd.Env = append(cmd.Env, "PATH="+os.Getenv("PATH"), "DATA_DIR="+t.TempDir(), "GORACE="+raceOptions)
	var stderr strings.Builder
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Errorf("%s: %v\n%s", line, err, stderr.String())
	}
	return string(out)
}

// TestReadmeVariables holds the README's table of variables to the code.
func TestReadmeVariables(t *testing.T) {
	t.Parallel()
	var rows strings.Builder
	for _, v := range config.Variables() {
		byDefault, help := "", v.Help
		if v.Default != "" {
			byDefault = "`" + v.Default + "`"
		}
		if v.Reserved {
			help += " (reserved: checked, but does nothing yet)"
		}
		fmt.Fprintf(&rows, "| `%s` | %s | %s |\n", v.Name, byDefault, help)
	}
	if !strings.Contains(readme(t), rows.String()) {
		t.Errorf("the README's table of variables is not:\n%s", rows.String())
	}
}

// TestReadmePermissions holds the number in the invitation to the permissions that stand beside it.
func TestReadmePermissions(t *testing.T) {
	t.Parallel()
	bits := []struct {
		name string
		bit  uint
	}{{"View Channels", 10}, {"Send Messages", 11}, {"Send Messages in Threads", 38}, {"Embed Links", 14}, {"Read Message History", 16}}
	sum := uint64(0)
	var names []string
	for _, b := range bits {
		sum |= 1 << b.bit
		names = append(names, b.name)
	}
	last := len(names) - 1
	sentence := "The number stands for " + strings.Join(names[:last], ", ") + " and " + names[last] + "."
	for _, want := range []string{fmt.Sprintf("&permissions=%d\n", sum), sentence} {
		if !strings.Contains(readme(t), want) {
			t.Errorf("the README lacks %q", want)
		}
	}
}

// TestReadmeLayout holds the README's table of folders to the folders that there are.
func TestReadmeLayout(t *testing.T) {
	t.Parallel()
	text := readme(t)
	for _, m := range regexp.MustCompile("(?m)^\\| `([a-z/]+)/` \\|").FindAllStringSubmatch(text, -1) {
		if info, err := os.Stat(filepath.Join("..", m[1])); err != nil || !info.IsDir() {
			t.Errorf("the README tells of %s/, which is not there", m[1])
		}
	}
	for _, path := range readHouse(t).packages() {
		folder := strings.TrimPrefix(path, module+"/")
		if !strings.Contains(text, "| `"+folder+"/` |") {
			t.Errorf("the README's layout lacks %s/", folder)
		}
	}
}

// TestReadmeLinks follows the links to files of the repository.
func TestReadmeLinks(t *testing.T) {
	t.Parallel()
	for _, m := range regexp.MustCompile(`\]\(([^)]*)\)`).FindAllStringSubmatch(readme(t), -1) {
		if strings.Contains(m[1], "://") {
			continue
		}
		if _, err := fs.Stat(os.DirFS(".."), m[1]); err != nil {
			t.Errorf("the README links to %s: %v", m[1], err)
		}
	}
}

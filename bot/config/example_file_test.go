package config_test

import (
	"os"
	"strings"
	"testing"

	"verbatim/bot/config"

	"github.com/google/go-cmp/cmp"
)

// TestEnvExampleNamesEveryVariable holds .env.example to the code: the same names in the same order, each with its help
// and its default.
func TestEnvExampleNamesEveryVariable(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("../../.env.example")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(exampleFile(), string(text)); diff != "" {
		t.Errorf(".env.example is not what the code reads (-want +got):\n%s", diff)
	}
}

func exampleFile() string {
	var b strings.Builder
	b.WriteString("# Copy this file to .env and fill in what you need. The environment wins over it.\n")
	for _, v := range config.Variables() {
		help := v.Help
		if v.Reserved {
			help += " (reserved: checked, but does nothing yet)"
		}
		b.WriteString("\n# " + help + "\n" + v.Name + "=" + v.Default + "\n")
	}
	return b.String()
}

// TestEnvExampleIsTheDefault loads .env.example itself: copying it unchanged must change nothing.
func TestEnvExampleIsTheDefault(t *testing.T) {
	t.Parallel()
	got, err := config.Load(environ(nil), "../../.env.example", config.Flags{})
	if err != nil {
		t.Fatal(err)
	}
	want, err := config.Load(environ(nil), "no such file", config.Flags{})
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != want.String() {
		t.Errorf("with .env.example: %v\nwithout: %v", got, want)
	}
}

// FuzzDotenv asks that no .env, however broken, stops Load other than with an error, and that no error tells a value.
func FuzzDotenv(f *testing.F) {
	f.Add("DISCORD_TOKEN=abc\n")
	f.Add("\ufeffA='b\nc'\nnot a line\nDISCORD_TOKEN=s3cr3tvalue")
	f.Add("export LOG_LEVEL: warn # comment\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		path := t.TempDir() + "/.env"
		if err := os.WriteFile(path, []byte("DISCORD_TOKEN=s3cr3tvalue\n"+text), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := config.Load(environ(nil), path, config.Flags{})
		if err != nil && strings.Contains(err.Error(), "s3cr3tvalue") && !strings.Contains(text, "s3cr3t") {
			t.Errorf("the error tells the token: %v", err)
		}
	})
}

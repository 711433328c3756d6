// Package seedstest runs a package's tests on the real engine with the repository's own material. Only tests import it.
package seedstest

import (
	"context"
	"flag"
	"fmt"
	"os"
	"testing"

	"verbatim/retrieval/answer"
)

// atATime is how many tests run at once, however few the cores: they wait more than they work, for each bot takes a second to
// close. With 24, the race detector took some past the three seconds that Discord waits.
const atATime = "6"

// Main opens the library once for all tests, hands it to use, runs them, and returns the exit status.
func Main(m *testing.M, use func(*answer.Library)) int {
	flag.Parse()
	if err := flag.Set("test.parallel", atATime); err != nil {
		return failed(err)
	}
	data, err := os.MkdirTemp("", "verbatim-seeds-")
	if err != nil {
		return failed(err)
	}
	defer os.RemoveAll(data)
	library, err := answer.Open(context.Background(), answer.Options{SeedsDir: "../../seeds", DataDir: data})
	if err != nil {
		return failed(err)
	}
	defer library.Close()
	use(library)
	return m.Run()
}

func failed(err error) int {
	fmt.Fprintln(os.Stderr, err)
	return 1
}

package question

import (
	"os"
	"path/filepath"
	"testing"
)

func TestOperatorsListAddsToTheBuiltInOne(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if s, problems, err := WithOperators(dir); s != BuiltIn() || problems != nil || err != nil {
		t.Errorf("without a file: %v, %v", problems, err)
	}
	if err := os.WriteFile(filepath.Join(dir, SynonymsFile), []byte("quay wharf\nalone\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s, problems, err := WithOperators(dir)
	if err != nil || len(problems) != 1 || !s.knows("quay") || !s.knows("soldier") {
		t.Errorf("got %v, %v", problems, err)
	}
	if _, _, err := WithOperators(filepath.Join(dir, SynonymsFile)); err == nil {
		t.Error("a data folder that is a file gave no error")
	}
}

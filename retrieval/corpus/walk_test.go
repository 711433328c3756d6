package corpus

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"verbatim/retrieval/passage"
)

func write(t *testing.T, dir, name string, data string) {
	t.Helper()
	file := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func walkAll(t *testing.T, fsys fs.FS) map[string]File {
	t.Helper()
	files := map[string]File{}
	var names []string
	for file, err := range Walk(t.Context(), fsys) {
		if err != nil {
			t.Fatal(err)
		}
		files[file.Source] = file
		names = append(names, file.Source)
	}
	if !slices.IsSorted(names) || len(files) != len(names) {
		t.Errorf("names %q are not sorted and unique", names)
	}
	return files
}

func open(t *testing.T, dir string) fs.FS {
	t.Helper()
	fsys, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	return fsys
}

const good = "The harbour was opened again on Monday."

func TestWalkReadsText(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "a/b.txt", "B.TXT", "c.Md", "with space.txt", "é–文.txt", "deep/er/x.md"} {
		write(t, dir, name, good)
	}
	for _, name := range []string{".hidden.txt", ".git/x.txt", "picture.png", "txt", "a.txt~"} {
		write(t, dir, name, good)
	}
	files := walkAll(t, open(t, dir))
	if len(files) != 7 {
		t.Errorf("%d files: %v", len(files), files)
	}
	for name, file := range files {
		if file.Text != good || file.Problem != "" || file.Warning != "" || len(file.SHA256) != 64 || file.Modified.IsZero() || file.Title == "" {
			t.Errorf("%s: %+v", name, file)
		}
	}
}

func TestWhatIsInAFile(t *testing.T) {
	t.Parallel()
	utf16 := "\xff\xfeT\x00h\x00e\x00"
	tests := map[string]struct {
		text, warning, problem string
	}{
		"plain":                {good, "", ""},
		"byte order mark":      {"\ufeff" + good, "", ""},
		"CRLF and tabs":        {"\tOne was here.\r\n\r\nTwo was there.\r\n", "", ""},
		"empty":                {"", warningEmpty, ""},
		"blank":                {"\ufeff \r\n\t\n", warningEmpty, ""},
		"nothing to quote":     {"|\n***\n", warningNoProse, ""},
		"a bad byte":           {good + "\n" + good + "\nThe caf\xe9 was shut all day.", warningBadBytes(3), ""},
		"a bell, quoted":       {good + "\a" + good, "", ""},
		"bells and a bad byte": {good + "\a\n" + good + "\nThe caf\xe9 was shut all day.", warningBadBytes(3), ""},
		"all bells":            {strings.Repeat("\a", 50) + good, "", problemBinary},
		"a NUL":                {good + "\x00" + strings.Repeat(good, 3), warningBadBytes(1), ""},
		"UTF-16":               {utf16, "", problemUTF16},
		"UTF-16, big":          {"\xfe\xff\x00T\x00h", "", problemUTF16},
		"UTF-16, unmarked":     {strings.Repeat("T\x00h\x00e\x00 \x00", 20), "", problemUTF16},
		"binary":               {"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\xff\xfe\x90", "", problemBinary},
		"Cyrillic, one byte":   {"\xcf\xf0\xe8\xe2\xe5\xf2, \xec\xe8\xf0.", "", problemBinary},
		"a stray page break":   {good + "\f" + good, "", ""},
		"an astral character":  {good + " 😀", "", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file, err := Read(t.Context(), fstest.MapFS{"a.txt": {Data: []byte(test.text)}}, "a.txt")
			if err != nil || file.Warning != test.warning || file.Problem != test.problem {
				t.Errorf("got %q, %q, %v; want %q, %q", file.Warning, file.Problem, err, test.warning, test.problem)
			}
			if file.Problem == "" && file.Text != test.text {
				t.Errorf("text is %q", file.Text)
			}
		})
	}
}

// The promise of offsets: with a byte order mark and CRLF they count every byte of the file.
func TestOffsetsCountEveryByte(t *testing.T) {
	t.Parallel()
	text := "\ufeffOne was here.\r\nTwo was there.\r\n"
	file, err := Read(t.Context(), fstest.MapFS{"a.txt": {Data: []byte(text)}}, "a.txt")
	if err != nil {
		t.Fatal(err)
	}
	passages := passage.Split(file.Document)
	if len(passages) != 1 || passages[0].Start != 3 || passages[0].Text != "One was here.\r\nTwo was there." {
		t.Errorf("passages %+v", passages)
	}
}

func TestLinksAndOtherThings(t *testing.T) {
	t.Parallel()
	if runtime.GOOS == "windows" {
		t.Skip("making links and pipes needs rights or calls that Windows does not give")
	}
	dir, outside := t.TempDir(), t.TempDir()
	write(t, dir, "real.txt", good)
	write(t, outside, "secret.txt", "secret")
	link := func(to, name string) {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Fatal(err)
		}
	}
	link("real.txt", "again.txt")
	link("loop.txt", "loop.txt")
	link("nowhere.txt", "dangling.txt")
	link(filepath.Join(outside, "secret.txt"), "out.txt")
	link(".", "circle")
	if err := mkfifo(filepath.Join(dir, "pipe.txt"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "folder.txt"), 0o755); err != nil {
		t.Fatal(err)
	}
	files := walkAll(t, open(t, dir))
	want := map[string]string{"real.txt": "", "again.txt": "", "loop.txt": problemLoop, "dangling.txt": problemDangling,
		"out.txt": problemOutside, "circle": problemLinkedFolder, "pipe.txt": problemSpecial}
	if len(files) != len(want) {
		t.Errorf("got %d files, want %d", len(files), len(want))
	}
	for name, problem := range want {
		if file, found := files[name]; !found || file.Problem != problem || problem != "" && file.Text != "" {
			t.Errorf("%s: %q, want %q", name, file.Problem, problem)
		}
	}
}

func TestDenied(t *testing.T) {
	t.Parallel()
	fsys := refusing{fstest.MapFS{"a.txt": {Data: []byte(good)}, "b.txt": {Data: []byte(good)}}}
	files := walkAll(t, fsys)
	if files["a.txt"].Problem != problemDenied || files["b.txt"].Text != good {
		t.Errorf("got %+v", files)
	}
}

// refusing denies a.txt. A real file cannot be denied to a test that runs as root.
type refusing struct{ fstest.MapFS }

func (r refusing) Open(name string) (fs.File, error) {
	if name == "a.txt" {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return r.MapFS.Open(name)
}

func TestInvalidName(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "caf\xe9.txt"), []byte(good), 0o644); err != nil {
		t.Skip("this file system refuses such names: ", err)
	}
	write(t, dir, "good.txt", good)
	files := walkAll(t, open(t, dir))
	if files["caf\ufffd.txt"].Problem != problemName || files["good.txt"].Text != good {
		t.Errorf("got %+v", files)
	}
}

func TestTooLarge(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "large.txt", "")
	if err := os.Truncate(filepath.Join(dir, "large.txt"), MaxBytes+1); err != nil { // a hole, which takes no room
		t.Fatal(err)
	}
	if problem := walkAll(t, open(t, dir))["large.txt"].Problem; !strings.Contains(problem, "larger than 32 MB") {
		t.Errorf("problem %q", problem)
	}
	_, _, err := drain(t.Context(), bytes.NewReader(make([]byte, MaxBytes+1)), 10) // a size that lied
	if !errors.Is(err, errTooLarge) {
		t.Errorf("drain: %v", err)
	}
}

func TestVanished(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "a.txt", good)
	write(t, dir, "b.txt", good)
	var problems []string
	for file, err := range Walk(t.Context(), open(t, dir)) {
		if err != nil {
			t.Fatal(err)
		}
		problems = append(problems, file.Problem)
		_ = os.Remove(filepath.Join(dir, "b.txt"))
	}
	if !slices.Equal(problems, []string{"", problemVanished}) {
		t.Errorf("problems %q", problems)
	}
}

func TestReplacedFolderIsSeen(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "seeds")
	write(t, dir, "a.txt", good)
	fsys := open(t, dir)
	if err := os.Rename(dir, dir+".old"); err != nil {
		t.Fatal(err)
	}
	write(t, dir, "b.txt", good)
	if files := walkAll(t, fsys); len(files) != 1 || files["b.txt"].Text != good {
		t.Errorf("got %+v", files)
	}
}

func TestReadRefusesOtherNames(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "in/a.txt", good)
	write(t, dir, ".b.txt", good)
	write(t, dir, "secret.env", good)
	fsys := open(t, filepath.Join(dir, "in"))
	for _, name := range []string{"../.b.txt", "/etc/passwd", "", ".", "b.txt", ".b.txt", "secret.env", "a.txt/", "a\xff.txt"} {
		if _, err := Read(t.Context(), fsys, name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", name, err)
		}
	}
	if file, err := Read(t.Context(), fsys, "a.txt"); err != nil || file.Text != good {
		t.Errorf("a.txt: %+v, %v", file, err)
	}
}

func TestWalkStops(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "a.txt", good)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for _, err := range Walk(ctx, open(t, dir)) {
		if !errors.Is(err, context.Canceled) {
			t.Errorf("done: %v", err)
		}
	}
	fsys := open(t, dir)
	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	for _, err := range Walk(t.Context(), fsys) {
		if !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("no folder: %v", err)
		}
	}
}

func TestOpenSaysWhatToDo(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	write(t, dir, "a.txt", good)
	for name, want := range map[string]string{"none": "there is no folder", "a.txt": "is not a folder"} {
		_, err := Open(filepath.Join(dir, name))
		if err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), name) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

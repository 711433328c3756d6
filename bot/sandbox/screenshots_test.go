package sandbox

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// update makes TestScreenshots take the README's screenshots anew: go test ./bot/sandbox -run Screenshots -update.
var update = flag.Bool("update", false, "take the README's screenshots anew")

const (
	screenshots       = "screenshots"
	largestScreenshot = 120 << 10 // bytes
)

// TestScreenshots holds that the README shows the page as it is in the dark, in the light and on a phone, in small files with
// words for who does not see them. What is in them is looked at by whoever updates them.
func TestScreenshots(t *testing.T) {
	t.Parallel()
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for name, take := range map[string]func(*testing.T) *tab{"dark": takeDark, "light": takeLight, "phone": takePhone} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := filepath.Join(screenshots, name+".webp")
			if *update {
				quality := int64(82)
				p := take(t)
				p.shot("readme-" + name)
				shot := call(p, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatWebp, Quality: &quality})
				if err := os.WriteFile(file, shot.Data, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			info, err := os.Stat(file)
			if err != nil || info.Size() == 0 || info.Size() > largestScreenshot {
				t.Errorf("%s: %v, or more than %d bytes; take it anew with -update", file, err, largestScreenshot)
			}
			_, after, shown := strings.Cut(string(readme), "](bot/sandbox/"+filepath.ToSlash(file)+")")
			before := strings.TrimSuffix(string(readme), "](bot/sandbox/"+filepath.ToSlash(file)+")"+after)
			alt := before[strings.LastIndex(before, "![")+2:]
			if !shown || len(alt) < 40 {
				t.Errorf("the README does not show %s with an alternative text that says what is to be seen: %q", file, alt)
			}
		})
	}
}

func takeDark(t *testing.T) *tab {
	p := visit(t, open(t), look{width: 1180, height: 760}).online()
	p.keys("/ask ", volgograd, kb.Enter)
	p.shows(newestMessage, "nearly 500 soldiers")
	return p
}

func takeLight(t *testing.T) *tab {
	p := visit(t, open(t), look{width: 1180, height: 760, light: true}).online()
	p.keys("/search ", "joint exercise", kb.Enter)
	p.shows(newestMessage, "Next")
	p.click(newestMessage+" button", "Next")
	p.click("#head button", "Raw")
	p.shows("#traces", "INTERACTION_CREATE")
	return p
}

func takePhone(t *testing.T) *tab {
	p := visit(t, open(t), phone).online()
	p.do(chromedp.Focus(chromedp.CSS("#say")))
	p.keys("/exercises timeline ", kb.Enter)
	p.until("the picture is there", `[...document.querySelectorAll("article img")].some((i) => i.complete && i.naturalWidth)`)
	return p
}

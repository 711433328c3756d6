package sandbox

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// needsBrowser, set to anything, makes it a failure that there is no browser. .ci/run sets it.
const needsBrowser = "VERBATIM_NEEDS_BROWSER"

// browser is started by the first test that needs one, and shared.
var browser struct {
	sync.Once
	ctx context.Context
	end []func()
	err error
}

func endBrowser() {
	for _, end := range browser.end {
		defer end()
	}
}

// findBrowser is the path of a browser of this machine, or empty.
func findBrowser() string {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome", "headless-shell"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// browserFor returns the browser, or skips the test where there is none.
func browserFor(t *testing.T) context.Context {
	t.Helper()
	path := findBrowser()
	if path == "" {
		if os.Getenv(needsBrowser) != "" {
			t.Fatalf("%s is set, and there is no Chromium on the PATH", needsBrowser)
		}
		t.Skip("there is no Chromium on the PATH, so the page is not tried in a browser")
	}
	browser.Do(func() { startBrowser(path) })
	if browser.err != nil {
		t.Fatal(browser.err)
	}
	return browser.ctx
}

// startBrowser starts a browser that talks to nobody but the page.
func startBrowser(path string) {
	dir, err := os.MkdirTemp("", "verbatim-browser-")
	if err != nil {
		browser.err = err
		return
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.UserDataDir(dir),
		chromedp.WSURLReadTimeout(patience), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("force-prefers-reduced-motion", true), chromedp.Flag("lang", "en-GB"))
	allocator, endAllocator := chromedp.NewExecAllocator(context.Background(), options...)
	ctx, end := chromedp.NewContext(allocator)
	browser.ctx, browser.end = ctx, []func(){func() { _ = os.RemoveAll(dir) }, endAllocator, end}
	browser.err = chromedp.Do(ctx)
}

// A look is how the page is looked at.
type look struct {
	width, height int64
	light, touch  bool
}

var desktop = look{width: 1280, height: 800}

// A tab is one with the sandbox in it, and nobody else's cookies or storage.
type tab struct {
	t   *testing.T
	s   *running
	ctx context.Context

	mu       sync.Mutex
	gone     bool     // the sandbox ends on purpose
	mistakes []string // errors on the console
	fetched  []string // addresses
}

// visit opens the page and waits until it is ready for use.
func visit(t *testing.T, s *running, l look) *tab {
	t.Helper()
	opened, closeTab := chromedp.NewContext(browserFor(t), chromedp.WithNewBrowserContext())
	t.Cleanup(closeTab)
	if err := chromedp.Do(opened); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(opened, 2*patience)
	t.Cleanup(cancel)
	p := &tab{t: t, s: s, ctx: ctx}
	if err := chromedp.Listen(ctx, p.hear); err != nil {
		t.Fatal(err)
	}
	p.watch(l)
	p.do(chromedp.Navigate(s.URL()))
	p.until("the page is ready", `document.body.dataset.ready && document.querySelectorAll("#list > *").length > 0`)
	t.Cleanup(p.checkQuiet)
	return p
}

// watch has the browser tell what the page does, and makes it look as l says.
func (p *tab) watch(l look) {
	p.t.Helper()
	scheme := "dark"
	if l.light {
		scheme = "light"
	}
	media := emulation.SetEmulatedMediaParams{Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme},
		{Name: "prefers-reduced-motion", Value: "reduce"}}}
	call(p, log.Enable, cdp.Empty{})
	call(p, network.Enable, network.EnableParams{})
	call(p, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: l.width, Height: l.height, DeviceScaleFactor: 1, Mobile: l.touch})
	call(p, emulation.SetTouchEmulationEnabled, emulation.SetTouchEmulationEnabledParams{Enabled: l.touch})
	call(p, emulation.SetEmulatedMedia, media)
	call(p, emulation.SetFocusEmulationEnabled, emulation.SetFocusEmulationEnabledParams{Enabled: true}) // each tab is in front
	call(p, emulation.SetTimezoneOverride, emulation.SetTimezoneOverrideParams{TimezoneID: "UTC"})
}

// call sends the browser a command about the tab.
func call[P, R any](p *tab, command cdp.Command[P, R], params P) R {
	p.t.Helper()
	r, err := chromedp.Call(p.ctx, command, params)
	if err != nil {
		p.t.Fatal(err)
	}
	return r
}

// online waits until the bot is there with its commands.
func (p *tab) online() *tab {
	p.t.Helper()
	p.until("the bot is online", `document.getElementById("offline").hidden && (await import("/store.js")).state.commands?.length > 3`)
	return p
}

// hear notes what a good page does not do.
func (p *tab) hear(event any) {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		what := e.ExceptionDetails.Text
		if e.ExceptionDetails.Exception != nil {
			what += " " + e.ExceptionDetails.Exception.Description
		}
		p.mistakes = append(p.mistakes, what)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError && !p.gone {
			p.mistakes = append(p.mistakes, e.Entry.Text+" "+e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		p.fetched = append(p.fetched, e.Request.URL)
	}
}

// willGo has the tab expect that the sandbox ends, of which the console complains.
func (p *tab) willGo() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.gone = true
}

// checkQuiet holds that the page has made no mistake, and has fetched nothing from elsewhere.
func (p *tab) checkQuiet() {
	p.mu.Lock()
	mistakes, fetched := p.mistakes, p.fetched
	p.mu.Unlock()
	for _, m := range mistakes {
		p.t.Errorf("on the console: %s", m)
	}
	for _, url := range fetched {
		if !strings.HasPrefix(url, p.s.URL()) && !strings.HasPrefix(url, "data:") { // the browser's own icons
			p.t.Errorf("the page fetched %s", url)
		}
	}
	if p.t.Failed() && p.ctx.Err() == nil {
		p.shot("failed-" + strings.ReplaceAll(p.t.Name(), "/", "-"))
	}
}

func (p *tab) do(actions ...chromedp.Action[chromedp.Void]) {
	p.t.Helper()
	if err := chromedp.Do(p.ctx, actions...); err != nil {
		p.t.Fatal(err)
	}
}

// until waits until an expression of JavaScript is true. The page may be loaded anew meanwhile.
func (p *tab) until(what, expression string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	wait := `new Promise((done) => { const look = async () => { try { if (` + expression + `) return done(true) } catch {} setTimeout(look, 20) }; look() })`
	for {
		_, err := chromedp.Run(ctx, chromedp.Evaluate[bool](wait, chromedp.EvalAwaitPromise))
		if err == nil {
			return
		}
		if ctx.Err() != nil {
			p.t.Fatalf("waiting until %s: %v; the page says:\n%s", what, err, p.text("body"))
		}
	}
}

// eval is the value of an expression of JavaScript.
func eval[T any](p *tab, expression string) T {
	p.t.Helper()
	value, err := chromedp.Run(p.ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		p.t.Fatal(err)
	}
	return value
}

// text is what a person reads in the first element of a selector.
func (p *tab) text(selector string) string {
	p.t.Helper()
	return eval[string](p, `document.querySelector(`+strconv.Quote(selector)+`)?.innerText ?? ""`)
}

// shows waits until the first element of a selector says something.
func (p *tab) shows(selector, text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("%s shows %q", selector, text),
		`[...document.querySelectorAll(`+strconv.Quote(selector)+`)].some((n) => n.innerText.includes(`+strconv.Quote(text)+`))`)
}

// newestMessage is the selector of the last message.
const newestMessage = "#list > article:last-of-type"

// click presses what has a text, as a person who reads the page would, once it is there. It is found and pressed at one moment: the
// page may draw it anew at the next.
func (p *tab) click(selector, text string) {
	p.t.Helper()
	p.until(fmt.Sprintf("there is %s that says %q", selector, text),
		`(() => { const n = `+find(selector, text)+`; n.scrollIntoView({block: "nearest"}); n.focus(); n.click(); return true })()`)
}

// find is an expression for the last element of a selector with a text.
func find(selector, text string) string {
	return `[...document.querySelectorAll(` + strconv.Quote(selector) + `)].filter((n) => n.innerText.includes(` + strconv.Quote(text) + `) && n.checkVisibility() && !n.disabled).at(-1)`
}

// keys presses keys one after the other, wherever the focus is. Longer texts come at once, as from a clipboard.
func (p *tab) keys(keys ...string) {
	p.t.Helper()
	for _, k := range keys {
		if len(k) > 20 {
			call(p, input.InsertText, input.InsertTextParams{Text: k})
			continue
		}
		if k == kb.Enter {
			p.enter()
			continue
		}
		p.do(chromedp.KeyEvent(k))
	}
}

// enter presses Enter. Its text goes with the way down, so that the browser leaves it out where the page has handled the
// key, as it does for a person.
func (p *tab) enter() {
	p.t.Helper()
	for _, e := range kb.Encode('\r') {
		switch e.Type {
		case kb.KeyDown:
			e.Text, e.UnmodifiedText = "\r", "\r"
			call(p, input.DispatchKeyEvent, *e)
		case kb.KeyUp:
			call(p, input.DispatchKeyEvent, *e)
		}
	}
}

// say types into the message box and sends.
func (p *tab) say(text string) {
	p.t.Helper()
	p.do(chromedp.Focus(chromedp.CSS("#say")))
	p.keys(text, kb.Enter)
}

// shot keeps a picture of the page.
func (p *tab) shot(name string) []byte {
	p.t.Helper()
	png, err := chromedp.Run(p.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		p.t.Log(err)
		return nil
	}
	dir := os.Getenv("VERBATIM_SCREENSHOTS")
	if dir == "" {
		dir = p.t.ArtifactDir()
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		p.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name+".png"), png, 0o644); err != nil {
		p.t.Fatal(err)
	}
	return png
}

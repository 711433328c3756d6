package sandbox

import (
	"context"
	"io/fs"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"verbatim/bot/discord"
	"verbatim/bot/fakediscord"
	"verbatim/retrieval"
)

// hostile are texts that would do harm where they were read as markup.
var hostile = []string{
	`<img src=x onerror="window.harmed=1">`,
	`<script>window.harmed=1</script>`,
	`"><svg onload=window.harmed=1>`,
	`<iframe src="javascript:parent.harmed=1"></iframe>`,
	`[press](javascript:window.harmed=1)`,
	`[press](https://example.org/" onmouseover="window.harmed=1)`,
	`<https://example.org/"onmouseover="window.harmed=1>`,
	`||<img src=x onerror=window.harmed=1>||`,
	"```html\n<script>window.harmed=1</script>\n```",
	`<style>*{display:none}</style><base href="//evil.example/">`,
	`{{constructor.constructor("window.harmed=1")()}} ${window.harmed=1}`,
	`&lt;img src=x onerror=window.harmed=1&gt;`,
	"\u202ereversed \u0000 null \ufeff mark",
}

// poisoned is a library whose every word is hostile.
type poisoned struct{ retrieval.Library }

func (poisoned) Ask(context.Context, retrieval.Question) (retrieval.Answer, error) {
	a := retrieval.Answer{Answered: true}
	for i, text := range hostile[:3] {
		a.Excerpts = append(a.Excerpts, retrieval.Excerpt{Source: hostile[i+1] + ".txt", Title: hostile[i+2], Quote: text, End: len(text), Line: 1, EndLine: 1})
	}
	return a, nil
}

func (poisoned) Sources(context.Context) ([]retrieval.Source, error) {
	var all []retrieval.Source
	for _, text := range hostile {
		all = append(all, retrieval.Source{Source: text, Title: text, Passages: 1})
	}
	return all, nil
}

// TestHostileText puts hostile texts wherever text can come from: a person, a source, its name and title, suggestions, the name
// of a channel, a user and a file.
func TestHostileText(t *testing.T) {
	t.Parallel()
	s := open(t, func(o *Options) {
		o.Topic = hostile[0]
		o.Bot = func(ctx context.Context, at Discord) error {
			bot, err := discord.New(discord.Config{Token: at.Token, BaseURL: at.URL, RespondWithin: patience}, poisoned{seeds})
			if err != nil {
				return err
			}
			return bot.Run(ctx)
		}
	})
	general := s.discord.Channel().ID
	mallory := s.discord.AddUser(fakediscord.User{Username: hostile[0]})
	if err := s.discord.Join(s.world.guild, mallory.ID); err != nil {
		t.Fatal(err)
	}
	if _, err := s.discord.AddChannel(fakediscord.Channel{GuildID: s.world.guild, Name: hostile[2]}); err != nil {
		t.Fatal(err)
	}
	p := visit(t, s, desktop).online()
	for _, text := range hostile {
		if _, err := s.discord.Say(t.Context(), mallory.ID, general, text); err != nil {
			t.Fatal(err)
		}
	}
	if _, r := do(t, s, act{Do: "say", User: s.world.people[0].ID, Channel: general, Text: "a file", Files: []upload{{Name: hostile[0], Kind: "text/html", Data: []byte(hostile[1])}}}); r.Error != "" {
		t.Fatal(r.Error)
	}
	p.keys("/ask ", "harm", kb.Enter)
	p.shows(newestMessage, "onerror")
	p.keys("/sources ")
	p.click("#command .more button", "source")
	p.shows("#popup", "onerror")
	p.shot("hostile")
	for _, text := range hostile[:4] {
		p.shows("#list", text)
	}
	foreign := eval[[]string](p, `[...document.querySelectorAll("script, iframe, svg, style, base, object, embed, [onerror], [onload], [onmouseover], a[href^='javascript:'], main img")].map((n) => n.outerHTML).filter((s) => s !== '<script type="module" src="main.js"></script>')`)
	if len(foreign) > 0 {
		t.Errorf("text became markup: %s", strings.Join(foreign, "\n"))
	}
	if eval[bool](p, `window.harmed !== undefined`) {
		t.Error("a script of a text ran")
	}
	links := eval[[]string](p, `[...document.querySelectorAll("#list a[target=_blank]")].map((a) => new URL(a.href).protocol + a.rel)`)
	for _, l := range links {
		if l != "https:noopener noreferrer" {
			t.Errorf("there is a link %s", l)
		}
	}
}

// TestKeyboardOnly goes through a visit without a mouse.
func TestKeyboardOnly(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.until("one can write at once", `document.activeElement.id === "say"`)
	p.keys("/so", kb.Enter, kb.Enter)
	p.shows(newestMessage, "Only you can see this")
	p.keys(kb.ArrowUp)
	p.until("the last message has the focus", `document.activeElement === document.querySelector("`+newestMessage+`")`)
	p.tabTo("Dismiss message")
	p.keys(kb.Enter)
	p.until("it is dismissed", `!document.querySelector("article.ephemeral")`)
	p.do(chromedp.Evaluate[chromedp.Void](`document.activeElement.blur()`))
	p.tabTo("To the message box")
	p.shot("skip")
	p.tabTo("# digest")
	p.keys(kb.Enter)
	p.shows("#title", "digest")
	p.until("the focus is where one writes", `document.activeElement.id === "say"`)
	p.keys("/help ", kb.Enter)
	p.shows(newestMessage, "I answer questions with quotations")
	p.tabTo("Raw")
	p.keys(kb.Enter)
	p.until("the panel is open", `!document.getElementById("trace").hidden && document.activeElement.closest("#trace")`)
	p.keys(kb.Escape)
	p.until("the focus is back", `document.activeElement.id === "showtrace"`)
}

// tabTo presses Tab until what has the focus says something.
func (p *tab) tabTo(text string) {
	p.t.Helper()
	for range 60 {
		p.keys(kb.Tab)
		if strings.Contains(eval[string](p, `document.activeElement.innerText ?? ""`), text) && eval[string](p, `document.activeElement.tagName`) != "BODY" {
			return
		}
	}
	p.t.Fatalf("Tab does not lead to %q", text)
}

// TestPhone uses the page at the width of a small phone, by touch.
func TestPhone(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), phone).online()
	p.noOverflow()
	p.shot("phone-first")
	p.click("#head button", "☰")
	p.shows("#people", "may only read")
	p.noOverflow()
	p.shot("phone-drawer")
	p.click("#channels .channel", "digest")
	p.until("the drawer is closed", `!document.body.classList.contains("drawn")`)
	p.do(chromedp.Tap(chromedp.CSS("#say")))
	p.keys("/ask ", volgograd)
	p.shot("phone-command")
	p.do(chromedp.Tap(chromedp.CSS("#send")))
	p.shows(newestMessage, "nearly 500 soldiers")
	p.noOverflow()
	p.keys("/search ", "exercise")
	p.do(chromedp.Tap(chromedp.CSS("#send")))
	p.click(newestMessage+" button", "Next")
	p.noOverflow()
	p.click(newestMessage+" .tools button", "⋯")
	p.shot("phone-menu")
	small := eval[[]string](p, `[...document.querySelectorAll("button, a, input, textarea, summary, [role=option]")].filter((n) => n.checkVisibility() && !n.closest(".prose, .origin, .private, label, .hidden") && !n.matches(".skip"))
		.filter((n) => { const r = n.getBoundingClientRect(); return r.width && (r.width < 24 || r.height < 24); }).map((n) => n.outerHTML.slice(0, 80))`)
	if len(small) > 0 {
		t.Errorf("too small to be touched (WCAG 2.5.8 wants 24 by 24): %s", strings.Join(small, "\n"))
	}
}

var phone = look{width: 360, height: 740, touch: true}

// noOverflow holds that nothing sticks out to the side.
func (p *tab) noOverflow() {
	p.t.Helper()
	if got := eval[[]string](p, `[...document.querySelectorAll("body *")].filter((n) => n.checkVisibility() && getComputedStyle(n).position !== "absolute" && !n.closest("pre, #veil, #side") && n.getBoundingClientRect().right > innerWidth + 1).map((n) => n.outerHTML.slice(0, 100))`); len(got) > 0 {
		p.t.Errorf("sticking out at %d px: %s", phone.width, strings.Join(got, "\n"))
	}
	if eval[bool](p, `document.documentElement.scrollWidth > innerWidth`) {
		p.t.Error("the page scrolls sideways")
	}
}

// TestAccessible looks for what screen readers and weak eyes stumble over, in both schemes, with as much on the screen as there
// can be.
func TestAccessible(t *testing.T) {
	t.Parallel()
	for _, l := range []look{desktop, {width: 1280, height: 800, light: true}} {
		name := map[bool]string{true: "light", false: "dark"}[l.light]
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			a := stage(t)
			p := visit(t, open(t, func(o *Options) { o.Bot = a.run }), l).online()
			p.keys("/menus ", kb.Enter)
			p.shows(newestMessage, "Choose:")
			p.say("**Bold** `code` ||spoiler|| <@" + p.s.discord.Bot().ID + "> https://example.org/ <t:1700000000:R>\n> quoted\n-# small\n```\npre\n```")
			p.keys("/silent ", kb.Enter)
			a.await("silent")
			p.click("#clock button", "+1 hour")
			p.shows(newestMessage, "did not respond")
			p.click("#head button", "Raw")
			p.click("#trace label", "before the last action")
			p.shows("#traces", "INTERACTION_CREATE")
			p.do(chromedp.Focus(chromedp.CSS("#say")))
			p.keys("/")
			p.shows("#popup", "/options")
			p.audit("all")
			p.shot("accessible-" + name)
			p.keys(kb.Escape, kb.Backspace, "/form ", kb.Enter)
			p.until("the form is open", `document.getElementById("form").open`)
			p.audit("form")
			p.keys(kb.Escape)
			p.click(newestMessage+" button", "Dismiss message")
			p.click(newestMessage+" .tools button", "⋯")
			p.audit("menu")
		})
	}
}

// audit holds the page, as it is now, to rules of accessibility.
func (p *tab) audit(when string) {
	p.t.Helper()
	for _, rule := range []string{names, references, uniqueIDs, roles, contrast} {
		for _, wrong := range eval[[]string](p, rule) {
			p.t.Errorf("%s: %s", when, wrong)
		}
	}
}

// The rules of audit are expressions for a list of what is wrong.
const (
	// names: everything that can be used has a name.
	names = `[...document.querySelectorAll("button, a[href], input, textarea, select, [role=button], [role=option], [role=menuitem], [role=listbox], dialog[open], nav, aside, [role=log]")]
		.filter((n) => n.checkVisibility())
		.filter((n) => !(n.getAttribute("aria-label") || (n.getAttribute("aria-labelledby") && document.getElementById(n.getAttribute("aria-labelledby"))?.textContent.trim()) || [...(n.labels ?? [])].some((l) => l.textContent.trim()) || (n.matches("button, a, [role]") && n.textContent.trim())))
		.map((n) => "has no name: " + n.outerHTML.slice(0, 120))`
	// references: what is referred to is there, and the active choice is in the list.
	references = `[...document.querySelectorAll("[aria-controls], [aria-labelledby], [aria-activedescendant], label[for]")].flatMap((n) => ["aria-controls", "aria-labelledby", "aria-activedescendant", "for"]
		.filter((a) => n.getAttribute(a) && !document.getElementById(n.getAttribute(a)) && !(a === "aria-controls" && n.getAttribute("aria-expanded") === "false"))
		.map((a) => a + " leads nowhere: " + n.outerHTML.slice(0, 120)))`
	// uniqueIDs: no ID stands twice.
	uniqueIDs = `Object.entries(Object.groupBy(document.querySelectorAll("[id]"), (n) => n.id)).filter(([, all]) => all.length > 1).map(([id]) => "the ID stands twice: " + id)`
	// roles: what is in a list or menu is in one, pictures have alternatives, and nothing hidden can have the focus.
	roles = `[
		...[...document.querySelectorAll("[role=option]")].filter((n) => !n.closest("[role=listbox]")).map((n) => "an option outside of a list: " + n.outerHTML.slice(0, 80)),
		...[...document.querySelectorAll("[role=menuitem]")].filter((n) => !n.closest("[role=menu]")).map((n) => "an item outside of a menu: " + n.outerHTML.slice(0, 80)),
		...[...document.querySelectorAll("img:not([alt])")].map((n) => "no alternative: " + n.src),
		...[...document.querySelectorAll("[aria-hidden=true] :is(button, a, input)")].map((n) => "hidden and in the order of Tab: " + n.outerHTML.slice(0, 80)),
		...(document.documentElement.lang ? [] : ["the page has no language"]),
		...(document.querySelectorAll("main").length === 1 && document.querySelectorAll("h1").length === 1 ? [] : ["there must be one main and one h1"]),
	]`
	// contrast: WCAG 1.4.3, text of at least 4.5 to 1, or 3 to 1 where it is large; what is disabled is exempt.
	contrast = `(() => {
		const wrong = new Set();
		const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
		const read = (c) => { context.clearRect(0, 0, 1, 1); context.fillStyle = c; context.fillRect(0, 0, 1, 1); const [r, g, b, a] = context.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
		const over = ([r, g, b, a], under) => [r, g, b].map((v, i) => v * a + under[i] * (1 - a));
		const behind = (n) => { const chain = []; for (; n; n = n.parentElement) chain.push(read(getComputedStyle(n).backgroundColor)); return chain.reverse().reduce((under, c) => over(c, under), [255, 255, 255]); };
		const light = (c) => c.map((v) => v / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)).reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
		const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (walker.nextNode()) {
			const n = walker.currentNode.parentElement;
			if (!walker.currentNode.textContent.trim() || !n.checkVisibility({ opacityProperty: true, visibilityProperty: true }) || n.closest(":disabled, .hidden, .skip, .spoiler:not(.shown), [aria-hidden=true]")) continue;
			const style = getComputedStyle(n);
			const under = behind(n);
			const size = parseFloat(style.fontSize);
			const needed = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700) ? 3 : 4.5;
			const got = ratio(over(read(style.color), under), under);
			if (got < needed) wrong.add("contrast " + got.toFixed(2) + " of " + style.color + " on " + under.map(Math.round) + ": " + n.outerHTML.slice(0, 90));
		}
		return [...wrong];
	})()`
)

// TestSmallAndSteady holds that the page is small and nothing on it jumps, and prints how soon it can be used.
func TestSmallAndSteady(t *testing.T) {
	t.Parallel()
	const most = 150 << 10
	size := 0
	if err := fs.WalkDir(pageFiles(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		size += int(info.Size())
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if size > most {
		t.Errorf("the page has %d bytes, and is to have at most %d", size, most)
	}
	p := visit(t, open(t), desktop).online()
	p.keys("/as", kb.Tab, volgograd, kb.Enter)
	p.shows(newestMessage, "nearly 500 soldiers")
	p.do(chromedp.Navigate(p.s.URL())) // what comes later, such as an answer, is to move what was there
	p.shows(newestMessage, "nearly 500 soldiers")
	shift := eval[float64](p, `new Promise((done) => {
		let sum = 0;
		new PerformanceObserver((list) => { for (const e of list.getEntries()) sum += e.value; }).observe({ type: "layout-shift", buffered: true });
		setTimeout(() => done(sum), 300);
	})`)
	// 0.1 is where the page would count as unsteady (web.dev/articles/cls).
	if shift > 0.1 {
		t.Errorf("what is on the page jumped by %.3f", shift)
	}
	var best float64
	for range 5 {
		p.do(chromedp.Navigate(p.s.URL()))
		p.until("the page is ready again", `performance.getEntriesByName("interactive").length === 1`)
		if ms := eval[float64](p, `performance.getEntriesByName("interactive")[0].startTime`); best == 0 || ms < best {
			best = ms
		}
	}
	t.Logf("the page has %d bytes, moved by %.3f, and can be used after %.0f ms (best of 5)", size, shift, best)
}

package sandbox

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"verbatim/bot/fakediscord"
)

// TestAskByPicker asks with the keyboard alone, through the picker of commands.
func TestAskByPicker(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.shot("first")
	p.keys("/as")
	p.shows("#popup", "/ask")
	p.shot("picker")
	p.keys(kb.Tab)
	p.shows("#command", "question")
	p.keys(volgograd, kb.Enter)
	p.shows(newestMessage, "involving nearly 500 soldiers")
	p.shows(newestMessage+" .origin", "ada used /ask")
	p.shot("answer")
}

const volgograd = "How many Russian and Indian soldiers trained in Volgograd?"

// TestTour takes every step of the tour, each by one press.
func TestTour(t *testing.T) {
	t.Parallel()
	s := open(t)
	p := visit(t, s, desktop).online()
	p.until("six things can be tried", `document.querySelectorAll(".tour .step").length === 6`)
	titles := eval[[]string](p, `[...document.querySelectorAll(".tour .step .label")].map((n) => n.innerText)`)
	for _, title := range titles {
		written := eval[string](p, lastID)
		p.click(".tour .step", title)
		if title == "Open a document" {
			p.shows("#popup", ".txt")
			p.shot("tour-suggestions")
			p.keys(kb.Tab, kb.Enter)
		}
		p.until(title+" is answered", lastID+` !== `+strconv.Quote(written)+` && document.querySelector("`+newestMessage+` .tag") && !document.querySelector("article .thinking")`)
		if text := p.text(newestMessage); strings.Contains(text, "refuses") || strings.Contains(text, "went wrong") || strings.Contains(text, "did not respond") {
			t.Errorf("%s: %s", title, text)
		}
		p.until(title+": the answer is in sight", inSight)
	}
	p.click(newestMessage+" .awaited", ":00")
	p.shows(newestMessage, "Daily digest")
	if strings.Contains(p.text(newestMessage), "comes late") {
		t.Error("the digest of the tour comes late")
	}
	p.until("every step is marked", `document.querySelectorAll(".tour .step.done").length === 6`)
	p.shot("tour")
}

// inSight is whether the end of the newest message can be seen.
const inSight = `(() => { const log = document.getElementById("log").getBoundingClientRect(); const m = document.querySelector("` + newestMessage + `").getBoundingClientRect(); return m.bottom > log.top && m.bottom <= log.bottom })()`

// TestScrolledUp reads what was said before while others go on: what is read stays where it is, and a button leads to what is new.
func TestScrolledUp(t *testing.T) {
	t.Parallel()
	s := open(t, without)
	p := visit(t, s, desktop)
	ben, general := s.world.people[1].ID, s.discord.Channel().ID
	say := func(text string) {
		if _, err := s.discord.Say(t.Context(), ben, general, text); err != nil {
			t.Fatal(err)
		}
	}
	for n := range 60 {
		say("Message " + strconv.Itoa(n))
	}
	p.shows(newestMessage, "Message 59")
	p.until("the last is in sight", inSight)
	p.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("log").scrollTop = 0`))
	p.until("the page has scrolled", `!(`+inSight+`)`)
	say("Something new")
	p.until("the button is there", `!document.getElementById("newest").hidden`)
	if at := eval[float64](p, `document.getElementById("log").scrollTop`); at != 0 {
		t.Errorf("what is read moved by %.0f", at)
	}
	p.shot("scrolled-up")
	p.click("#newest", "New messages")
	p.until("it is read", inSight+` && document.getElementById("newest").hidden`)
	p.do(chromedp.Evaluate[chromedp.Void](`document.getElementById("log").scrollTop = 0`))
	p.until("the page has scrolled", `!(`+inSight+`)`)
	p.say("What I say, I see.")
	p.shows(newestMessage, "What I say")
	p.until("it is in sight", inSight)
}

// lastID is an expression for the ID of the newest message.
const lastID = `(document.querySelector("` + newestMessage + `")?.dataset.id ?? "")`

// TestEveryCommand uses every command that the bot registers, by the picker, with whatever it asks for.
func TestEveryCommand(t *testing.T) {
	t.Parallel()
	s := open(t)
	p := visit(t, s, desktop).online()
	paths := eval[[]string](p, `(async () => {
		const { flatten } = await import("/command.js"); const { commandsHere } = await import("/permissions.js");
		return flatten(commandsHere(1)).map((c) => c.path);
	})()`)
	for _, path := range paths {
		written := eval[string](p, lastID)
		p.do(chromedp.Focus(chromedp.CSS("#say")))
		p.keys("/" + path + " ")
		p.shows("#command .path", "/"+path)
		p.fillIn()
		p.keys(kb.Enter)
		p.until("/"+path+" is answered", lastID+` !== `+strconv.Quote(written)+` && !document.querySelector("article .thinking")`)
		if text := p.text(newestMessage); strings.Contains(text, "refuses") || strings.Contains(text, "did not respond") {
			t.Errorf("/%s: %s", path, text)
		}
		p.shot("command-" + strings.ReplaceAll(path, " ", "-"))
	}
}

// fillIn gives every option that is required a value: the first of those that are offered, or some text or number.
func (p *tab) fillIn() {
	p.t.Helper()
	const empty = `[...document.querySelectorAll("#command [aria-required=true]")].find((n) => !n.value)`
	for eval[bool](p, `Boolean(`+empty+`)`) {
		p.do(chromedp.Evaluate[chromedp.Void](empty + `.focus()`))
		if eval[bool](p, `document.activeElement.dataset.offers === "true"`) {
			p.until("something is offered", `document.querySelector("#popup [role=option]")`)
			p.keys(kb.Tab)
			continue
		}
		const integer, number = "4", "10"
		if kind := eval[string](p, `document.activeElement.dataset.kind`); kind == integer || kind == number {
			p.keys("1")
		} else {
			p.keys("exercise")
		}
	}
}

// TestPagesTurn turns pages by buttons, and keeps the focus on the button.
func TestPagesTurn(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.keys("/search ", "exercise", kb.Enter)
	p.shows(newestMessage, "Next")
	const hit = newestMessage + " .embed"
	first := p.text(hit)
	p.click(newestMessage+" button", "Next")
	p.until("the page has turned", `document.querySelector("`+hit+`").innerText !== `+strconv.Quote(first))
	p.until("the focus stayed", `document.activeElement?.innerText?.includes("Next")`)
	p.click(newestMessage+" button", "Previous")
	p.until("the page has turned back", `document.querySelector("`+hit+`").innerText === `+strconv.Quote(first))
	p.shot("pages")
}

// TestAutocomplete picks a source from what the bot suggests, by the arrow keys.
func TestAutocomplete(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.keys("/sources ")
	p.click("#command .more button", "source")
	p.until("all are suggested", `document.querySelectorAll("#popup [role=option]").length === 5`)
	p.keys("00")
	p.until("the field says what is active", `document.activeElement.getAttribute("aria-activedescendant") === document.querySelector("#popup [aria-selected=true]").id`)
	p.keys(kb.ArrowDown)
	p.shot("autocomplete")
	second := eval[string](p, `document.querySelectorAll("#popup [role=option] .label")[1].innerText`)
	p.keys(kb.Enter)
	if got := eval[string](p, `document.querySelector("#command input").value`); got != second {
		t.Errorf("chosen is %q, want %q", got, second)
	}
	p.keys(kb.Enter)
	p.shows(newestMessage, "Only you can see this")
	p.click(newestMessage+" button", "Dismiss message")
	p.until("it is gone", `!document.querySelector("article.ephemeral")`)
	p.keys("/sources ", "", kb.Escape)
	p.until("Escape leaves the command", `document.getElementById("command").hidden && document.activeElement.id === "say"`)
}

// TestMenuOfAMessage looks up a message by the right button of the mouse, and by the keyboard.
func TestMenuOfAMessage(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.say(volgograd)
	p.shows(newestMessage, volgograd)
	at := eval[[]float64](p, `(() => { const r = document.querySelector("`+newestMessage+` .prose").getBoundingClientRect(); return [r.left + 5, r.top + 5] })()`)
	p.do(chromedp.MouseEvent(input.DispatchMouseEventTypeMouseMoved, at[0], at[1]), chromedp.MouseClickXY(at[0], at[1], chromedp.ButtonRight))
	p.until("the menu is open", `!document.getElementById("menu").hidden && document.activeElement.getAttribute("role") === "menuitem"`)
	p.shot("menu")
	p.click("#menu button", "Find in sources")
	p.shows(newestMessage, "nearly 500 soldiers")
	p.shows(newestMessage, "Only you can see this")

	p.do(chromedp.Focus(chromedp.CSS(newestMessage)))
	p.keys(kb.ArrowUp, kb.Tab, kb.Enter)
	p.until("the menu is open by the keyboard", `!document.getElementById("menu").hidden`)
	p.keys(kb.Escape)
	p.until("the focus is back", `document.activeElement.textContent === "⋯"`)
	p.keys(kb.Enter)
	p.click("#menu button", "Reply")
	p.shows("#replying", "Replying to ada")
	p.keys("This one.", kb.Enter)
	p.shows(newestMessage+" .origin", "@ada")
	p.click(newestMessage+" .tools button", "⋯")
	p.click("#menu button", "Create thread")
	p.shows("#title", "This one.")
	p.say("In the thread")
	p.shows(newestMessage, "In the thread")
	p.keys(kb.ArrowUp)
	p.shows("#replying", "Changing your message")
	p.keys(", changed", kb.Enter)
	p.shows(newestMessage, "In the thread, changed")
	p.shows(newestMessage, "(edited)")
	p.shows("#channels li li", "This one.")
	p.shot("thread")
}

// TestForm fills in what the bot asks.
func TestForm(t *testing.T) {
	t.Parallel()
	a := stage(t)
	p := visit(t, open(t, func(o *Options) { o.Bot = a.run }), desktop).online()
	p.keys("/form ", kb.Enter)
	p.until("the form is open", `document.getElementById("form").open && document.activeElement.matches("#form input")`)
	p.shot("form")
	for range 6 {
		p.keys(kb.Tab)
		p.until("the focus stays in the form", `document.activeElement === document.body || document.activeElement.closest("#form")`)
	}
	p.do(chromedp.Focus(chromedp.CSS("#form input")))
	p.keys("x", kb.Enter)
	p.until("a name too short is refused", `document.getElementById("form").open && !document.querySelector("#form input").validity.valid`)
	p.keys("yz", kb.Tab, "More of it")
	p.click("#form button", "Submit")
	p.shows(newestMessage, "Thank you.")
	p.until("the form is closed, and the focus back", `!document.getElementById("form").open && document.activeElement.id === "say"`)
	if got := a.noted(); !strings.Contains(got, `"value":"xyz"`) || !strings.Contains(got, "More of it") {
		t.Errorf("sent was %s", got)
	}
	p.keys("/form ", kb.Enter)
	p.until("the form is open again", `document.getElementById("form").open`)
	p.keys(kb.Escape)
	p.until("Escape closes it", `!document.getElementById("form").open`)
}

// TestMenusAndButtons chooses in menus of one, of several, and of people, and presses buttons of every style.
func TestMenusAndButtons(t *testing.T) {
	t.Parallel()
	a := stage(t)
	p := visit(t, open(t, func(o *Options) { o.Bot = a.run }), desktop).online()
	p.keys("/menus ", kb.Enter)
	p.shows(newestMessage, "Choose:")
	p.do(chromedp.Focus(chromedp.CSS(newestMessage + " [data-key='0.0']")))
	p.keys(kb.Enter, kb.ArrowDown)
	p.shot("menus")
	p.keys(kb.Enter)
	p.shows(newestMessage, "You chose one 2")
	p.do(chromedp.Focus(chromedp.CSS(newestMessage + " [data-key='1.0']")))
	p.keys(kb.ArrowDown, kb.Enter, kb.ArrowDown, kb.Enter, kb.Escape)
	p.shows(newestMessage, "You chose some l,m")
	p.click(newestMessage+" .opener", "Somebody")
	p.click(newestMessage+" [role=option]", "ben")
	p.shows(newestMessage, "You chose people "+p.s.world.people[1].ID)
	p.click(newestMessage+" button", "No")
	p.shows(newestMessage, "You chose no")
	p.click(newestMessage+" button", "Broken")
	a.await("broken")
	p.click("#clock button", "+1 hour")
	p.shows(newestMessage, "This interaction failed")
	if !eval[bool](p, `[...document.querySelectorAll("`+newestMessage+` button")].find((b) => b.innerText === "Off").disabled`) {
		t.Error("what is disabled can be pressed")
	}
	p.shot("buttons")
}

// TestMenuHasRoom opens the menu of the newest message, which stands at the lower edge: all of the list can be seen or scrolled to.
func TestMenuHasRoom(t *testing.T) {
	t.Parallel()
	for name, l := range map[string]look{"desktop": desktop, "phone": phone} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := visit(t, open(t), l).online()
			p.do(chromedp.Focus(chromedp.CSS("#say")))
			p.keys("/exercises list ", kb.Enter)
			p.click(newestMessage+" .opener", "Open an exercise")
			p.shot("menu-room-" + name)
			p.until("the list is in sight", `(() => { const log = document.getElementById("log").getBoundingClientRect();
				const list = document.querySelector("`+newestMessage+` [role=listbox]").getBoundingClientRect();
				return list.height > 200 && list.top >= log.top && list.bottom <= log.bottom })()`)
			p.keys(kb.End, kb.Enter)
			p.shows(newestMessage+" button", "Compare")
		})
	}
}

// TestOptionsOfEveryKind fills in a command with each kind of option by the keyboard.
func TestOptionsOfEveryKind(t *testing.T) {
	t.Parallel()
	a := stage(t)
	p := visit(t, open(t, func(o *Options) { o.Bot = a.run }), desktop).online()
	p.keys("/options ")
	p.shows("#popup", "Green")
	p.keys("gr", kb.Tab, "12", kb.Enter)
	p.until("what is missing is said", `document.querySelector("#command [aria-invalid]")?.closest("label").innerText.startsWith("loud")`)
	p.keys("tr", kb.Tab)
	p.shows("#popup", "@cleo")
	p.keys("cle", kb.Tab)
	p.click("#command .more button", "where")
	p.keys("dig", kb.Tab)
	p.click("#command .more button", "what")
	file := filepath.Join(t.TempDir(), "a file.txt")
	if err := os.WriteFile(file, []byte("text"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.SetUploadFiles(chromedp.CSS("#command input[type=file]"), []string{file}))
	p.shot("options")
	p.do(chromedp.Focus(chromedp.CSS("#command input")))
	p.keys(kb.Enter) // what is chosen stays chosen
	p.keys(kb.Enter)
	p.shows(newestMessage, "Done: options")
	for _, want := range []string{`"value":"g"`, `"value":12`, `"value":true`, `"value":"` + p.s.world.people[2].ID + `"`, `"name":"where"`, `"name":"what"`} {
		if !strings.Contains(a.noted(), want) {
			t.Errorf("%s is not in %s", want, a.noted())
		}
	}
	p.keys("/gro")
	p.shows("#popup", "/group second")
	p.keys(kb.ArrowDown, kb.Tab, kb.Enter)
	p.shows(newestMessage, "Done: group")
	if !strings.Contains(a.noted(), "second") {
		t.Errorf("the subcommand is not in %s", a.noted())
	}
}

// TestThinkingAndSilence shows what a deferred answer and none look like.
func TestThinkingAndSilence(t *testing.T) {
	t.Parallel()
	a := stage(t)
	p := visit(t, open(t, func(o *Options) { o.Bot = a.run }), desktop).online()
	p.keys("/slow ", kb.Enter)
	p.shows(newestMessage, "verbatim is thinking…")
	p.shot("thinking")
	p.keys("/silent ", kb.Enter)
	a.await("silent")
	p.click("#clock button", "+1 hour")
	p.shows(newestMessage, "The application did not respond")
	p.until("what was promised has not come", `![...document.querySelectorAll("article")].some((n) => n.innerText.includes("thinking"))`)
	p.shot("silence")
}

// TestPictures shows pictures with room kept for them, and each once.
func TestPictures(t *testing.T) {
	t.Parallel()
	a := stage(t)
	p := visit(t, open(t, func(o *Options) { o.Bot = a.run }), desktop).online()
	p.keys("/picture ", kb.Enter)
	p.until("both pictures are there", `(() => { const all = [...document.querySelectorAll("article img")]; return all.length === 2 && all.every((i) => i.complete && i.naturalWidth && i.alt && i.hasAttribute("width")) })()`)
	p.shows(newestMessage+" .embed dt", "When")
	p.shot("pictures")
}

// TestPermissions speaks as each of the people: a member is not offered what only managers may, and who may only read cannot
// write.
func TestPermissions(t *testing.T) {
	t.Parallel()
	a := stage(t)
	p := visit(t, open(t, func(o *Options) { o.Bot = a.run }), desktop).online()
	offered := func() string {
		p.keys("/ma")
		p.until("something is said of commands", `!document.getElementById("popup").hidden`)
		defer p.keys(kb.Backspace, kb.Backspace, kb.Backspace)
		return p.text("#popup")
	}
	if got := offered(); !strings.Contains(got, "/manage") {
		t.Errorf("ada is offered %s", got)
	}
	p.keys("/ma")
	p.shows("#popup", "/manage")
	p.click(".person", "ben")
	p.do(chromedp.Focus(chromedp.CSS("#say")))
	p.shows("#popup", "No command has that name") // what is offered for the text follows the person
	p.keys(kb.Backspace, kb.Backspace, kb.Backspace)
	p.until("ben is seen with", `(await import("/store.js")).me().username === "ben"`)
	p.do(chromedp.Focus(chromedp.CSS("#say")))
	if got := offered(); strings.Contains(got, "/manage") {
		t.Errorf("ben is offered %s", got)
	}
	p.click(".person", "cleo")
	p.until("cleo cannot write", `document.getElementById("say").disabled && document.getElementById("say").placeholder.includes("permission")`)
	p.shot("readonly")
	p.click("#channels .channel", "verbatim")
	p.until("but to the bot herself", `!document.getElementById("say").disabled`)
	p.click(".person", "ada")
	p.until("the direct messages are ada's", `(await import("/store.js")).me().username === "ada" && document.getElementById("title").innerText === "verbatim" && !document.getElementById("say").disabled`)
}

// TestReconnect cuts the connection and switches the bot off and on, and looks at what people see.
func TestReconnect(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.click("#head button", "Raw")
	p.click("#trace button", "Cut the connection")
	p.until("it has resumed", `(await import("/store.js")).state.here.connected === 2`)
	p.click("#trace button", "Switch the bot off")
	p.shows("#offline", "verbatim is offline")
	p.shot("offline")
	p.click("#trace button", "Switch the bot on")
	p.online()
	p.say("<@" + p.s.discord.Bot().ID + "> " + volgograd)
	p.shows(newestMessage, "nearly 500 soldiers")
	p.until("what is answered can be read in the room there is", `(() => { const jump = document.querySelector("`+newestMessage+` .jump").getBoundingClientRect();
		return jump.width > 100 && jump.right <= document.querySelector("`+newestMessage+` .origin").getBoundingClientRect().right })()`)
	p.shows("#traces", "MESSAGE_CREATE")
	p.shows("#traces", "POST /channels/")
	p.do(chromedp.Evaluate[chromedp.Void](`for (const d of document.querySelectorAll("#traces details")) d.open = true`))
	p.shows("#traces pre", "allowed_mentions")
	p.shot("raw")
}

// TestDigestByClock subscribes to the digest and moves the clock to the hour at which it comes.
func TestDigestByClock(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.enterChannel("digest")
	p.keys("/digest subscribe ")
	p.fillIn()
	p.keys(kb.Enter)
	p.shows(newestMessage, "09:00")
	said := len(p.s.discord.Messages(eval[string](p, `(async () => (await import("/store.js")).state.channel)()`)))
	p.shot("digest-subscribed")
	p.click("#until button", "Go")
	p.until("the digest has come", `document.querySelectorAll("#list > article:not(.ephemeral) .tag").length > `+strconv.Itoa(said))
	p.shot("digest")
	p.do(chromedp.Focus(chromedp.CSS("#say")))
	p.keys("/digest status ", kb.Enter)
	p.click(newestMessage+" .awaited", ":00")
	p.until("the next has come", `document.querySelectorAll("#list > article:not(.ephemeral) .tag").length > `+strconv.Itoa(said+1))
}

// enterChannel goes to a channel, and waits until one can write there.
func (p *tab) enterChannel(name string) {
	p.t.Helper()
	p.click("#channels .channel", name)
	p.shows("#title", name)
	p.until("one can write in "+name, `document.activeElement.id === "say"`)
}

// TestDirectMessage asks in a direct message, and sees that something is new from another channel.
func TestDirectMessage(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.enterChannel("verbatim")
	p.say(volgograd)
	p.shows(newestMessage, "nearly 500 soldiers")
	if _, err := p.s.discord.Say(t.Context(), p.s.world.people[1].ID, p.s.discord.Channel().ID, "Anybody here?"); err != nil {
		t.Fatal(err)
	}
	p.shows(".channel.unread", "general")
	p.shot("direct")
	p.click("#channels .channel", "general")
	p.shows(newestMessage, "Anybody here?")
	p.until("it is read", `!document.querySelector(".unread")`)
}

// TestSandboxGone ends the sandbox and starts another at its address: the page says so, and comes back by itself.
func TestSandboxGone(t *testing.T) {
	t.Parallel()
	first := open(t, without)
	p := visit(t, first, desktop)
	addr := first.listener.Addr().String()
	p.willGo()
	first.end()
	p.shows("#offline", "The sandbox has ended")
	p.s = open(t, without, func(o *Options) { o.Addr = addr })
	p.until("it is the new one", `document.querySelector("meta[name=secret]").content === "`+p.s.secret+`" && document.body.dataset.ready`)
}

// TestAttach sends a file with a message.
func TestAttach(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t, without), desktop)
	file := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(file, []byte("a note"), 0o600); err != nil {
		t.Fatal(err)
	}
	p.do(chromedp.SetUploadFiles(chromedp.CSS("#file"), []string{file}))
	p.shows("#files", "notes.txt")
	p.say("Read this.")
	p.shows(newestMessage, "notes.txt")
	p.until("nothing is left to attach", `document.getElementById("files").hidden`)
	said := p.s.discord.Messages(p.s.discord.Channel().ID)
	if got := string(said[0].Attachments[0].Data); said[0].Content != "Read this." || got != "a note" {
		t.Errorf("said was %q with %q", said[0].Content, got)
	}
}

// TestMentionPicker mentions the bot by the list of people.
func TestMentionPicker(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.keys("@ver")
	p.shows("#popup", "@verbatim")
	p.keys(kb.Tab, volgograd, kb.Enter)
	p.shows(newestMessage, "nearly 500 soldiers")
	var said []fakediscord.Message
	for _, m := range p.s.discord.Messages(p.s.discord.Channel().ID) {
		if !m.Author.Bot {
			said = append(said, m)
		}
	}
	if len(said) != 1 || said[0].Content != "<@"+p.s.discord.Bot().ID+"> "+volgograd {
		t.Errorf("said was %+v", said)
	}
}

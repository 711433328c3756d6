package sandbox

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestMarkdown holds the page's parser to what Discord's client shows. What a text becomes is written as kind(children), with
// text in single quotes.
func TestMarkdown(t *testing.T) {
	t.Parallel()
	cases := []struct{ text, want string }{
		{"plain", `'plain'`},
		{"two\nlines", `'two' br 'lines'`},
		{"**bold** and *italic* and _italic_", `b('bold') ' and ' i('italic') ' and ' i('italic')`},
		{"***both***", `b(i('both'))`},
		{"__under__ ~~struck~~", `u('under') ' ' s('struck')`},
		{"**bold *and italic***", `b('bold ' i('and italic'))`},
		{"snake_case_name", `'snake_case_name'`},
		{"2 * 3 * 4", `'2 * 3 * 4'`},
		{"**unclosed", `'**unclosed'`},
		{`\*not italic\*`, `'*not italic*'`},
		{`a \\ b \a`, `'a \ b \a'`},
		{`**a \** b**`, `b('a ** b')`},
		{"`code *not italic*`", `code('code *not italic*')`},
		{"``a ` b``", "code('a ` b')"},
		{"```go\nx := 1\n```", `pre:go('x := 1')`},
		{"```one line```", `pre('one line')`},
		{"before\n```\na\n\n# b\n```\nafter", `'before' br pre('a↵↵# b') br 'after'`},
		{"||hidden **bold**||", `spoiler('hidden ' b('bold'))`},
		{"> quoted\n> twice\nafter", `quote('quoted' br 'twice') 'after'`},
		{">no space", `'>no space'`},
		{">>> all\nthe rest", `quote('all' br 'the rest')`},
		{"> > inner", `quote('> inner')`},
		{"# Big\n## Less\n### Least\n#### none", `h1('Big') h2('Less') h3('Least') '#### none'`},
		{"#no heading", `'#no heading'`},
		{"text\n# Heading\nmore", `'text' h1('Heading') 'more'`},
		{"-# small *print*", `sub('small ' i('print'))`},
		{"- one\n- two\n  - inner\n- three", `ul(li('one') li('two' ul(li('inner'))) li('three'))`},
		{"3. third\n4. fourth", `ol:3(li('third') li('fourth'))`},
		{"[name](https://example.org/a_b)", `link:https://example.org/a_b('name')`},
		{"[**bold**](<https://example.org/>)", `link:https://example.org/(b('bold'))`},
		{"[name](javascript:alert(1))", `'[name](javascript:alert(1))'`},
		{"[name](data:text/html,x)", `'[name](data:text/html,x)'`},
		{"see https://example.org/x, or <https://example.org/y>.", `'see ' link:https://example.org/x('https://example.org/x') ', or ' link:https://example.org/y('https://example.org/y') '.'`},
		{"<@123> <@!123> <@&4> <#5>", `user:123() ' ' user:123() ' ' role:4() ' ' channel:5()`},
		{"@everyone @here @ben", `everyone('@everyone') ' ' everyone('@here') ' @ben'`},
		{"<t:1700000000> <t:1700000000:R> <t:x>", `time:1700000000:f() ' ' time:1700000000:R() ' <t:x>'`},
		{"<:name:12> <a:moves:13> </ask:14>", `emoji:name() ' ' emoji:moves() ' ' command:ask()`},
		{"<b>not html</b> &amp;", `'<b>not html</b> &amp;'`},
		{"", ``},
	}
	p := visit(t, open(t, without), desktop)
	const written = `(async (texts) => {
		const { parse } = await import("/markdown.js");
		const list = (nodes) => nodes.map(one).join(" ");
		const one = (n) => {
			if (n.t === "text") return "'" + n.s + "'";
			if (n.t === "br") return "br";
			if (n.t === "list") return (n.ordered ? "ol" + (n.start === 1 ? "" : ":" + n.start) : "ul") + "(" + n.items.map((i) => "li(" + list(i) + ")").join(" ") + ")";
			const more = [n.lang, n.href, n.id, n.at, n.style, n.name].filter((x) => x !== undefined && x !== "").map((x) => ":" + x).join("");
			return n.t + (n.n ?? "") + more + "(" + (n.s === undefined ? list(n.c ?? []) : "'" + n.s.replaceAll("\n", "↵") + "'") + ")";
		};
		return texts.map((t) => list(parse(t)));
	})`
	texts := make([]string, len(cases))
	for i, c := range cases {
		texts[i] = c.text
	}
	argument, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	all := eval[[]string](p, written+`(`+string(argument)+`)`)
	if len(all) != len(cases) {
		t.Fatalf("%d texts were parsed of %d", len(all), len(cases))
	}
	for i, got := range all {
		if got != cases[i].want {
			t.Errorf("%q is\n%s, want\n%s", cases[i].text, got, cases[i].want)
		}
	}
}

// TestMarkdownLosesNothing parses texts that are made of what the parser looks for, at random, and holds that it ends, in time
// that grows with the text, and that every letter is still there.
func TestMarkdownLosesNothing(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t, without), desktop)
	lost := eval[[]string](p, `(async () => {
		const { parse } = await import("/markdown.js");
		const said = (list) => list.map((n) => n.s ?? said(n.c ?? (n.items ?? []).flat())).join("");
		const parts = ["*", "**", "_", "__", "~~", "||", "\x60", "\x60\x60\x60", "\n", "> ", ">>> ", "# ", "-# ", "- ", "1. ", "[", "](", ")", "<", ">", "\\", " ", "a", "b", "@", "é", "😀"];
		let seed = 1;
		const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
		const lost = [];
		for (let i = 0; i < 3000; i++) {
			const text = Array.from({ length: 1 + random(40) }, () => parts[random(parts.length)]).join("");
			const letters = (s) => s.replace(/[^abé😀]/gu, "");
			if (letters(said(parse(text))) !== letters(text)) lost.push(text);
		}
		parse("*".repeat(4096)); parse("[".repeat(4096)); parse("||".repeat(2048)); parse("> ".repeat(2048)); parse("- a\n".repeat(1024)); parse("\x60".repeat(4096));
		return lost;
	})()`)
	if len(lost) > 0 {
		t.Errorf("%d texts lose letters, such as %s", len(lost), strings.Join(lost[:min(5, len(lost))], "\n---\n"))
	}
}

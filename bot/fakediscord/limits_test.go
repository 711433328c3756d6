package fakediscord

import (
	"encoding/json"
	"strconv"
	"strings"
	"testing"
)

// text is n UTF-16 code units long and half as many characters, where n is even.
func text(n int) string { return strings.Repeat("𝄞", n/2) + strings.Repeat("x", n%2) }

func button(id string) object {
	return object{"type": 2, "style": 1, "label": "Go", "custom_id": id}
}

func buttons(n int) object {
	var list []object
	for i := range n {
		list = append(list, button("b"+strconv.Itoa(i)))
	}
	return object{"type": 1, "components": list}
}

func menu(options int) object {
	var list []object
	for i := range options {
		list = append(list, object{"label": "L", "value": strconv.Itoa(i)})
	}
	return object{"type": 1, "components": []object{{"type": 3, "custom_id": "menu", "options": list}}}
}

func embed(e object) object { return object{"embeds": []object{e}} }

func components(rows ...object) object { return object{"content": "x", "components": rows} }

func row(c ...object) object { return object{"type": 1, "components": c} }

// Each message is at a limit of Discord's or one beyond it. The path is where the error must stand.
func TestMessageLimits(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	field := func(name, value int) object {
		return embed(object{"fields": []object{{"name": text(name), "value": text(value)}}})
	}
	cases := map[string]struct {
		body object
		path string // empty where Discord takes it
	}{
		"content":               {object{"content": text(2000)}, ""},
		"content too long":      {object{"content": text(2001)}, "content"},
		"ten embeds":            {object{"embeds": repeat(object{"title": "x"}, 10)}, ""},
		"eleven embeds":         {object{"embeds": repeat(object{"title": "x"}, 11)}, "embeds"},
		"title":                 {embed(object{"title": text(256)}), ""},
		"title too long":        {embed(object{"title": text(257)}), "embeds.0.title"},
		"description":           {embed(object{"description": text(4096)}), ""},
		"description too long":  {embed(object{"description": text(4097)}), "embeds.0.description"},
		"field":                 {field(256, 1024), ""},
		"field name too long":   {field(257, 1), "embeds.0.fields.0.name"},
		"field value too long":  {field(1, 1025), "embeds.0.fields.0.value"},
		"field value missing":   {field(1, 0), "embeds.0.fields.0.value"},
		"fields":                {embed(object{"fields": repeat(object{"name": "x", "value": "y"}, 25)}), ""},
		"too many fields":       {embed(object{"fields": repeat(object{"name": "x", "value": "y"}, 26)}), "embeds.0.fields"},
		"footer":                {embed(object{"footer": object{"text": text(2048)}}), ""},
		"footer too long":       {embed(object{"footer": object{"text": text(2049)}}), "embeds.0.footer.text"},
		"author":                {embed(object{"author": object{"name": text(256)}}), ""},
		"author too long":       {embed(object{"author": object{"name": text(257)}}), "embeds.0.author.name"},
		"6000 in all":           {object{"embeds": repeat(object{"description": text(3000)}, 2)}, ""},
		"6002 in all":           {object{"embeds": repeat(object{"description": text(3001)}, 2)}, "embeds"},
		"no address":            {embed(object{"title": "x", "url": "example"}), "embeds.0.url"},
		"wrong scheme":          {embed(object{"title": "x", "url": "file://a/b"}), "embeds.0.url"},
		"wrong colour":          {embed(object{"title": "x", "color": 1 << 24}), "embeds.0.color"},
		"wrong timestamp":       {embed(object{"title": "x", "timestamp": "today"}), "embeds.0.timestamp"},
		"five buttons":          {components(buttons(5)), ""},
		"six buttons":           {components(buttons(6)), "components.0.components"},
		"six rows":              {components(row(button("1")), row(button("2")), row(button("3")), row(button("4")), row(button("5")), row(button("6"))), "components"},
		"empty row":             {components(row()), "components.0.components"},
		"label":                 {components(row(object{"type": 2, "style": 1, "label": text(80), "custom_id": "x"})), ""},
		"label too long":        {components(row(object{"type": 2, "style": 1, "label": text(81), "custom_id": "x"})), "components.0.components.0.label"},
		"no label":              {components(row(object{"type": 2, "style": 1, "custom_id": "x"})), "components.0.components.0"},
		"no style":              {components(row(object{"type": 2, "label": "x", "custom_id": "x"})), "components.0.components.0.style"},
		"custom_id":             {components(row(button(text(100)))), ""},
		"custom_id too long":    {components(row(button(text(101)))), "components.0.components.0.custom_id"},
		"custom_id missing":     {components(row(button(""))), "components.0.components.0.custom_id"},
		"custom_id twice":       {components(row(button("x")), row(button("x"))), "components.1.components.0.custom_id"},
		"link with a custom_id": {components(row(object{"type": 2, "style": 5, "label": "x", "url": "https://a.example", "custom_id": "x"})), "components.0.components.0.custom_id"},
		"button without a row":  {components(button("x")), "components.0.type"},
		"menu":                  {components(menu(25)), ""},
		"menu too long":         {components(menu(26)), "components.0.components.0.options"},
		"menu empty":            {components(menu(0)), "components.0.components.0.options"},
		"menu beside a button":  {components(row(button("x"), menu(1)["components"].([]object)[0])), "components.0.components"},
		"nonce too long":        {object{"content": "x", "nonce": strings.Repeat("n", 26)}, "nonce"},
		"wrong type":            {object{"content": 7}, "content"},
		"text display":          {object{"components": []object{{"type": 10, "content": "x"}}}, "components.0.type"},
		"text display in v2":    {object{"flags": FlagComponentsV2, "components": []object{{"type": 10, "content": "x"}}}, ""},
		"content in v2":         {object{"flags": FlagComponentsV2, "content": "x", "components": []object{{"type": 10, "content": "x"}}}, "content"},
		"parse and users":       {object{"content": "x", "allowed_mentions": object{"parse": []string{"users"}, "users": []string{"1"}}}, "allowed_mentions"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := rest(t, s, "POST", "/channels/"+s.Channel().ID+"/messages", c.body)
			if c.path == "" {
				if r.status != 200 {
					t.Errorf("refused: %s", r.raw)
				}
				return
			}
			wantError(t, r, 400, 50035)
			if !hasErrorAt(r.body, c.path) {
				t.Errorf("no error at %s: %s", c.path, r.raw)
			}
		})
	}
}

func repeat(o object, n int) []object {
	list := make([]object, n)
	for i := range list {
		list[i] = o
	}
	return list
}

// hasErrorAt follows a path through the errors of an answer.
func hasErrorAt(body map[string]any, path string) bool {
	at, _ := body["errors"].(map[string]any)
	for part := range strings.SplitSeq(path, ".") {
		at, _ = at[part].(map[string]any)
	}
	list, _ := at["_errors"].([]any)
	return len(list) > 0
}

func TestCommandLimits(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	option := func(o object) object {
		for k, v := range (object{"type": 3, "name": "q", "description": "d"}) {
			if _, set := o[k]; !set {
				o[k] = v
			}
		}
		return object{"name": "ask", "description": "d", "options": []object{o}}
	}
	long := func(n int) []object {
		var list []object
		for i := range 25 {
			list = append(list, object{"name": strconv.Itoa(i) + strings.Repeat("n", n-len(strconv.Itoa(i))), "value": strings.Repeat("v", 100)})
		}
		return list
	}
	cases := map[string]struct {
		body object
		path string
	}{
		"plain":                {object{"name": "ask", "description": "d"}, ""},
		"not only ASCII":       {object{"name": "пошук", "description": "d"}, ""},
		"upper case":           {object{"name": "Ask", "description": "d"}, "name"},
		"space":                {object{"name": "ask me", "description": "d"}, "name"},
		"name too long":        {object{"name": strings.Repeat("a", 33), "description": "d"}, "name"},
		"no description":       {object{"name": "ask"}, "description"},
		"description too long": {object{"name": "ask", "description": text(101)}, "description"},
		"menu command":         {object{"type": 3, "name": "Find in sources"}, ""},
		"described menu":       {object{"type": 3, "name": "Find", "description": "d"}, "description"},
		"option":               {option(object{"max_length": 6000}), ""},
		"option name":          {option(object{"name": "Q"}), "options.0.name"},
		"option length":        {option(object{"max_length": 6001}), "options.0.max_length"},
		"choices":              {option(object{"choices": long(100)}), ""},
		"choice too long":      {option(object{"choices": long(101)}), "options.0.choices.0.name"},
		"too many choices":     {option(object{"choices": append(long(9), object{"name": "x", "value": "y"})}), "options.0.choices"},
		"choices completed":    {option(object{"choices": long(9), "autocomplete": true}), "options.0.choices"},
		"no type":              {option(object{"type": 0}), "options.0.type"},
		"options":              {object{"name": "ask", "description": "d", "options": options(25)}, ""},
		"too many options":     {object{"name": "ask", "description": "d", "options": options(26)}, "options"},
		"required last":        {object{"name": "ask", "description": "d", "options": append(options(1), object{"type": 3, "name": "z", "description": "d", "required": true})}, "options.1"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := rest(t, s, "POST", "/applications/"+s.ApplicationID()+"/commands", c.body)
			if c.path == "" {
				if r.status != 200 && r.status != 201 {
					t.Errorf("refused: %s", r.raw)
				}
				return
			}
			wantError(t, r, 400, 50035)
			if !hasErrorAt(r.body, c.path) {
				t.Errorf("no error at %s: %s", c.path, r.raw)
			}
		})
	}
	var huge []object
	for i := range 2 {
		huge = append(huge, object{"type": 3, "name": "o" + strconv.Itoa(i), "description": "d", "choices": long(100)})
	}
	r := rest(t, s, "POST", "/applications/"+s.ApplicationID()+"/commands", object{"name": "huge", "description": "d", "options": huge})
	if r.status != 400 || !strings.Contains(r.raw, "APPLICATION_COMMAND_TOO_LARGE") {
		t.Errorf("a command of 10,000 characters: %d %s", r.status, r.raw)
	}
}

func options(n int) []object {
	var list []object
	for i := range n {
		list = append(list, object{"type": 3, "name": "o" + strconv.Itoa(i), "description": "d"})
	}
	return list
}

func TestResponseLimits(t *testing.T) {
	t.Parallel()
	s := start(t, &Server{RateLimits: RateLimits{Off: true}})
	b := withCommand(t, s)
	i, _ := asked(t, s, b)
	modal := func(title string, inputs int) object {
		var rows []object
		for n := range inputs {
			rows = append(rows, row(object{"type": 4, "custom_id": strconv.Itoa(n), "label": "L", "style": 1}))
		}
		return object{"type": 9, "data": object{"custom_id": "m", "title": title, "components": rows}}
	}
	cases := map[string]struct {
		body object
		path string
	}{
		"wrong kind":       {object{"type": 7, "data": object{"content": "x"}}, "type"},
		"no kind":          {object{}, "type"},
		"content too long": {object{"type": 4, "data": object{"content": text(2001)}}, "data.content"},
		"no data":          {object{"type": 4}, "data"},
		"title too long":   {modal(text(46), 1), "data.title"},
		"too many inputs":  {modal("m", 6), "data.components"},
		"no inputs":        {modal("m", 0), "data.components"},
	}
	for name, c := range cases {
		r := rest(t, s, "POST", i.callback(), c.body)
		wantError(t, r, 400, 50035)
		if !hasErrorAt(r.body, c.path) {
			t.Errorf("%s: no error at %s: %s", name, c.path, r.raw)
		}
	}
	wantError(t, rest(t, s, "POST", i.callback(), object{"type": 4, "data": object{"content": "  "}}), 400, 50006)
	// What was refused did not count as the first response.
	if r := rest(t, s, "POST", i.callback(), modal(text(45), 5)); r.status != 204 {
		t.Error(r.raw)
	}
}

func FuzzMessageBody(f *testing.F) {
	f.Add(`{"content":"x","embeds":[{"title":"t","fields":[{"name":"a","value":"b"}]}]}`)
	f.Add(`{"components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"y"}]}],"flags":32768}`)
	f.Add(`{"embeds":null,"components":[{"type":18,"component":{"type":4}}],"allowed_mentions":{"parse":null}}`)
	f.Fuzz(func(t *testing.T, body string) {
		var b messageBody
		if decodeJSON([]byte(body), &b) != nil || b.check("", b.Flags.value&FlagComponentsV2 != 0) != nil {
			return
		}
		// What passes keeps the limits that matter most.
		total := 0
		for i := range b.Embeds.value {
			total += b.Embeds.value[i].length()
		}
		if utf16Len(b.Content.value) > maxContent || total > maxEmbedsInAll || len(b.Embeds.value) > maxEmbeds {
			t.Errorf("let through: %s", body)
		}
		b.tidy()
		if !json.Valid(mustJSON(b.Components.value)) {
			t.Errorf("components of %s", body)
		}
	})
}

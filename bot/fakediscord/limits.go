package fakediscord

import (
	"net/url"
	"strconv"
	"strings"
	"time"
)

// Discord's limits on messages. Lengths are in UTF-16 code units.
const (
	maxContent      = 2000
	maxEmbeds       = 10
	maxEmbedTitle   = 256
	maxEmbedText    = 4096
	maxEmbedFields  = 25
	maxFieldName    = 256
	maxFieldValue   = 1024
	maxFooter       = 2048
	maxEmbedAuthor  = 256
	maxEmbedsInAll  = 6000
	maxURL          = 2048
	maxColor        = 0xFFFFFF
	maxNonce        = 25
	maxFiles        = 10
	largestFile     = 10 << 20 // bytes, in a guild without boosts
	maxFileText     = 1024
	maxStickers     = 3
	maxV2Components = 40
	maxV2Text       = 4000
)

// tidy removes the space around texts, as Discord does with what it stores.
func (b *messageBody) tidy() {
	b.Content.value = strings.TrimSpace(b.Content.value)
	for i := range b.Embeds.value {
		e := &b.Embeds.value[i]
		e.Type = "rich"
		e.Title, e.Description = strings.TrimSpace(e.Title), strings.TrimSpace(e.Description)
		for j := range e.Fields {
			e.Fields[j].Name = strings.TrimSpace(e.Fields[j].Name)
			e.Fields[j].Value = strings.TrimSpace(e.Fields[j].Value)
		}
		if e.Footer != nil {
			e.Footer.Text = strings.TrimSpace(e.Footer.Text)
		}
		if e.Author != nil {
			e.Author.Name = strings.TrimSpace(e.Author.Name)
		}
	}
}

// check returns the error that a message's form deserves. Lengths are counted before space is removed: Discord removes it
// first, so this is the stricter.
func (b *messageBody) check(prefix string, v2 bool) error {
	var f form
	f.length(prefix+"content", b.Content.value, 0, maxContent)
	f.count(prefix+"embeds", len(b.Embeds.value), 0, maxEmbeds)
	total := 0
	for i := range b.Embeds.value {
		path := prefix + "embeds." + strconv.Itoa(i)
		b.Embeds.value[i].check(&f, path)
		total += b.Embeds.value[i].length()
	}
	if total > maxEmbedsInAll {
		f.add(prefix+"embeds", "MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of %d", maxEmbedsInAll)
	}
	b.checkNonce(&f, prefix)
	b.AllowedMentions.check(&f)
	f.count(prefix+"sticker_ids", len(b.StickerIDs), 0, maxStickers)
	f.count(prefix+"attachments", len(b.Attachments.value), 0, maxFiles)
	for i, a := range b.Attachments.value {
		f.length(prefix+"attachments."+strconv.Itoa(i)+".description", a.Description, 0, maxFileText)
	}
	if v2 && (b.Content.value != "" || len(b.Embeds.value) > 0) {
		f.add(prefix+"content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
			"The 'content' and 'embeds' fields cannot be used when using MessageFlags.IS_COMPONENTS_V2")
	}
	checkComponents(&f, prefix+"components", b.Components.value, v2)
	return f.err()
}

func (b *messageBody) checkNonce(f *form, prefix string) {
	text := strings.Trim(string(b.Nonce), `"`)
	if utf16Len(text) > maxNonce {
		f.add(prefix+"nonce", "NONCE_TYPE_TOO_LONG", "Must be %d or fewer in length.", maxNonce)
	}
}

// length is what an embed contributes to the limit on all embeds of a message.
func (e *Embed) length() int {
	n := utf16Len(e.Title) + utf16Len(e.Description)
	for _, field := range e.Fields {
		n += utf16Len(field.Name) + utf16Len(field.Value)
	}
	if e.Footer != nil {
		n += utf16Len(e.Footer.Text)
	}
	if e.Author != nil {
		n += utf16Len(e.Author.Name)
	}
	return n
}

// check checks one embed.
func (e *Embed) check(f *form, path string) {
	f.length(path+".title", e.Title, 0, maxEmbedTitle)
	f.length(path+".description", e.Description, 0, maxEmbedText)
	f.number(path+".color", e.Color, 0, maxColor)
	checkURL(f, path+".url", e.URL, "http", "https")
	if e.Timestamp != "" {
		if _, err := time.Parse(time.RFC3339, e.Timestamp); err != nil {
			f.add(path+".timestamp", "DATE_TIME_TYPE_PARSE", "Could not parse %s. Should be ISO8601.", e.Timestamp)
		}
	}
	if e.Footer != nil {
		f.length(path+".footer.text", strings.TrimSpace(e.Footer.Text), 1, maxFooter)
		f.length(path+".footer.text", e.Footer.Text, 0, maxFooter)
		checkURL(f, path+".footer.icon_url", e.Footer.IconURL, "http", "https", "attachment")
	}
	if e.Author != nil {
		f.length(path+".author.name", strings.TrimSpace(e.Author.Name), 1, maxEmbedAuthor)
		f.length(path+".author.name", e.Author.Name, 0, maxEmbedAuthor)
		checkURL(f, path+".author.url", e.Author.URL, "http", "https")
		checkURL(f, path+".author.icon_url", e.Author.IconURL, "http", "https", "attachment")
	}
	e.checkMedia(f, path+".image.url", e.Image)
	e.checkMedia(f, path+".thumbnail.url", e.Thumbnail)
	e.checkFields(f, path)
}

func (e *Embed) checkMedia(f *form, path string, m *EmbedMedia) {
	if m == nil {
		return
	}
	f.length(path, m.URL, 1, maxURL)
	checkURL(f, path, m.URL, "http", "https", "attachment")
}

func (e *Embed) checkFields(f *form, path string) {
	f.count(path+".fields", len(e.Fields), 0, maxEmbedFields)
	for i, field := range e.Fields {
		at := path + ".fields." + strconv.Itoa(i)
		checkNotBlank(f, at+".name", field.Name, maxFieldName)
		checkNotBlank(f, at+".value", field.Value, maxFieldValue)
	}
}

// checkNotBlank checks a text that must have something in it besides space.
func checkNotBlank(f *form, path, text string, most int) {
	if strings.TrimSpace(text) == "" {
		f.add(path, "BASE_TYPE_REQUIRED", "This field is required")
		return
	}
	f.length(path, text, 0, most)
}

// checkURL checks an address that may be empty.
func checkURL(f *form, path, address string, schemes ...string) {
	if address == "" {
		return
	}
	f.length(path, address, 0, maxURL)
	u, err := url.Parse(address)
	if err != nil || u.Host == "" {
		f.add(path, "URL_TYPE_INVALID_URL", "Not a well formed URL.")
		return
	}
	for _, scheme := range schemes {
		if u.Scheme == scheme {
			return
		}
	}
	f.add(path, "URL_TYPE_INVALID_SCHEME", "Scheme %q is not supported. Scheme must be one of %v.", u.Scheme, schemes)
}

// saysNothing reports whether a message would be empty.
func saysNothing(content string, embeds []Embed, components []Component, files int) bool {
	for i := range embeds {
		e := &embeds[i]
		if e.length() > 0 || e.Image != nil || e.Thumbnail != nil || e.URL != "" {
			return false
		}
	}
	// Buttons alone are no message, unless they are laid out as such.
	hasDisplay := false
	for _, c := range components {
		hasDisplay = hasDisplay || c.Type != ActionRow
	}
	return strings.TrimSpace(content) == "" && files == 0 && !hasDisplay
}

package fakediscord

import "encoding/json"

// An Embed is a framed block of a message.
type Embed struct {
	Type        string          `json:"type,omitempty"`
	Title       string          `json:"title,omitempty"`
	Description string          `json:"description,omitempty"`
	URL         string          `json:"url,omitempty"`
	Timestamp   string          `json:"timestamp,omitempty"`
	Color       *int            `json:"color,omitempty"`
	Footer      *EmbedFooter    `json:"footer,omitempty"`
	Image       *EmbedMedia     `json:"image,omitempty"`
	Thumbnail   *EmbedMedia     `json:"thumbnail,omitempty"`
	Author      *EmbedAuthor    `json:"author,omitempty"`
	Fields      []EmbedField    `json:"fields,omitempty"`
	Video       json.RawMessage `json:"video,omitempty"`
	Provider    json.RawMessage `json:"provider,omitempty"`
}

// An EmbedFooter is the small line at the end of an embed.
type EmbedFooter struct {
	Text    string `json:"text"`
	IconURL string `json:"icon_url,omitempty"`
}

// An EmbedMedia is a picture in an embed; attachment://NAME shows one of the message's own.
type EmbedMedia struct {
	URL string `json:"url"`
}

// An EmbedAuthor is the small line at the head of an embed.
type EmbedAuthor struct {
	Name    string `json:"name"`
	URL     string `json:"url,omitempty"`
	IconURL string `json:"icon_url,omitempty"`
}

// An EmbedField is a name with a value.
type EmbedField struct {
	Name   string `json:"name"`
	Value  string `json:"value"`
	Inline bool   `json:"inline,omitempty"`
}

package sandbox

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestAskByPicker asks with the keyboard alone, through the picker of commands, and turns a page by a button.
func TestAskByPicker(t *testing.T) {
	t.Parallel()
	p := visit(t, open(t), desktop).online()
	p.shot("first")
	p.keys("/as")
	p.shows("#popup", "/ask")
	p.shot("picker")
	p.keys(kb.Tab)
	p.shows("#command", "question")
	p.keys("How many Russian and Indian soldiers trained in Volgograd?", kb.Enter)
	p.shows(newestMessage, "involving nearly 500 soldiers")
	p.shot("answer")
}

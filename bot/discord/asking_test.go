package discord

import (
	"strings"
	"testing"

	"verbatim/bot/fakediscord"
	"verbatim/bot/reply"
)

const (
	question = "How many Russian and Indian soldiers trained in Volgograd?"
	quoted1  = "involving nearly 500 soldiers"
	source1  = "001_bb0baf8a7e2ae5bc.txt"
	offTopic = "What do bananas cost in Peru?"
)

func TestAskQuotesForEveryone(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	_, m := use(t, d, "ask", fakediscord.Options{"question": question})
	if m.Ephemeral() {
		t.Error("a public answer is private")
	}
	wantText(t, m, question, quoted1, source1+":33", "Russia, China conclude massive anti-terror drills, vow closer alliance")
	if bold := readMarkdown(m.Embeds[0].Description).bold; len(bold) == 0 {
		t.Error("nothing is bold")
	}
	if !strings.HasPrefix(m.Embeds[0].Description, ">>> ") {
		t.Error("the quote is no block quotation")
	}
}

func TestAskPrivatelyIsSeenByTheAskerAlone(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	_, m := use(t, d, "ask", fakediscord.Options{"question": question, "private": true})
	if m.SeenOnlyBy != d.Person().ID {
		t.Error("a private answer is seen by others")
	}
	wantText(t, m, quoted1)
}

func TestADeclineGivesTheReasonAndMarksWhatIsNear(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	_, m := use(t, d, "ask", fakediscord.Options{"question": offTopic})
	wantText(t, m, "bananas", "Peru")
	for _, e := range m.Embeds {
		if e.Author == nil || !strings.HasPrefix(e.Author.Name, "Not an answer") {
			t.Errorf("an excerpt that does not answer is not marked: %+v", e)
		}
	}
}

func TestAMentionIsAnsweredByAReply(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	asked, err := d.Say(contextFor(t), d.Person().ID, d.Channel().ID, "<@"+d.Bot().ID+"> "+question)
	if err != nil {
		t.Fatal(err)
	}
	m := botMessages(t, d, d.Channel().ID, 1)[0]
	wantText(t, m, quoted1, source1)
	if m.Reference == nil || m.Reference.MessageID != asked.ID {
		t.Errorf("the answer is no reply: %+v", m.Reference)
	}
}

func TestAMentionAloneIsToldHowToAsk(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	if _, err := d.Say(contextFor(t), d.Person().ID, d.Channel().ID, "<@"+d.Bot().ID+">"); err != nil {
		t.Fatal(err)
	}
	wantText(t, botMessages(t, d, d.Channel().ID, 1)[0], reply.HelpHint)
}

func TestADirectMessageIsAnswered(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	asked, err := d.DM(contextFor(t), d.Person().ID, question)
	if err != nil {
		t.Fatal(err)
	}
	wantText(t, botMessages(t, d, asked.ChannelID, 1)[0], quoted1)
}

func TestAReplyToTheBotIsAnswered(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	_, first := use(t, d, "ask", fakediscord.Options{"question": offTopic})
	if _, err := d.Say(contextFor(t), d.Person().ID, d.Channel().ID, question, fakediscord.SayOptions{ReplyTo: first.ID}); err != nil {
		t.Fatal(err)
	}
	wantText(t, botMessages(t, d, d.Channel().ID, 2)[1], quoted1)
}

func TestWhatIsNotForTheBotIsLeftAlone(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	_, first := use(t, d, "ask", fakediscord.Options{"question": offTopic})
	other := d.AddUser(fakediscord.User{Username: "robot", Bot: true})
	if err := d.Join(d.Guild().ID, other.ID); err != nil {
		t.Fatal(err)
	}
	picture := []fakediscord.Attachment{{Filename: "x.png", Data: []byte("x")}}
	for _, say := range []struct {
		who, text string
		o         fakediscord.SayOptions
	}{
		{d.Person().ID, "@everyone " + question, fakediscord.SayOptions{}},
		{d.Person().ID, question, fakediscord.SayOptions{}},
		{d.Person().ID, question, fakediscord.SayOptions{ReplyTo: first.ID, NoPing: true}},
		{d.Person().ID, "", fakediscord.SayOptions{ReplyTo: first.ID, Attachments: picture}},
		{other.ID, "<@" + d.Bot().ID + "> " + question, fakediscord.SayOptions{}},
	} {
		if _, err := d.Say(contextFor(t), say.who, d.Channel().ID, say.text, say.o); err != nil {
			t.Fatal(err)
		}
	}
	asked, err := d.Say(contextFor(t), d.Person().ID, d.Channel().ID, "<@"+d.Bot().ID+"> "+question)
	if err != nil {
		t.Fatal(err)
	}
	all := botMessages(t, d, d.Channel().ID, 2)
	if len(all) != 2 || all[1].Reference.MessageID != asked.ID {
		t.Errorf("the bot wrote %d messages, want its first answer and one more", len(all))
	}
}

func TestFindInSourcesLooksUpAMessagePrivately(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	for text, want := range map[string]string{"Nearly 500 soldiers trained in Volgograd.": quoted1, "": reply.NoText} {
		o := fakediscord.SayOptions{}
		if text == "" {
			o.Attachments = []fakediscord.Attachment{{Filename: "x.png", Data: []byte("x")}}
		}
		said, err := d.Say(contextFor(t), d.Person().ID, d.Channel().ID, text, o)
		if err != nil {
			t.Fatal(err)
		}
		i, err := d.MessageCommand(contextFor(t), d.Person().ID, d.Channel().ID, "Find in sources", said.ID)
		if err != nil {
			t.Fatal(err)
		}
		m := final(t, i)
		wantText(t, m, want)
		if !m.Ephemeral() {
			t.Error("the answer is seen by others")
		}
	}
}

func TestHelpIsPrivateAndNamesEveryOtherCommand(t *testing.T) {
	t.Parallel()
	d := startDiscord(t)
	startBot(t, d, seeds)
	_, m := use(t, d, "help", nil)
	if !m.Ephemeral() {
		t.Error("the help is seen by others")
	}
	for _, c := range wanted() {
		if c.Name != commandHelp {
			wantText(t, m, c.Name)
		}
	}
}

package answer

import (
	"path/filepath"
	"strings"
	"testing"

	"verbatim/retrieval/analysis"
)

func TestChatterIsToldFromQuestions(t *testing.T) {
	t.Parallel()
	for _, text := range strings.Split(`who are you|Who are you?|WHO ARE YOU???|what are you|hi|Hi!|hello there|hey bot|Hey, how are you?|good morning|Good evening everyone|
thanks|Thanks!|thanks a lot|thank you|Thank you so much!|thx|ty|cheers mate|many thanks|what can you do|What can you do?|what can you do for me?|
how do you work?|how does this work|help|help me please|can you help me|are you a bot?|Are you human|who made you?|what's your name?|What is your name|
???|?|!!!|...|👍|😂😂|❤️|:)|:-D|lol|LOL|lool|hahaha|haha nice|lol ok|ok|okay thanks|ok cool|good bot|bad bot|Good bot!|nice|well done|
bye|goodbye|see you later|yes|no|test|ping|hmm|wow great answer|omg thank you|please|tell me a joke|tell me about yourself|
could you please tell me what you can do|hello, what can you do?|you are awesome|are you sure?|👍 thanks|never mind`, "|") {
		reason, is := Chatter(new(analysis.Analyzer), strings.TrimSpace(text))
		if !is || reason == "" {
			t.Errorf("%q was taken for a question", text)
		}
	}
	for _, text := range strings.Split(`Who are the Normans?|thank you speech of Wei Fenghe|who is Wei Fenghe|What is the NATO?|hello world program|hi-fi|
What can you do with a drone?|What can you do in Moscow?|help for refugees|test pilots|nuclear test|nuclear test ban|good morning Vietnam|who made the bomb?|
how do engines work?|How does this treaty work|bot nets|robot|robots|thanks to whom did they win?|Thanksgiving|Okinawa|OK Corral|KK|
what is their name?|how old are they?|How old is the bridge?|are you there God|who wrote the treaty|yes men|No gun ri|bad weather|good weather|
ping pong|hey Jude|cheers in parliament|sorry state|welcome centre|the welcome speech|Bravo company|who are they?|who is he|J-20|2021|type 055|
42|Sup|why did the lamp go out|what happened|when|where|Mr. Who|US|who won|bye-election|bye laws|how many|nice France|Nice, France|the Great|
Great Britain|Cool Hand Luke|are you allowed to vote in Estonia|what is this exercise|what is this exercise about|what do you know about Belarus?|
can you help me find the treaty|tell me about Zapad|show me the drills|who built you boats|same sex marriage|night|day|morning|軍|Ω|xi|ha|la la land|
thank the soldiers|what are you told about Taiwan|good bot nets|hello kitty|`, "|") {
		text = strings.TrimSpace(text)
		if reason, is := Chatter(new(analysis.Analyzer), text); is != known[text] {
			t.Errorf("%q: got %v %q", text, is, reason)
		}
	}
}

// known are the few of those texts that are as much talk as question.
var known = map[string]bool{"KK": true, "Sup": true}

// TestNoQuestionOfTheCollectionsIsChatter asks every public question there is.
func TestNoQuestionOfTheCollectionsIsChatter(t *testing.T) {
	t.Parallel()
	dir := collections(t)
	for _, name := range []string{"seeds-questions.jsonl", "squad-a/questions.jsonl", "cran/queries.jsonl", "cisi/queries.jsonl"} {
		for _, q := range readQuestions(t, filepath.Join(dir, name)) {
			if _, is := Chatter(new(analysis.Analyzer), q.question); is {
				t.Errorf("%q was taken for chatter", q.question)
			}
		}
	}
}

func FuzzChatter(f *testing.F) {
	for _, s := range []string{"", "hi", "\xff", "👍", "who are you", strings.Repeat("ok ", 50)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if reason, is := Chatter(new(analysis.Analyzer), text); is != (reason != "") {
			t.Fatalf("%q: %v with %q", text, is, reason)
		}
	})
}

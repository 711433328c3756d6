package fakediscord_test

import (
	"context"
	"fmt"
	"net/http"
	"strings"
	"time"

	"verbatim/bot/fakediscord"
)

// A bot posts over REST; what it posted, and whom it notified, can be looked at.
func Example() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	var discord fakediscord.Server
	if err := discord.Start(); err != nil {
		fmt.Println(err)
		return
	}
	defer func() { _ = discord.Close() }()

	channel := discord.Channel().ID
	body := strings.NewReader(`{"content": "Good morning @everyone", "allowed_mentions": {"parse": []}}`)
	req, err := http.NewRequestWithContext(ctx, "POST", discord.URL()+"/api/v10/channels/"+channel+"/messages", body)
	if err != nil {
		fmt.Println(err)
		return
	}
	req.Header.Set("Authorization", "Bot "+fakediscord.DefaultToken)
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		fmt.Println(err)
		return
	}
	_ = resp.Body.Close()

	for _, m := range discord.Messages(channel) {
		fmt.Println(m.Author.Username, "wrote:", m.Content)
		fmt.Println("notified:", len(m.Pinged))
	}
	// Output:
	// verbatim wrote: Good morning @everyone
	// notified: 0
}

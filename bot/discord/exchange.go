package discord

import (
	"context"
	"net/http"

	"github.com/bwmarrin/discordgo"
)

// Discord's numbers for the kinds of first response.
const (
	respondMessage     = 4
	respondDeferred    = 5
	respondDeferUpdate = 6
	respondUpdate      = 7
	respondChoices     = 8
	respondForm        = 9
)

// An exchange answers one interaction: once first, then by editing that response and by follow-ups.
//
// Each exchange counts its own rate limits. They belong to the interaction's token, so nothing is lost, and discordgo would
// keep a bucket for every token for ever.
type exchange struct {
	rest    *rest
	limiter *discordgo.RateLimiter
	id      string
	token   string
	appID   string
}

func newExchange(r *rest, id, token, appID string) *exchange {
	return &exchange{rest: r, limiter: discordgo.NewRatelimiter(), id: id, token: token, appID: appID}
}

type firstResponse struct {
	Type int `json:"type"`
	Data any `json:"data,omitempty"`
}

type onlyFlags struct {
	Flags int `json:"flags,omitempty"`
}

// respond sends the first response. A refusal because there is one already is success where an earlier try of this call
// may have been it.
func (x *exchange) respond(ctx context.Context, kind int, data any) error {
	var body any = firstResponse{kind, data}
	if o, ok := data.(outgoing); ok {
		body = withFiles{firstResponse{kind, o.ready()}, o.files}
	}
	_, uncertain, err := x.rest.do(ctx, call{
		http.MethodPost, discordgo.EndpointInteractionResponse(x.id, x.token), body, x.limiter,
	})
	if uncertain && code(err) == codeAlreadyAcknowledged {
		return nil
	}
	return err
}

// edit replaces the first response.
func (x *exchange) edit(ctx context.Context, o outgoing) error {
	o.Flags = 0 // what the first response was, private or not, it stays
	_, _, err := x.rest.do(ctx, call{
		http.MethodPatch, discordgo.EndpointWebhookMessage(x.appID, x.token, "@original"), o.body(), x.limiter,
	})
	return err
}

// followUp adds a message. Discord honours no nonce here, so where a try was taken without an answer the message may
// stand twice; the other choice were an answer that lacks its end.
func (x *exchange) followUp(ctx context.Context, o outgoing) error {
	_, _, err := x.rest.do(ctx, call{
		http.MethodPost, discordgo.EndpointWebhookToken(x.appID, x.token), o.body(), x.limiter,
	})
	return err
}

package discord

import (
	"context"

	"verbatim/bot/reply"
)

func help(context.Context, request) (response, error) { return sentence(reply.Help), nil }

package main

import (
	"context"
	"errors"

	"verbatim/bot/config"
)

func (p *process) serveDiscord(ctx context.Context, c config.Config) error {
	return errors.New("serving Discord is not built yet")
}

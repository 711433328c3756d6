package discord

import (
	"context"
	"log/slog"
	"sync"
	"sync/atomic"

	"github.com/bwmarrin/discordgo"
)

// discordgo has one logger for the process and does not say which session speaks. So there is one sink here, the log of the
// bot made last, which in a program is the only one.
var (
	sink       atomic.Pointer[slog.Logger]
	bridgeOnce sync.Once
)

// bridge sends what discordgo logs to log. Of its arguments only errors pass: the others hold whole events and, at debug
// level, the token.
func bridge(log *slog.Logger) {
	sink.Store(log)
	bridgeOnce.Do(func() { discordgo.Logger = passOn })
}

func passOn(level, _ int, format string, args ...any) {
	var causes []any
	for _, a := range args {
		if err, ok := a.(error); ok && err != nil {
			causes = append(causes, slog.String("error", err.Error()))
		}
	}
	severity := slog.LevelDebug
	if level <= discordgo.LogError {
		severity = slog.LevelWarn // an error of the library's is no failure of ours: it is tried again
	}
	sink.Load().Log(context.Background(), severity, "discordgo: "+format, causes...)
}

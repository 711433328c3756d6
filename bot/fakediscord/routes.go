package fakediscord

import "net/http"

// routes are all REST calls there are. The patterns name rate-limit buckets too, and tests count by them.
func (s *Server) routes() *http.ServeMux {
	mux := http.NewServeMux()
	for pattern, h := range map[string]handler{
		"GET /gateway":                       s.getGateway,
		"GET /gateway/bot":                   s.getGatewayBot,
		"GET /users/@me":                     s.getSelf,
		"GET /users/@me/guilds":              s.getOwnGuilds,
		"POST /users/@me/channels":           s.openDM,
		"GET /users/{user}":                  s.getUser,
		"GET /applications/@me":              s.getApplication,
		"GET /oauth2/applications/@me":       s.getApplication,
		"GET /guilds/{guild}":                s.getGuild,
		"GET /guilds/{guild}/channels":       s.getGuildChannels,
		"GET /guilds/{guild}/roles":          s.getRoles,
		"GET /guilds/{guild}/members/{user}": s.getMember,

		"GET /channels/{channel}":                       s.getChannel,
		"POST /channels/{channel}/typing":               s.startTyping,
		"POST /channels/{channel}/messages":             s.createMessage,
		"GET /channels/{channel}/messages":              s.listMessages,
		"GET /channels/{channel}/messages/{message}":    s.getMessage,
		"PATCH /channels/{channel}/messages/{message}":  s.editMessage,
		"DELETE /channels/{channel}/messages/{message}": s.deleteMessage,

		"GET /applications/{application}/commands":              s.listCommands,
		"POST /applications/{application}/commands":             s.createCommand,
		"PUT /applications/{application}/commands":              s.replaceCommands,
		"GET /applications/{application}/commands/{command}":    s.getCommand,
		"PATCH /applications/{application}/commands/{command}":  s.editCommand,
		"DELETE /applications/{application}/commands/{command}": s.deleteCommand,

		"GET /applications/{application}/guilds/{guild}/commands":              s.listCommands,
		"POST /applications/{application}/guilds/{guild}/commands":             s.createCommand,
		"PUT /applications/{application}/guilds/{guild}/commands":              s.replaceCommands,
		"GET /applications/{application}/guilds/{guild}/commands/{command}":    s.getCommand,
		"PATCH /applications/{application}/guilds/{guild}/commands/{command}":  s.editCommand,
		"DELETE /applications/{application}/guilds/{guild}/commands/{command}": s.deleteCommand,

		"POST /interactions/{interaction}/{token}/callback":         s.respond,
		"POST /webhooks/{application}/{token}":                      s.createFollowUp,
		"GET /webhooks/{application}/{token}/messages/{message}":    s.getFollowUp,
		"PATCH /webhooks/{application}/{token}/messages/{message}":  s.editFollowUp,
		"DELETE /webhooks/{application}/{token}/messages/{message}": s.deleteFollowUp,
	} {
		mux.Handle(pattern, h)
	}
	return mux
}

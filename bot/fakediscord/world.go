package fakediscord

import "context"

// A World is a consistent view of everything there is. It is valid only inside the function that it was handed to, and
// that function must not call the Server.
type World struct{ s *Server }

// Messages lists what stands in a channel, oldest first, ephemeral messages left out.
func (w World) Messages(channelID string) []Message { panic("not yet") }

// SeenBy lists what one person sees in a channel, oldest first, ephemeral messages of theirs included.
func (w World) SeenBy(userID, channelID string) []Message { panic("not yet") }

// Message finds a message that was not deleted.
func (w World) Message(messageID string) (Message, bool) { panic("not yet") }

// Commands lists the commands registered in a guild, or the global ones where guildID is empty, in order of creation.
func (w World) Commands(guildID string) []Command { panic("not yet") }

// Connections tells how many gateway sockets are identified or resumed now.
func (w World) Connections() int { panic("not yet") }

// Identifies tells how many sessions have been started since the server was, and Resumes how many were resumed.
func (w World) Identifies() int { panic("not yet") }

// Resumes tells how many sessions were resumed since the server started.
func (w World) Resumes() int { panic("not yet") }

// Requests lists the REST requests that were answered, oldest first, the last RequestsKept of them.
func (w World) Requests() []Request { panic("not yet") }

// Typing tells how many times the bot has shown itself typing in a channel.
func (w World) Typing(channelID string) int { panic("not yet") }

// WaitFor returns nil as soon as ok says so, asked at once and after every change, or the context's error.
func (s *Server) WaitFor(ctx context.Context, ok func(World) bool) error { panic("not yet") }

// Connected waits until a session of the bot is identified or resumed.
func (s *Server) Connected(ctx context.Context) error { panic("not yet") }

// Messages lists what stands in a channel, oldest first, ephemeral messages left out.
func (s *Server) Messages(channelID string) []Message { panic("not yet") }

// SeenBy lists what one person sees in a channel, oldest first, ephemeral messages of theirs included.
func (s *Server) SeenBy(userID, channelID string) []Message { panic("not yet") }

// Message finds a message that was not deleted.
func (s *Server) Message(messageID string) (Message, bool) { panic("not yet") }

// Commands lists the commands registered in a guild, or the global ones where guildID is empty, in order of creation.
func (s *Server) Commands(guildID string) []Command { panic("not yet") }

// Requests lists the REST requests that were answered, oldest first, the last RequestsKept of them.
func (s *Server) Requests() []Request { panic("not yet") }

// Bot is the bot's user.
func (s *Server) Bot() User { panic("not yet") }

// ApplicationID is the bot's application.
func (s *Server) ApplicationID() string { panic("not yet") }

// Guild is the guild that is there from the start.
func (s *Server) Guild() Guild { panic("not yet") }

// Channel is the text channel that is there from the start.
func (s *Server) Channel() Channel { panic("not yet") }

// Person is the member of Guild who is there from the start. They own it.
func (s *Server) Person() User { panic("not yet") }

// AddUser adds a person. Empty fields are filled in; they join no guild.
func (s *Server) AddUser(u User) User { panic("not yet") }

// AddGuild adds a guild with the bot in it, and tells its sessions. Empty fields are filled in. It has no channels yet.
func (s *Server) AddGuild(g Guild) Guild { panic("not yet") }

// RemoveGuild puts the bot out of a guild, and tells its sessions.
func (s *Server) RemoveGuild(guildID string) { panic("not yet") }

// AddChannel adds a channel to the guild c.GuildID, and tells the bot's sessions. Empty fields are filled in.
func (s *Server) AddChannel(c Channel) (Channel, error) { panic("not yet") }

// DeleteChannel deletes a channel with all its messages, and tells the bot's sessions.
func (s *Server) DeleteChannel(channelID string) { panic("not yet") }

// Join makes a user a member of a guild, with roles besides everyone's.
func (s *Server) Join(guildID, userID string, roleIDs ...string) error { panic("not yet") }

// SetRole adds a role to a guild or changes it. The guild's own ID names everyone's role.
func (s *Server) SetRole(guildID string, r Role) (Role, error) { panic("not yet") }

// SetBotPermissions says what the bot's own role grants in a guild. A new guild grants DefaultPermissions.
func (s *Server) SetBotPermissions(guildID string, p Permissions) error { panic("not yet") }

// SetOverwrites replaces what a channel changes of its guild's permissions.
func (s *Server) SetOverwrites(channelID string, o ...Overwrite) error { panic("not yet") }

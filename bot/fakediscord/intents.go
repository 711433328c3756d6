package fakediscord

// Intents are the groups of events that a session asks for.
type Intents uint64

// The intents that matter here. GuildMembers, GuildPresences and MessageContent are privileged.
const (
	IntentGuilds         Intents = 1 << 0
	IntentGuildMembers   Intents = 1 << 1
	IntentGuildPresences Intents = 1 << 8
	IntentGuildMessages  Intents = 1 << 9
	IntentDirectMessages Intents = 1 << 12
	IntentMessageContent Intents = 1 << 15
	IntentGuildTyping    Intents = 1 << 11
	IntentDirectTyping   Intents = 1 << 14

	privilegedIntents = IntentGuildMembers | IntentGuildPresences | IntentMessageContent
	knownIntents      = 1<<17 - 1 | 1<<20 | 1<<21 | 1<<24 | 1<<25
)

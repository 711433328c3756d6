package fakediscord

// state is what changes while the server runs.
type state struct{}

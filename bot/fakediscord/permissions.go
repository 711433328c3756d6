package fakediscord

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
)

// Permissions are bits of Discord's. In JSON they are a string of decimal digits.
type Permissions uint64

// The permissions that matter here.
const (
	Administrator          Permissions = 1 << 3
	AddReactions           Permissions = 1 << 6
	ViewChannel            Permissions = 1 << 10
	SendMessages           Permissions = 1 << 11
	ManageMessages         Permissions = 1 << 13
	EmbedLinks             Permissions = 1 << 14
	AttachFiles            Permissions = 1 << 15
	ReadMessageHistory     Permissions = 1 << 16
	MentionEveryone        Permissions = 1 << 17
	UseApplicationCommands Permissions = 1 << 31
	SendMessagesInThreads  Permissions = 1 << 38

	// DefaultPermissions are everyone's in a new guild.
	DefaultPermissions = AddReactions | ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory |
		UseApplicationCommands | SendMessagesInThreads
	// AllPermissions are an administrator's.
	AllPermissions Permissions = 1<<52 - 1
)

// Has reports whether every bit of q is set, which an administrator's always are.
func (p Permissions) Has(q Permissions) bool { return p&Administrator != 0 || p&q == q }

// MarshalJSON writes the bits as Discord does: a string of decimal digits.
func (p Permissions) MarshalJSON() ([]byte, error) {
	return json.Marshal(strconv.FormatUint(uint64(p), 10))
}

// UnmarshalJSON reads a string of decimal digits, or a number.
func (p *Permissions) UnmarshalJSON(b []byte) error {
	var n json.Number
	if err := json.Unmarshal(b, &n); err != nil {
		return fmt.Errorf("permissions: %w", err)
	}
	bits, err := strconv.ParseUint(n.String(), 10, 64)
	if err != nil {
		return fmt.Errorf("permissions: %w", err)
	}
	*p = Permissions(bits)
	return nil
}

// dmPermissions are what everyone may do in direct messages.
const dmPermissions = ViewChannel | SendMessages | EmbedLinks | AttachFiles | ReadMessageHistory | MentionEveryone |
	AddReactions | UseApplicationCommands

// permissionsIn computes what a user may do in a channel, in the order that Discord's documentation gives.
func (st *state) permissionsIn(userID string, c *channel) Permissions {
	if c.Type == DMChannel {
		return dmPermissions
	}
	g := st.guilds[c.GuildID]
	m, ok := g.members[userID]
	if !ok {
		return 0
	}
	base := g.basePermissions(m)
	if base.Has(Administrator) {
		return AllPermissions
	}
	from := c
	if parent, ok := st.channels[c.ParentID]; ok && isThread(c.Type) {
		from = parent
	}
	return from.overwritten(base, g.ID, m)
}

// basePermissions are those of a member before any channel changes them.
func (g *guild) basePermissions(m *member) Permissions {
	if m.user.ID == g.OwnerID {
		return AllPermissions
	}
	var p Permissions
	for _, r := range g.roles {
		if r.ID == g.ID || slices.Contains(m.roles, r.ID) {
			p |= r.Permissions
		}
	}
	return p
}

// overwritten applies a channel's overwrites: everyone's, then the roles' together, then the member's own.
func (c *channel) overwritten(p Permissions, guildID string, m *member) Permissions {
	var allow, deny Permissions
	for _, o := range c.Overwrites {
		switch {
		case o.ID == guildID:
			p = p&^o.Deny | o.Allow
		case slices.Contains(m.roles, o.ID):
			allow, deny = allow|o.Allow, deny|o.Deny
		}
	}
	p = p&^deny | allow
	for _, o := range c.Overwrites {
		if o.ID == m.user.ID {
			p = p&^o.Deny | o.Allow
		}
	}
	return p
}

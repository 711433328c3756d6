package sandbox

import "verbatim/bot/fakediscord"

// A world is what there is beside the bot: the people one can speak as, and the channels to speak in.
type world struct {
	guild  string
	people []person
}

// A person is somebody to speak as.
type person struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	May  string `json:"may"` // what their permissions are, for the page
}

// furnish fills a new Discord with people and channels. The first person, ada, owns the guild.
func furnish(d *fakediscord.Server) (world, error) {
	guild := d.Guild().ID
	ben := d.AddUser(fakediscord.User{Username: "ben"})
	cleo := d.AddUser(fakediscord.User{Username: "cleo"})
	w := world{guild: guild, people: []person{
		{d.Person().ID, d.Person().Username, "manages the server"},
		{ben.ID, ben.Username, "is a member"},
		{cleo.ID, cleo.Username, "may only read"},
	}}
	digest, err := d.AddChannel(fakediscord.Channel{GuildID: guild, Name: "digest", Topic: "Where the daily digest can go"})
	if err != nil {
		return w, err
	}
	for _, u := range []fakediscord.User{ben, cleo} {
		if err := d.Join(guild, u.ID); err != nil {
			return w, err
		}
	}
	for _, channel := range []string{d.Channel().ID, digest.ID} {
		if err := d.SetOverwrites(channel, readOnly(cleo.ID)); err != nil {
			return w, err
		}
	}
	for _, p := range w.people {
		if _, err := d.DMChannel(p.ID); err != nil {
			return w, err
		}
	}
	return w, nil
}

// readOnly takes from one member everything but reading.
func readOnly(userID string) fakediscord.Overwrite {
	const member = 1
	return fakediscord.Overwrite{ID: userID, Type: member, Deny: fakediscord.SendMessages |
		fakediscord.SendMessagesInThreads | fakediscord.UseApplicationCommands}
}

// has reports whether somebody is among the people to speak as.
func (w world) has(userID string) bool {
	for _, p := range w.people {
		if p.ID == userID {
			return true
		}
	}
	return false
}

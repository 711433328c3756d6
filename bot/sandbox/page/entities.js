// What there is to choose from, as {label, value}, where an option or a menu takes people, roles or channels.
import { state, nameOf } from "./store.js";

const direct = 1; // the type of a channel of direct messages

export const users = () => state.here.users.map((u) => ({ label: nameOf(u), value: u.id }));
export const roles = () => state.here.roles.map((r) => ({ label: r.name, value: r.id }));
export const mentionables = () => [...users(), ...roles()];

// channels are those of the types, or of all where none are named.
export const channels = (types) =>
  state.here.channels
    .filter((c) => c.type !== direct && (!types?.length || types.includes(c.type)))
    .map((c) => ({ label: `#${c.name}`, value: c.id }));

// What the person may do in the channel, as Discord reckons it.
import { state, currentChannel } from "./store.js";

// Discord's bits of permission.
export const permission = { administrator: 3, manageMessages: 13, send: 11, sendInThreads: 38, commands: 31 };

// may reports whether the person may do something in a channel.
export function may(bit, channel = currentChannel()) {
  const bits = BigInt(channel?.permissions ?? 0);
  return ((bits >> 3n) & 1n) === 1n || ((bits >> BigInt(bit)) & 1n) === 1n;
}

// mayWrite reports whether the person may write in a channel.
export function mayWrite(channel = currentChannel()) {
  return may(channel?.type === 11 || channel?.type === 12 ? permission.sendInThreads : permission.send, channel);
}

// commandsHere lists the commands of a kind that Discord would offer the person in the channel, by name; a guild's own hides
// the global one.
export function commandsHere(type) {
  const channel = currentChannel();
  const direct = channel?.type === 1;
  if (!direct && !may(permission.commands)) return [];
  const named = new Map();
  for (const c of state.commands ?? []) {
    if (c.type !== type || named.has(c.name) || (direct && c.guild_id)) continue;
    const contexts = c.contexts ?? [];
    if (contexts.length && !contexts.includes(direct ? 1 : 0)) continue;
    if (direct && !contexts.length && c.dm_permission === false) continue;
    const needed = c.default_member_permissions;
    if (!direct && needed != null && !hasAll(needed, channel)) continue;
    named.set(c.name, c);
  }
  return [...named.values()].sort((a, b) => a.name.localeCompare(b.name));
}

function hasAll(needed, channel) {
  const bits = BigInt(channel.permissions);
  const wanted = BigInt(needed);
  return ((bits >> 3n) & 1n) === 1n || (wanted !== 0n && (bits & wanted) === wanted);
}

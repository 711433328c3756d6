// The menu of a message: by the right button of the mouse, the menu key, or the ⋯ beside it.
import { $, el, button } from "./dom.js";
import { commandsHere, may, mayWrite, permission } from "./permissions.js";
import { state, actOrTell, currentChannel, go } from "./store.js";
import { edit, reply, waiting } from "./composer.js";
import { summary } from "./message.js";

const menu = $("menu");
let cameFrom = null;

export function startMenu() {
  menu.addEventListener("keydown", pressed);
  document.addEventListener("mousedown", (event) => !menu.contains(event.target) && close(false));
  window.addEventListener("blur", () => close(false));
}

// openMenu shows what one can do with a message, at a place on the screen.
export function openMenu(m, place) {
  const groups = [["Message", own(m)], ["Apps", apps(m)]].filter(([, items]) => items.length);
  if (!groups.length) return;
  cameFrom = document.activeElement;
  menu.replaceChildren(...groups.map(([name, items]) => group(name, items)));
  menu.hidden = false;
  menu.style.left = `${Math.max(4, Math.min(place.left, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(place.bottom, innerHeight - menu.offsetHeight - 4))}px`;
  menu.querySelector("button").focus();
}

function group(name, items) {
  const heading = name === "Apps" && el("p", { class: "heading", "aria-hidden": "true" }, name);
  return el("div", { role: "group", "aria-label": name }, heading, items);
}

// apps lists what the bot offers for a message and for its author, unless it is still to come.
function apps(m) {
  if (isPromise(m)) return [];
  const use = (kind, target) => (c) => item(c.name, () => waiting({ do: kind, channel: m.channel_id, name: c.name, target }, c.name));
  return [...commandsHere(3).map(use("message", m.id)), ...(m.author.bot ? [] : commandsHere(2).map(use("user", m.author.id)))];
}

// isPromise reports whether a message is only announced: Discord calls that loading.
const isPromise = (m) => Boolean(m.flags & (1 << 7));

// own lists what Discord itself offers.
function own(m) {
  const channel = currentChannel();
  const mine = m.author.id === state.user;
  const open = !m.ephemeral && mayWrite(channel);
  const list = [];
  if (open) list.push(item("Reply", () => reply(m)));
  if (open && channel.type === 0 && !state.here.channels.some((c) => c.id === m.id)) list.push(item("Create thread", () => thread(m)));
  if (open && mine) list.push(item("Edit message", () => edit(m)));
  list.push(item("Copy text", () => navigator.clipboard?.writeText(m.content || m.embeds.map((e) => e.description).join("\n"))));
  const mayDelete = mine || (channel.type !== 1 && may(permission.manageMessages));
  if (!m.ephemeral && mayDelete) list.push(item("Delete message", () => actOrTell({ do: "delete", message: m.id }), "danger"));
  return list;
}

async function thread(m) {
  const result = await actOrTell({ do: "thread", channel: m.channel_id, message: m.id, text: summary(m).slice(0, 40) });
  if (result.channel) go(result.channel);
}

function item(label, run, look = "") {
  return button(label, { role: "menuitem", tabIndex: -1, class: look, onclick: () => {
    close(true);
    run();
  } });
}

function close(back) {
  if (menu.hidden) return;
  menu.hidden = true;
  if (back) cameFrom?.focus();
}

function pressed(event) {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) items[(to + items.length) % items.length].focus();
  else if (event.key === "Escape" || event.key === "Tab") close(true);
  else return;
  event.preventDefault();
}

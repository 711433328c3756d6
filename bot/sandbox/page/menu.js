// The menu of a message: by the right button of the mouse, the menu key, or the ⋯ beside it.
import { $, el, button } from "./dom.js";
import { state, actOrTell, commandsHere, currentChannel, go, may, mayWrite, permission } from "./store.js";
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
  const items = own(m);
  const apps = m.flags & (1 << 7) ? [] : commandsHere(3).map((c) => item(c.name, () => waiting({ do: "message", channel: m.channel_id, name: c.name, target: m.id }, c.name)));
  const people = m.author.bot ? [] : commandsHere(2).map((c) => item(c.name, () => waiting({ do: "user", channel: m.channel_id, name: c.name, target: m.author.id }, c.name)));
  const groups = [items, [...apps, ...people]].filter((g) => g.length);
  if (!groups.length) return;
  cameFrom = document.activeElement;
  menu.replaceChildren(...groups.map((group, at) => el("div", { role: "group", "aria-label": at || group !== items ? "Apps" : "Message" }, group !== items && el("p", { class: "heading", "aria-hidden": "true" }, "Apps"), group)));
  menu.hidden = false;
  menu.style.left = `${Math.max(4, Math.min(place.left, innerWidth - menu.offsetWidth - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(place.bottom, innerHeight - menu.offsetHeight - 4))}px`;
  menu.querySelector("button").focus();
}

// own lists what Discord itself offers.
function own(m) {
  const channel = currentChannel();
  const mine = m.author.id === state.user;
  const list = [];
  if (!m.ephemeral && mayWrite()) list.push(item("Reply", () => reply(m)));
  if (!m.ephemeral && mayWrite() && channel.type === 0 && !state.here.channels.some((c) => c.id === m.id)) list.push(item("Create thread", () => thread(m)));
  if (mine && mayWrite()) list.push(item("Edit message", () => edit(m)));
  list.push(item("Copy text", () => navigator.clipboard?.writeText(m.content || m.embeds.map((e) => e.description).join("\n"))));
  if (!m.ephemeral && (mine || (channel.type !== 1 && may(permission.manageMessages)))) list.push(item("Delete message", () => actOrTell({ do: "delete", message: m.id }), "danger"));
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

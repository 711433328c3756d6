// Channels, people to speak as, and the clock.
import { $, el, button } from "./dom.js";
import { state, actOrTell, currentChannel, go, messagesOf, nameOf, now, speakAs, watch } from "./store.js";
import { format, refreshTimes } from "./prose.js";
import { avatar } from "./message.js";

const thread = 11;
let drawn = "";

export function startSide() {
  watch(redraw);
  $("drawer").addEventListener("click", () => open(!document.body.classList.contains("drawn")));
  $("veil").addEventListener("click", () => open(false));
  $("side").addEventListener("keydown", (event) => event.key === "Escape" && open(false));
  for (const jump of document.querySelectorAll("[data-jump]")) jump.addEventListener("click", () => advance(Number(jump.dataset.jump)));
  $("until").addEventListener("submit", (event) => {
    event.preventDefault();
    advance(untilHour($("hour").value));
  });
  setInterval(tick, 1000);
}

// open shows or hides the channels where the screen is too narrow for both.
function open(on) {
  document.body.classList.toggle("drawn", on);
  $("veil").hidden = !on;
  $("drawer").setAttribute("aria-expanded", String(on));
  if (on) $("side").querySelector("button, input").focus();
  else if ($("side").contains(document.activeElement)) $("drawer").focus();
}

function redraw() {
  const { here } = state;
  const channel = currentChannel();
  $("title").textContent = label(channel);
  document.title = `${label(channel)} – Verbatim sandbox`;
  $("topic").textContent = channel.topic;
  const key = JSON.stringify([here.channels.map((c) => [c.id, c.name, unread(c)]), state.channel, state.user]);
  if (key === drawn) return tick();
  drawn = key;
  const focused = document.activeElement?.dataset?.channel;
  const top = here.channels.filter((c) => c.type !== 1 && !c.parent);
  $("channels").replaceChildren(
    el("h2", {}, "Channels"),
    el("ul", {}, top.map((c) => el("li", {}, entrance(c), threads(c)))),
    el("h2", {}, "Direct messages"),
    el("ul", {}, here.channels.filter((c) => c.type === 1).map((c) => el("li", {}, entrance(c)))));
  if (focused) $("channels").querySelector(`[data-channel="${CSS.escape(focused)}"]`)?.focus();
  people();
  tick();
}

const label = (c) => (c.type === 1 ? nameOf(state.here.bot) : `${c.type === thread ? "↳ " : "# "}${c.name}`);

function threads(c) {
  const inner = state.here.channels.filter((t) => t.parent === c.id);
  return inner.length > 0 && el("ul", {}, inner.map((t) => el("li", {}, entrance(t))));
}

function entrance(c) {
  const enter = () => {
    go(c.id);
    open(false);
  };
  const look = { class: `channel${unread(c) ? " unread" : ""}`, "aria-current": c.id === state.channel ? "page" : null, data: { channel: c.id } };
  return button(el("span", {}, label(c)), { ...look, onclick: enter }, unread(c) && el("span", { class: "hidden" }, " (new messages)"));
}

const read = new Map(); // by channel: the last message that was seen in it

function unread(c) {
  const last = BigInt(messagesOf(c.id).at(-1)?.id ?? 0);
  if (c.id === state.channel || !read.has(c.id)) read.set(c.id, last);
  return last > read.get(c.id);
}

function people() {
  const list = state.here.people.map((p) =>
    el("label", { class: "person" },
      el("input", { type: "radio", name: "person", value: p.id, checked: p.id === state.user, onchange: () => speakAs(p.id) }),
      avatar({ id: p.id, username: p.name }),
      el("span", {}, el("strong", {}, p.name), el("small", {}, p.may))));
  const focused = $("people").contains(document.activeElement);
  $("people").replaceChildren(el("legend", {}, "Speak as"), ...list);
  if (focused) $("people").querySelector(":checked")?.focus();
}

const day = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });

function tick() {
  if (!state.here) return;
  const node = $("now");
  node.textContent = `${day.format(now())}, ${format(now(), "t")}`;
  node.dateTime = new Date(now()).toISOString();
  refreshTimes();
}

const advance = (seconds) => actOrTell({ do: "advance", seconds });

// untilHour is how many seconds it is to the next time of day, such as 09:00, and one: what is due then has come due.
function untilHour(text) {
  const [hours, minutes] = text.split(":").map(Number);
  const next = new Date(now());
  next.setHours(hours, minutes, 1, 0);
  if (next <= now()) next.setDate(next.getDate() + 1);
  return Math.ceil((next - now()) / 1000);
}

// The messages of a channel. A message that has not changed keeps its node, so that nothing flickers and no focus is lost.
import { $, el, button } from "./dom.js";
import { state, changed, currentChannel, messagesOf, nameOf, now, watch, userByID } from "./store.js";
import { format } from "./prose.js";
import { article, avatar, colour, overdue } from "./message.js";
import { openMenu } from "./menu.js";
import { tour } from "./tour.js";

const log = $("log");
const list = $("list");
const together = 7 * 60 * 1000; // messages of one author in so many ms share a head
let shown = new Map(); // nodes by key, each with its sign: what it was made from
let shownChannel = "";

export function startLog() {
  watch(redraw);
  list.addEventListener("contextmenu", (event) => {
    const node = event.target.closest("article[data-id]");
    const m = node && state.messages.get(node.dataset.id);
    if (!m || event.target.closest("a")) return;
    event.preventDefault();
    const { left, bottom } = node.getBoundingClientRect();
    openMenu(m, event.clientX || event.clientY ? { left: event.clientX, bottom: event.clientY } : { left: left + 60, bottom });
  });
  log.addEventListener("keydown", move);
  list.addEventListener("focusin", rove);
  // What loads late, such as pictures, must not push the end out of sight.
  new ResizeObserver(() => atEnd && toEnd()).observe(list);
  log.addEventListener("scroll", () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
    if (atEnd) $("newest").hidden = true;
  });
  $("newest").addEventListener("click", () => {
    toEnd();
    list.querySelector("article:last-of-type")?.focus({ preventScroll: true });
  });
}

let atEnd = true;
const toEnd = () => (log.scrollTop = log.scrollHeight);

// follow goes to the end where that is wanted, or says that something new stands there.
function follow(news) {
  if (state.following) atEnd = true;
  state.following = false;
  if (atEnd) toEnd();
  else if (news) $("newest").hidden = false;
}

function redraw() {
  const channel = currentChannel();
  if (channel.id !== shownChannel) {
    shownChannel = channel.id;
    shown = new Map();
    list.replaceChildren();
    atEnd = true;
    $("newest").hidden = true;
  }
  const wanted = rows(channel);
  const next = new Map();
  let place = null;
  for (const { key, sign, make } of wanted) {
    const old = shown.get(key);
    const node = old?.sign === sign ? old.node : renew(old?.node, make());
    next.set(key, { sign, node });
    const after = place ? place.nextSibling : list.firstChild;
    if (node !== after) list.insertBefore(node, after);
    place = node;
  }
  for (const [key, { node }] of shown) if (!next.has(key)) drop(node);
  const last = wanted.at(-1).key;
  const news = !shown.has(last);
  shown = next;
  rove();
  follow(news);
}

// renew puts a new node in an old one's place, with the focus where it was.
function renew(old, node) {
  if (!old?.isConnected) return node;
  const focus = old.contains(document.activeElement) && document.activeElement;
  old.replaceWith(node);
  if (focus) {
    const twin = focus.dataset.key && node.querySelector(`[data-key="${CSS.escape(focus.dataset.key)}"]:not(:disabled)`);
    (twin || node).focus({ preventScroll: true });
  }
  return node;
}

function drop(node) {
  const neighbour = node.contains(document.activeElement) && (node.nextElementSibling ?? node.previousElementSibling);
  node.remove();
  neighbour?.focus?.({ preventScroll: true });
}

// rows lists what there is to show, in order, each with how to make its node.
function rows(channel) {
  const out = [tour(channel) ?? beginning(channel)];
  let before = null;
  for (const m of messagesOf(channel.id)) {
    const day = new Date(m.timestamp).toDateString();
    if (day !== (before && new Date(before.timestamp).toDateString())) {
      out.push({ key: `day ${day}`, sign: "", make: () => dayLine(format(new Date(m.timestamp), "D")) });
      before = null;
    }
    const follows = belongTogether(before, m);
    const to = state.messages.get(m.message_reference?.message_id);
    const sign = `${m.rev} ${follows} ${to?.rev} ${new Date(now()).toDateString()} ${overdue(m)}`;
    out.push({ key: m.id, sign, make: () => article(m, follows, openMenu) });
    before = m;
  }
  for (const p of state.pending) if (p.channel === channel.id) out.push({ key: p.id, sign: p.error, make: () => pending(p) });
  return out;
}

const dayLine = (text) => el("div", { class: "day", role: "separator", "aria-label": text }, el("span", {}, text));

// belongTogether reports whether a message stands under the head of the one before it.
const belongTogether = (before, m) =>
  before?.author.id === m.author.id && new Date(m.timestamp) - new Date(before.timestamp) < together && before.ephemeral === m.ephemeral;

function beginning(channel) {
  const what = channel.type === 1 ? `your direct messages with ${nameOf(state.here.bot)}` : `#${channel.name}`;
  const text = `This is the beginning of ${what}. ${channel.topic}`;
  return { key: "beginning", sign: text, make: () => el("p", { class: "beginning" }, text) };
}

// pending is a command on its way, or why it came to nothing.
function pending(p) {
  const bot = state.here.bot;
  const dismiss = () => {
    state.pending = state.pending.filter((other) => other !== p);
    changed();
  };
  return el("article", { class: `message pending${p.error ? " ephemeral" : ""}`, tabIndex: -1, "aria-label": p.name },
    el("p", { class: "origin" }, el("strong", {}, nameOf(userByID(p.user))), " used ", el("span", { class: "mention" }, p.name)),
    avatar(bot),
    el("div", { class: "body" },
      el("header", {}, el("strong", { class: `name c${colour(bot.id)}` }, nameOf(bot)), el("span", { class: "tag" }, "APP")),
      p.error ? el("p", { class: "failed", role: "alert" }, p.error) : el("p", { class: "thinking" }, "Sending command…"),
      p.error && el("p", { class: "private" }, "Only you can see this · ", button("Dismiss message", { class: "link", onclick: dismiss }))));
}

// rove leaves one message in the order of Tab: the last, or the one that has the focus.
function rove() {
  const articles = [...list.querySelectorAll("article")];
  const current = articles.find((a) => a.contains(document.activeElement)) ?? articles.at(-1);
  for (const a of articles) {
    a.tabIndex = a === current ? 0 : -1;
    const more = a.querySelector(".tools button");
    if (more) more.tabIndex = a === current ? 0 : -1;
  }
}

// move goes from message to message by the arrow keys.
function move(event) {
  if (event.defaultPrevented || !["ArrowUp", "ArrowDown", "Escape"].includes(event.key)) return;
  event.preventDefault();
  if (event.key === "Escape") return $("say").focus();
  const articles = [...list.querySelectorAll("article")];
  const at = articles.findIndex((a) => a.contains(document.activeElement));
  const to = event.key === "ArrowUp" ? (at < 0 ? articles.length - 1 : at - 1) : at + 1;
  if (to >= articles.length) return $("say").focus();
  articles[Math.max(to, 0)]?.focus();
}

// Parsed Markdown and times as nodes.
import { away, el, button } from "./dom.js";
import { parse } from "./markdown.js";
import { state, actOrTell, now, nameOf, userByID, go } from "./store.js";

// prose shows a text as Discord would.
export const prose = (text, properties = {}) => el("div", { class: "prose", ...properties }, nodes(parse(text)));

// line shows a text in which blocks mean nothing, such as a title.
export const line = (text) => nodes(parse(text).flatMap((b) => (b.t === "text" || !b.c ? [b] : b.c)));

// words are what a text says, without its form.
export const words = (text) => said(parse(text)).replace(/\s+/g, " ").trim();

function said(list) {
  return list
    .map((n) => n.s ?? (n.t === "br" ? " " : n.t === "user" ? `@${nameOf(userByID(n.id))}` : said(n.c ?? (n.items ?? []).flat()) + " "))
    .join("");
}

const nodes = (list) => list.map(node);

const tags = { b: "strong", i: "em", u: "u", s: "s", sub: "small", quote: "blockquote" };

function node(n) {
  if (tags[n.t]) return el(tags[n.t], {}, nodes(n.c));
  switch (n.t) {
    case "text":
      return document.createTextNode(n.s);
    case "br":
      return el("br");
    case "h":
      // Headings of a message are below the page's own.
      return el(`h${n.n + 3}`, { class: `h${n.n}` }, nodes(n.c));
    case "code":
      return el("code", {}, n.s);
    case "pre":
      return el("pre", { tabIndex: 0 }, el("code", {}, n.s));
    case "list":
      return el(n.ordered ? "ol" : "ul", n.ordered ? { start: n.start } : {}, n.items.map((i) => el("li", {}, nodes(i))));
    case "link":
      return away(n.href, { title: n.href }, nodes(n.c));
    case "spoiler":
      return spoiler(n);
    case "time":
      return n.at * 1000 > now() ? awaited(n.at * 1000, n.style) : time(n.at * 1000, n.style);
    case "user":
      return el("span", { class: "mention" }, `@${nameOf(userByID(n.id))}`);
    case "role":
      return el("span", { class: "mention" }, `@${state.here.roles.find((r) => r.id === n.id)?.name ?? "role"}`);
    case "everyone":
      return el("span", { class: "mention" }, n.s);
    case "command":
      return el("span", { class: "mention" }, `/${n.name}`);
    case "emoji":
      return document.createTextNode(`:${n.name}:`);
    case "channel":
      return channel(n.id);
  }
  return document.createTextNode("");
}

function channel(id) {
  const known = state.here.channels.find((c) => c.id === id);
  return known ? button(`#${known.name}`, { class: "mention", onclick: () => go(id) }) : el("span", { class: "mention" }, "#unknown");
}

function spoiler(n) {
  const text = el("span", { "aria-hidden": "true" }, nodes(n.c));
  const hidden = el("span", { class: "spoiler", role: "button", tabIndex: 0, "aria-label": "Spoiler, press to show" }, text);
  const show = (event) => {
    if (event.key && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    hidden.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) hidden.removeAttribute(name);
    text.removeAttribute("aria-hidden");
  };
  hidden.addEventListener("click", show);
  hidden.addEventListener("keydown", show);
  return hidden;
}

const styles = {
  t: { timeStyle: "short" },
  T: { timeStyle: "medium" },
  d: { dateStyle: "short" },
  D: { dateStyle: "long" },
  f: { dateStyle: "long", timeStyle: "short" },
  F: { dateStyle: "full", timeStyle: "short" },
};
const formats = Object.fromEntries(Object.entries(styles).map(([k, v]) => [k, new Intl.DateTimeFormat(undefined, v)]));

// format writes a time, in milliseconds, in one of Discord's styles.
export function format(at, style) {
  if (Number.isNaN(new Date(at).getTime())) return "Invalid Date";
  return style === "R" ? relative(at) : formats[style].format(at);
}

// time shows a moment in the reader's own zone.
export function time(at, style) {
  const valid = !Number.isNaN(new Date(at).getTime());
  const node = el("time", { class: "stamp", title: valid ? format(at, "F") : "" }, format(at, style));
  if (valid) node.dateTime = new Date(at).toISOString();
  if (style === "R") node.dataset.relative = at;
  return node;
}

// awaited shows a moment that is to come. Pressed, it makes the clock go there.
function awaited(at, style) {
  const go = () => actOrTell({ do: "advance", seconds: Math.ceil((at - now()) / 1000) + 1 });
  return button(time(at, style), { class: "awaited", title: "Move the clock there", onclick: go });
}

const relatively = new Intl.RelativeTimeFormat(undefined, { numeric: "auto" });
const steps = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

function relative(at) {
  const seconds = Math.round((at - now()) / 1000);
  const [unit, size] = steps.find(([, s]) => Math.abs(seconds) >= s) ?? steps.at(-1);
  return relatively.format(Math.trunc(seconds / size), unit);
}

// refreshTimes rewrites the times that are told from now.
export function refreshTimes() {
  for (const node of document.querySelectorAll("[data-relative]")) node.textContent = relative(Number(node.dataset.relative));
}

const sameDay = (a, b) => new Date(a).toDateString() === new Date(b).toDateString();

// clockTime is when a message was written, as it stands beside its author.
export function clockTime(at) {
  const t = format(at, "t");
  if (sameDay(at, now())) return `Today at ${t}`;
  if (sameDay(at, now() - 86400000)) return `Yesterday at ${t}`;
  return `${format(at, "d")} ${t}`;
}

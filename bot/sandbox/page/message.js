// One message as nodes.
import { away, el, button } from "./dom.js";
import { state, actOrTell, nameOf, now } from "./store.js";
import { clockTime, format, line, prose, words } from "./prose.js";
import { components } from "./components.js";
import { address } from "./markdown.js";

const flag = { loading: 1 << 7, suppressEmbeds: 1 << 2 };

// patience is how long Discord waits for what a bot has promised.
const patience = 15 * 60 * 1000;

// article shows a message. follows tells that it comes right after one of the same author.
export function article(m, follows, menu) {
  const at = new Date(m.timestamp).getTime();
  const headless = follows && !m.answers && !m.message_reference;
  return el(
    "article",
    { class: `message${headless ? " follows" : ""}${m.ephemeral ? " ephemeral" : ""}`, tabIndex: -1, data: { id: m.id },
      "aria-label": `${nameOf(m.author)}, ${clockTime(at)}` },
    origin(m),
    !headless && avatar(m.author),
    el(
      "div",
      { class: "body" },
      el("header", { class: headless ? "quiet" : "" },
        el("strong", { class: `name c${colour(m.author.id)}` }, nameOf(m.author)),
        m.author.bot && el("span", { class: "tag" }, "APP"),
        el("time", { dateTime: m.timestamp, title: format(at, "F") }, headless ? format(at, "t") : clockTime(at))),
      m.flags & flag.loading ? thinking(m) : content(m),
    ),
    tools(m, menu),
  );
}

// colour is one of five, by the order in which people came.
export const colour = (id) => Math.max(0, state.here.users.findIndex((u) => u.id === id)) % 5;

export function avatar(user, text = nameOf(user).slice(0, 1).toUpperCase()) {
  return el("div", { class: `avatar c${colour(user.id)}${user.bot ? " bot" : ""}`, "aria-hidden": "true" }, user.bot ? "❝" : text);
}

// origin is the line above a message that answers something.
function origin(m) {
  if (m.answers) {
    const { Name, Type, User } = m.answers;
    return el("p", { class: "origin" }, el("strong", {}, nameOf(User)), " used ", el("span", { class: "mention" }, (Type === 1 ? "/" : "") + Name));
  }
  if (!m.message_reference) return null;
  const to = state.messages.get(m.message_reference.message_id);
  if (!to) return el("p", { class: "origin" }, el("em", {}, "Original message was deleted"));
  const jump = () => {
    const node = document.querySelector(`article[data-id="${CSS.escape(to.id)}"]`);
    node?.scrollIntoView({ block: "center" });
    node?.focus();
  };
  return el("p", { class: "origin" }, el("strong", {}, `@${nameOf(to.author)}`), " ",
    button(summary(to), { class: "jump", "aria-label": `In reply to ${nameOf(to.author)}: ${summary(to)}`, onclick: jump }));
}

// summary is a message in a few words.
export function summary(m) {
  const [first] = m.embeds;
  const text = m.content || first?.title || first?.description || first?.author?.name || "";
  return words(text).slice(0, 100) || "Press to see the message";
}

// overdue reports whether a message was promised and has not come.
export const overdue = (m) => Boolean(m.flags & flag.loading) && now() - new Date(m.timestamp) > patience;

function thinking(m) {
  if (overdue(m)) return el("p", { class: "failed" }, "The application did not respond");
  const dots = el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i"));
  return el("p", { class: "thinking" }, dots, `${nameOf(m.author)} is thinking…`);
}

function content(m) {
  const shown = new Set();
  const embeds = m.flags & flag.suppressEmbeds ? [] : m.embeds.map((e) => embed(e, m.attachments, shown));
  const failure = state.failed.get(m.id);
  return [
    m.content && prose(m.content),
    m.edited_timestamp && m.content && !m.answers && el("span", { class: "edited" }, "(edited)"),
    embeds,
    m.attachments.filter((a) => !shown.has(a.url)).map(attachment),
    components(m),
    failure && el("p", { class: "failed", role: "alert" }, failure),
    m.ephemeral && onlyYou(m),
  ];
}

function onlyYou(m) {
  return el("p", { class: "private" }, "Only you can see this · ",
    button("Dismiss message", { class: "link", onclick: () => actOrTell({ do: "dismiss", message: m.id }) }));
}

// media is a picture's place on this server, or nothing where it lies elsewhere: the page fetches from nobody else. The port is
// that of the sandbox's Discord, which an earlier start had another of.
const media = (url) => /^http:\/\/127\.0\.0\.1:\d+\/(attachments\/.+)$/.exec(url ?? "")?.[1];

// picture shows a file of the message's, with room kept for it while it loads.
function picture(url, { width, height, description, filename } = {}, most = 400) {
  const src = media(url);
  if (!src) return address(url) && away(address(url), {}, "Picture elsewhere, which the sandbox does not load");
  const img = el("img", { src, alt: description || filename || "Picture", title: description ?? "", loading: "lazy" });
  if (width && height) {
    const scale = Math.min(1, most / width, most / height);
    img.width = Math.round(width * scale);
    img.height = Math.round(height * scale);
  }
  return el("a", { class: "picture", href: src, target: "_blank", rel: "noopener" }, img);
}

function attachment(a) {
  if (/^image\/(png|jpeg|gif|webp)/.test(a.content_type ?? "")) return picture(a.url, a, 550);
  const size = a.size > 1 << 20 ? `${(a.size / (1 << 20)).toFixed(1)} MB` : `${Math.ceil(a.size / 1024)} KB`;
  const link = el("a", { href: media(a.url), download: a.filename }, a.filename);
  return el("p", { class: "file" }, link, ` ${size}`, a.description && el("span", {}, a.description));
}

// embed shows a framed block. What it shows of the attachments it adds to shown.
function embed(e, attachments, shown) {
  const own = (m) => {
    const file = attachments.find((a) => a.url === m.url);
    if (file) shown.add(file.url);
    return file;
  };
  const box = el("div", { class: "embed" },
    e.author && el("p", { class: "author" }, linked(e.author.name, e.author.url)),
    e.title && el("h4", {}, linked(line(e.title), e.url)),
    e.description && prose(e.description),
    e.fields?.length > 0 && el("dl", { class: "grid" }, e.fields.map(field)),
    e.image && picture(e.image.url, own(e.image)),
    e.thumbnail && el("div", { class: "thumbnail" }, picture(e.thumbnail.url, own(e.thumbnail), 80)),
    footer(e));
  if (e.color != null) box.style.setProperty("--edge", `#${e.color.toString(16).padStart(6, "0")}`);
  return box;
}

const field = (f) => el("div", { class: f.inline ? "inline" : "" }, el("dt", {}, line(f.name)), el("dd", {}, prose(f.value)));

function footer(e) {
  const parts = [e.footer?.text, e.timestamp && clockTime(new Date(e.timestamp).getTime())].filter(Boolean);
  return parts.length > 0 && el("p", { class: "footer" }, parts.join(" • "));
}

function linked(text, url) {
  const href = url && address(url);
  return href ? away(href, {}, text) : text;
}

function tools(m, menu) {
  return el("div", { class: "tools" },
    button("⋯", { class: "icon", "aria-label": `More for the message of ${nameOf(m.author)}`, "aria-haspopup": "menu", tabIndex: -1,
      onclick: (event) => menu(m, event.currentTarget.getBoundingClientRect()) }));
}

// Discord's Markdown, parsed into plain objects. It makes no nodes and knows nothing of the page.
//
// A block or span is {t, ...}: t is its kind; c are its children, s its text. Kinds: text, br, b, i, u, s, spoiler, code,
// pre (lang), quote, h (n), sub, list (ordered, start, items), link (href), user, channel, role (id), everyone, time (at,
// style), emoji (name), command (name).

const deepest = 8; // nested spans; more is nobody's meaning

// parse reads a whole text.
export const parse = (text) => blocks(String(text ?? ""), false, 0);

const blockStarts = /^(?:#{1,3} +\S|-# +\S| *>>> | *> | *(?:[-*]|\d{1,9}\.) +\S)/;

function blocks(text, quoted, depth) {
  const out = [];
  let rest = text;
  while (rest) {
    const [block, used] = blockAt(rest, quoted, depth) ?? paragraph(rest, quoted, depth);
    out.push(...[block].flat());
    rest = rest.slice(used);
  }
  return out;
}

// blockAt reads a block that a line begins, or returns nothing where the line is ordinary text.
function blockAt(rest, quoted, depth) {
  let m;
  if (!quoted && (m = /^ *>>> ?([^]*)/.exec(rest))) {
    return [{ t: "quote", c: blocks(m[1], true, depth) }, m[0].length];
  }
  if (!quoted && (m = /^(?: *> [^\n]*(?:\n|$))+/.exec(rest))) {
    const inner = m[0].replace(/^ *> /gm, "").replace(/\n$/, "");
    return [{ t: "quote", c: blocks(inner, true, depth) }, m[0].length];
  }
  if ((m = /^(#{1,3}) +([^\n]+)(?:\n|$)/.exec(rest))) {
    return [{ t: "h", n: m[1].length, c: spans(m[2], depth) }, m[0].length];
  }
  if ((m = /^-# +([^\n]+)(?:\n|$)/.exec(rest))) {
    return [{ t: "sub", c: spans(m[1], depth) }, m[0].length];
  }
  if ((m = /^(?: *(?:[-*]|\d{1,9}\.) +\S[^\n]*(?:\n|$))+/.exec(rest))) {
    return [list(m[0].replace(/\n$/, "").split("\n"), depth), m[0].length];
  }
}

// list reads the lines of a list; what is further in belongs to the item above it.
function list(lines, depth) {
  const [, space, mark] = /^( *)([-*]|\d+\.)/.exec(lines[0]);
  const ordered = /\d/.test(mark);
  const node = { t: "list", ordered, start: ordered ? parseInt(mark, 10) : 1, items: [] };
  for (let i = 0; i < lines.length; ) {
    const inner = [];
    const [, , , text] = /^( *)([-*]|\d+\.) +(.*)$/.exec(lines[i++]);
    while (i < lines.length && /^ */.exec(lines[i])[0].length > space.length) inner.push(lines[i++]);
    const item = spans(text, depth);
    if (inner.length) item.push(depth < deepest ? list(inner, depth + 1) : { t: "text", s: inner.join("\n") });
    node.items.push(item);
  }
  return node;
}

const fence = /^```(?:([\w+.#-]+)\n)?\n*([^]+?)\n*```/;

// paragraph reads ordinary lines up to the next block.
function paragraph(rest, quoted, depth) {
  let at = 0;
  while (at < rest.length) {
    const code = rest.startsWith("```", at) && fence.exec(rest.slice(at));
    if (code) {
      at += code[0].length;
      continue;
    }
    if (rest[at++] !== "\n") continue;
    const line = rest.slice(at, at + 200);
    if (blockStarts.test(line) && !(quoted && /^ *>/.test(line))) {
      return [spans(rest.slice(0, at - 1), depth), at];
    }
  }
  return [spans(rest, depth), at];
}

const body = "((?:\\\\[^]|[^\\\\])+?)"; // of a span: a backslash takes its next character along
const rules = [
  ["esc", /^\\([^0-9A-Za-z\s])/, (m) => ({ t: "text", s: m[1] })],
  ["pre", fence, (m) => ({ t: "pre", lang: m[1] ?? "", s: m[2] })],
  ["code", /^(`+)([^]*?[^`])\1(?!`)/, (m) => ({ t: "code", s: m[2].replace(/^ (.+) $/, "$1") })],
  ["spoiler", new RegExp(`^\\|\\|${body}\\|\\|`), (m, d) => ({ t: "spoiler", c: spans(m[1], d) })],
  ["bi", new RegExp(`^\\*\\*\\*${body}\\*\\*\\*(?!\\*)`), (m, d) => ({ t: "b", c: [{ t: "i", c: spans(m[1], d) }] })],
  ["b", new RegExp(`^\\*\\*${body}\\*\\*(?!\\*)`), (m, d) => ({ t: "b", c: spans(m[1], d) })],
  ["u", new RegExp(`^__${body}__(?!_)`), (m, d) => ({ t: "u", c: spans(m[1], d) })],
  ["i", new RegExp(`^\\*(?=\\S)((?:\\\\[^]|[^\\\\*])+?)\\*(?!\\*)`), (m, d) => ({ t: "i", c: spans(m[1], d) })],
  ["i", /^_((?:\\[^]|[^\\_])+?)_(?![A-Za-z0-9_])/, (m, d) => ({ t: "i", c: spans(m[1], d) })],
  ["s", new RegExp(`^~~${body}~~(?!~)`), (m, d) => ({ t: "s", c: spans(m[1], d) })],
  ["link", /^\[((?:\\[^]|[^\\[\]])+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?: +["'][^\n]*?["'])?\)/, masked],
  ["url", /^<(https?:\/\/[^\s<>]+)>/, (m) => link(m[1])],
  ["url", /^https?:\/\/[^\s<>]*[^\s<>.,:;"'\])|*_~]/, (m) => link(m[0])],
  ["user", /^<@!?(\d{1,20})>/, (m) => ({ t: "user", id: m[1] })],
  ["role", /^<@&(\d{1,20})>/, (m) => ({ t: "role", id: m[1] })],
  ["channel", /^<#(\d{1,20})>/, (m) => ({ t: "channel", id: m[1] })],
  ["time", /^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, (m) => ({ t: "time", at: Number(m[1]), style: m[2] ?? "f" })],
  ["emoji", /^<a?:(\w{2,32}):\d{1,20}>/, (m) => ({ t: "emoji", name: m[1] })],
  ["command", /^<\/([^>\n]{1,100}):\d{1,20}>/, (m) => ({ t: "command", name: m[1] })],
  ["everyone", /^@(everyone|here)\b/, (m) => ({ t: "everyone", s: m[0] })],
  ["br", /^\n/, () => ({ t: "br" })],
];

// special are the characters that a rule may begin with; what is between them is text.
const special = /[\\`|*_~[<@\n]|https?:\/\//;

// spans reads what stands inside a block.
function spans(text, depth) {
  if (depth >= deepest) return [{ t: "text", s: text }];
  const out = [];
  const say = (s) => (out.at(-1)?.t === "text" ? (out.at(-1).s += s) : out.push({ t: "text", s }));
  let rest = text;
  let before = "";
  while (rest) {
    const plain = rest.search(special);
    if (plain !== 0) {
      const s = plain < 0 ? rest : rest.slice(0, plain);
      say(s);
      before = s.at(-1);
      rest = rest.slice(s.length);
      continue;
    }
    const [node, used] = span(rest, before, depth + 1);
    node.t === "text" ? say(node.s) : out.push(node);
    before = rest[used - 1];
    rest = rest.slice(used);
  }
  return out;
}

// span reads one span at the head of a text, or one character that means nothing.
function span(rest, before, depth) {
  for (const [name, pattern, make] of rules) {
    // An underscore inside a word is part of it.
    if (name === "i" && rest[0] === "_" && /\w/.test(before)) continue;
    const m = pattern.exec(rest);
    const node = m && make(m, depth);
    if (node) return [node, m[0].length];
  }
  return [{ t: "text", s: rest[0] }, 1];
}

function link(text, c = [{ t: "text", s: text }]) {
  const href = address(text);
  return href ? { t: "link", href, c } : { t: "text", s: text };
}

function masked(m, depth) {
  const href = address(m[2]);
  return href && { t: "link", href, c: spans(m[1], depth) };
}

// address is a link's address if it leads to the web, and nothing else.
export function address(text) {
  try {
    const url = new URL(text);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

// What the sandbox itself says to somebody who is here for the first time: things to try, each one press.
import { el, button, toast } from "./dom.js";
import { commandsHere } from "./permissions.js";
import { state, act, changed, go, nameOf } from "./store.js";
import { begin, slash, waiting } from "./composer.js";
import { flatten } from "./command.js";

const most = 6;
const done = new Set();
let hidden = localStorage.getItem("toured") === "yes";

export function showTour() {
  hidden = false;
  localStorage.removeItem("toured");
  go(state.here.channels[0].id);
  requestAnimationFrame(() => requestAnimationFrame(() => {
    const card = document.querySelector(".tour");
    card?.scrollIntoView({ block: "start" });
    card?.focus();
  }));
}

const topic = () => state.here.topic || "the first document";
const short = (text, most = 60) => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

// unknown is a question that no documents answer.
const unknown = "How many teaspoons of zinnober fit into a xylophone?";

// steps are what can be tried, most telling first. needs is the command a step uses; what is not there is not offered.
const steps = () => [
  { id: "ask", needs: "ask", title: "Ask a question", text: `“${short(topic())}”`, run: () => slash("ask", { question: topic() }) },
  {
    id: "decline", needs: "ask", title: "Ask what the documents do not say", text: "The bot says so, and invents nothing.",
    run: () => slash("ask", { question: unknown }),
  },
  {
    id: "timeline", needs: "exercises timeline", title: "See all exercises on a time axis", text: "/exercises timeline",
    run: () => slash("exercises timeline", {}),
  },
  {
    id: "menu", needs: "Find in sources", kind: 3, title: "Look up what somebody said",
    text: "Find in sources, in the ⋯ menu of a message", run: lookUp,
  },
  { id: "mention", title: "Mention the bot", text: `@${nameOf(state.here.bot)} and a question`, run: mention },
  {
    id: "digest", needs: "digest subscribe", title: "Have a daily digest", text: "then press the time in the answer, to see it come",
    run: () => slash("digest subscribe", {}),
  },
  { id: "complete", needs: "sources", title: "Open a document", text: "with suggestions while you type", run: () => start("sources", "source") },
  {
    id: "search", needs: "search", title: "Search, and turn the pages", text: "/search",
    run: () => slash("search", { query: topic().split(/\s+/).slice(0, 3).join(" ") }),
  },
];

const mention = () => act({ do: "say", channel: state.channel, text: `<@${state.here.bot.id}> ${topic()}` });

async function lookUp() {
  const said = await act({ do: "say", channel: state.channel, text: topic() });
  if (said.error) return said;
  await waiting({ do: "message", channel: state.channel, name: "Find in sources", target: said.message }, "Find in sources");
}

// start begins a command with one of its options ready to be typed.
function start(path, option) {
  const command = flatten(commandsHere(1)).find((c) => c.path === path);
  if (command) begin(command, { [option]: "" });
}

// offered are the steps whose commands are registered, as many as a card has room for.
function offered() {
  const known = new Set([...flatten(commandsHere(1)).map((c) => `1 ${c.path}`), ...commandsHere(3).map((c) => `3 ${c.name}`)]);
  return steps().filter((s) => !s.needs || known.has(`${s.kind ?? 1} ${s.needs}`)).slice(0, most);
}

// tour is the card at the head of the first channel, or nothing elsewhere, for who has had enough of it, and until
// the bot has said what it can do.
export function tour(channel) {
  if (hidden || channel.id !== state.here.channels[0].id || !state.commands?.length) return null;
  const list = offered();
  const sign = JSON.stringify([list.map((s) => [s.id, s.text, done.has(s.id)])]);
  return { key: "tour", sign, make: () => card(list) };
}

function card(list) {
  const hide = () => {
    hidden = true;
    localStorage.setItem("toured", "yes");
    changed();
  };
  return el("article", { class: "message tour", tabIndex: -1, "aria-label": "Welcome, by the sandbox" },
    el("div", { class: "avatar sandbox", "aria-hidden": "true" }, "▣"),
    el("div", { class: "body" },
      el("header", {}, el("strong", { class: "name" }, "Sandbox"), el("span", { class: "tag" }, "SANDBOX")),
      el("p", {}, "Welcome. This page is a Discord of your own, on your machine alone, with the bot in it. Nothing leaves it. Try these:"),
      el("ol", { class: "steps" }, list.map((s) => el("li", {},
        button(el("span", { class: "label" }, s.title), { class: done.has(s.id) ? "step done" : "step", data: { key: s.id }, onclick: () => take(s) },
          el("span", { class: "detail" }, s.text), done.has(s.id) && el("span", { class: "hidden" }, " (done)"))))),
      el("p", { class: "private" }, "Or type / to see every command. ", button("Hide this", { class: "link", onclick: hide }))));
}

async function take(step) {
  done.add(step.id);
  const result = await step.run();
  if (result?.error) toast(result.error);
  changed();
}

// What went over the wires: the requests of the bot and the events it was sent.
import { $, el, button } from "./dom.js";
import { state, actOrTell, watch } from "./store.js";

let all = false;
const shown = new Map(); // nodes by trace

export function startTrace() {
  const panel = $("trace");
  $("showtrace").addEventListener("click", () => toggle(panel.hidden));
  panel.addEventListener("keydown", (event) => event.key === "Escape" && toggle(false));
  panel.replaceChildren(
    el("header", {}, el("h2", {}, "Raw"), button("✕", { class: "icon", "aria-label": "Close", onclick: () => toggle(false) })),
    el("p", { class: "detail" }, "What the bot and Discord said to each other, newest last."),
    el("label", {}, el("input", { type: "checkbox", onchange: (e) => { all = e.target.checked; redraw(); } }), " before the last action, too"),
    el("ol", { id: "traces", tabIndex: 0, "aria-label": "Requests and events" }),
    el("div", { class: "row" },
      button("Cut the connection", { onclick: () => actOrTell({ do: "disconnect" }) }),
      button("Switch the bot off", { id: "power", onclick: () => actOrTell({ do: "power", off: state.here.online }) })));
  watch(redraw);
}

function toggle(on) {
  $("trace").hidden = !on;
  $("showtrace").setAttribute("aria-expanded", String(on));
  document.body.classList.toggle("traced", on);
  if (on) $("trace").querySelector("button").focus();
  else $("showtrace").focus();
  redraw();
}

function redraw() {
  if ($("trace").hidden || !state.here) return;
  $("power").textContent = state.here.online ? "Switch the bot off" : "Switch the bot on";
  const wanted = [...state.traces.values()].filter((t) => all || t.serial > state.since).sort((a, b) => a.serial - b.serial);
  const nodes = wanted.map((t) => {
    if (!shown.has(t.serial)) shown.set(t.serial, entry(t));
    return shown.get(t.serial);
  });
  for (const serial of shown.keys()) if (!state.traces.has(String(serial).padStart(12, "0"))) shown.delete(serial);
  const list = $("traces");
  if (list.children.length === nodes.length && nodes.every((n, i) => n === list.children[i])) return;
  list.replaceChildren(...(nodes.length ? nodes : [el("li", {}, "Nothing since the last action.")]));
}

function entry(t) {
  const short = t.title.replace(/\/[\w:+=-]{60,}/, "/…");
  return el("li", {},
    el("details", {},
      el("summary", {},
        el("span", { class: `way ${t.event ? "in" : "out"}` }, t.event ? "event" : "request"), " ", el("code", {}, short), " ",
        !t.event && el("span", { class: `status ${t.status >= 400 ? "bad" : ""}` }, String(t.status || "cut"))),
      part(t.event ? "To the bot" : "Sent", t.sent),
      part(t.event ? "To the bot" : "Answered", t.received)));
}

const part = (label, body) => body !== undefined && [el("h3", {}, label), el("pre", { tabIndex: 0 }, JSON.stringify(body, null, 1))];

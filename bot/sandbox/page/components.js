// Buttons and menus of a message.
import { el, button, newID } from "./dom.js";
import { address } from "./markdown.js";
import { state, changed, nameOf } from "./store.js";
import { actOn } from "./message.js";
import { ask } from "./form.js";
import { prose } from "./prose.js";

// Discord's numbers of kinds of components and styles of buttons.
const kind = { row: 1, button: 2, strings: 3, users: 5, roles: 6, mentionables: 7, channels: 8, section: 9, text: 10, separator: 14, container: 17 };
const styles = ["", "primary", "secondary", "success", "danger", "link", "secondary"];

// components shows the components of a message.
export const components = (m) => m.components.map((c, at) => component(m, c, `${at}`));

function component(m, c, key) {
  const inner = () => (c.components ?? []).map((child, at) => component(m, child, `${key}.${at}`));
  switch (c.type) {
    case kind.row:
      return el("div", { class: "components" }, inner());
    case kind.button:
      return pressable(m, c, key);
    case kind.strings:
    case kind.users:
    case kind.roles:
    case kind.mentionables:
    case kind.channels:
      return select(m, c, key);
    case kind.text:
      return prose(c.content);
    case kind.separator:
      return el("hr");
    case kind.section:
      return el("div", { class: "section" }, el("div", {}, inner()), c.accessory && component(m, c.accessory, `${key}.a`));
    case kind.container:
      return el("div", { class: "embed" }, inner());
  }
  return el("p", { class: "failed" }, `The sandbox does not show components of type ${c.type} yet.`);
}

const emoji = (c) => (c.emoji ? el("span", { "aria-hidden": "true" }, c.emoji.id ? `:${c.emoji.name}:` : `${c.emoji.name} `) : null);

function pressable(m, c, key) {
  const look = { class: `press ${styles[c.style] ?? "secondary"}`, data: { key } };
  if (c.url) {
    return el("a", { ...look, href: address(c.url) ?? "#", target: "_blank", rel: "noopener noreferrer" }, emoji(c), c.label, el("span", { "aria-hidden": "true" }, " ↗"));
  }
  return button(emoji(c), { ...look, disabled: c.disabled ?? false, "aria-label": c.label ? null : c.emoji?.name,
    onclick: (event) => run(event.currentTarget, m, { do: "press", message: m.id, custom_id: c.custom_id }) }, c.label);
}

// run acts while a control shows that it is at work.
async function run(control, m, what) {
  if (control.getAttribute("aria-busy") === "true") return;
  control.setAttribute("aria-busy", "true");
  const result = await actOn(m, what);
  control.removeAttribute("aria-busy");
  if (result.modal) ask(result.modal, control);
  changed();
}

// choices lists what a menu offers.
function choices(c) {
  const { here } = state;
  const users = here.users.map((u) => ({ label: nameOf(u), value: u.id }));
  const roles = here.roles.map((r) => ({ label: r.name, value: r.id }));
  switch (c.type) {
    case kind.users:
      return users;
    case kind.roles:
      return roles;
    case kind.mentionables:
      return [...users, ...roles];
    case kind.channels:
      return here.channels.filter((ch) => ch.type !== 1).map((ch) => ({ label: `#${ch.name}`, value: ch.id }));
  }
  return c.options ?? [];
}

// select shows a menu: a button that opens a list. One value is sent as it is chosen, several when the list closes.
function select(m, c, key) {
  const all = choices(c);
  const most = c.max_values ?? 1;
  const chosen = new Set(all.filter((o) => o.default).map((o) => o.value));
  const named = () => all.filter((o) => chosen.has(o.value)).map((o) => o.label).join(", ");
  const list = el("div", { role: "listbox", id: newID("menu"), tabIndex: -1, class: "popup", hidden: true, "aria-multiselectable": most > 1 ? "true" : null, "aria-label": c.placeholder || "Choose" });
  const opener = button(named() || c.placeholder || "Make a selection", { class: "opener", disabled: c.disabled ?? false, role: "combobox", "aria-haspopup": "listbox", "aria-label": c.placeholder || "Choose", "aria-expanded": "false", "aria-controls": list.id, data: { key } });
  let active = 0;
  const options = all.map((o, at) =>
    el("div", { role: "option", id: newID("choice"), "aria-selected": String(chosen.has(o.value)), onmousedown: (e) => e.preventDefault(), onclick: () => pick(at), onmousemove: () => move(at) },
      el("span", { class: "label" }, emoji(o), o.label), o.description && el("span", { class: "detail" }, o.description)));
  list.append(...options);

  function move(to) {
    options[active]?.classList.remove("active");
    active = (to + options.length) % options.length;
    options[active].classList.add("active");
    opener.setAttribute("aria-activedescendant", options[active].id);
    options[active].scrollIntoView({ block: "nearest" });
  }
  function open(on) {
    list.hidden = !on;
    opener.setAttribute("aria-expanded", String(on));
    if (on) move(Math.max(0, all.findIndex((o) => chosen.has(o.value))));
    else opener.removeAttribute("aria-activedescendant");
  }
  function close() {
    if (list.hidden) return;
    open(false);
    if (most > 1) sendChosen();
  }
  function sendChosen() {
    if (chosen.size < (c.min_values ?? 1)) return;
    run(opener, m, { do: "select", message: m.id, custom_id: c.custom_id, values: all.map((o) => o.value).filter((v) => chosen.has(v)) });
  }
  function pick(at) {
    const { value } = all[at];
    if (most === 1) chosen.clear();
    if (!chosen.delete(value) && chosen.size < most) chosen.add(value);
    options.forEach((node, i) => node.setAttribute("aria-selected", String(chosen.has(all[i].value))));
    opener.textContent = named() || c.placeholder || "Make a selection";
    if (most > 1) return;
    open(false);
    sendChosen();
  }
  opener.addEventListener("click", () => (list.hidden ? open(true) : close()));
  opener.addEventListener("blur", close);
  opener.addEventListener("keydown", (event) => {
    const keys = { ArrowDown: () => (list.hidden ? open(true) : move(active + 1)), ArrowUp: () => (list.hidden ? open(true) : move(active - 1)) };
    if (!list.hidden) Object.assign(keys, { Enter: () => pick(active), " ": () => pick(active), Escape: close, Home: () => move(0), End: () => move(options.length - 1) });
    if (!keys[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    keys[event.key]();
  });
  return el("div", { class: "select" }, opener, list);
}

// Buttons and menus of a message.
import { el, button, away } from "./dom.js";
import { address } from "./markdown.js";
import { actOn, changed } from "./store.js";
import { Select } from "./select.js";
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
      return new Select(c, key, (opener, values) => run(opener, m, { do: "select", message: m.id, custom_id: c.custom_id, values })).node;
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
    return away(address(c.url) ?? "#", look, emoji(c), c.label, el("span", { "aria-hidden": "true" }, " ↗"));
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

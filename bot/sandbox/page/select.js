// A menu of a message: a button that opens a list. One value is sent as it is chosen, several when the list closes.
import { $, el, button, newID } from "./dom.js";
import * as entities from "./entities.js";

// choices lists what a menu offers, by Discord's numbers of its kinds.
export function choices(c) {
  const kinds = { 5: entities.users, 6: entities.roles, 7: entities.mentionables, 8: () => entities.channels(c.channel_types) };
  return kinds[c.type]?.() ?? c.options ?? [];
}

const gap = 10; // px between a menu with its list and the edge
const leastRoom = 120; // px for a list, though it stick out

export class Select {
  // c is Discord's component. send is called with the opener and the values that were chosen.
  constructor(c, key, send) {
    Object.assign(this, { c, send, active: 0, items: choices(c), most: c.max_values ?? 1 });
    this.prompt = c.placeholder || "Make a selection";
    this.chosen = new Set(this.items.filter((o) => o.default).map((o) => o.value));
    this.options = this.items.map((o, at) => this.option(o, at));
    this.list = el("div", { role: "listbox", id: newID("menu"), tabIndex: -1, class: "popup", hidden: true, "aria-label": this.prompt }, this.options);
    if (this.most > 1) this.list.setAttribute("aria-multiselectable", "true");
    this.opener = this.button(key);
    this.node = el("div", { class: "select" }, this.opener, this.list);
  }

  button(key) {
    return button(this.names(), {
      class: "opener", disabled: this.c.disabled ?? false, data: { key },
      role: "combobox", "aria-haspopup": "listbox", "aria-label": this.prompt, "aria-expanded": "false", "aria-controls": this.list.id,
      onclick: () => (this.list.hidden ? this.open() : this.close()),
      onblur: () => this.close(),
      onkeydown: (event) => this.pressed(event),
    });
  }

  option(o, at) {
    return el("div",
      {
        role: "option", id: newID("choice"), "aria-selected": String(this.chosen.has(o.value)),
        onmousedown: (e) => e.preventDefault(), // the opener keeps the focus
        onmousemove: () => this.move(at),
        onclick: () => this.pick(at),
      },
      el("span", { class: "label" }, o.emoji?.name && `${o.emoji.name} `, o.label),
      o.description && el("span", { class: "detail" }, o.description));
  }

  names() {
    return this.items.filter((o) => this.chosen.has(o.value)).map((o) => o.label).join(", ") || this.prompt;
  }

  move(to) {
    this.options[this.active]?.classList.remove("active");
    this.active = (to + this.options.length) % this.options.length;
    const option = this.options[this.active];
    option.classList.add("active");
    option.scrollIntoView({ block: "nearest" });
    this.opener.setAttribute("aria-activedescendant", option.id);
  }

  open() {
    this.list.hidden = false;
    this.fit();
    this.opener.setAttribute("aria-expanded", "true");
    this.move(Math.max(0, this.items.findIndex((o) => this.chosen.has(o.value))));
  }

  // fit opens the list upwards where there is more room above, and makes it no higher than the room there is.
  fit() {
    const around = ($("log").contains(this.node) ? $("log") : document.documentElement).getBoundingClientRect();
    const { top, bottom } = this.opener.getBoundingClientRect();
    const [above, below] = [top - around.top, around.bottom - bottom];
    this.list.style.maxHeight = "";
    const up = this.list.offsetHeight + gap > below && above > below;
    this.list.classList.toggle("above", up);
    this.list.style.maxHeight = `min(${Math.max(up ? above : below, leastRoom) - gap}px, 420px)`;
  }

  hide() {
    this.list.hidden = true;
    this.opener.setAttribute("aria-expanded", "false");
    this.opener.removeAttribute("aria-activedescendant");
  }

  // close hides the list, and sends what was chosen where that may be several.
  close() {
    if (this.list.hidden) return;
    this.hide();
    if (this.most > 1) this.sendChosen();
  }

  pick(at) {
    const { value } = this.items[at];
    if (this.most === 1) this.chosen.clear();
    if (!this.chosen.delete(value) && this.chosen.size < this.most) this.chosen.add(value);
    this.options.forEach((node, i) => node.setAttribute("aria-selected", String(this.chosen.has(this.items[i].value))));
    this.opener.textContent = this.names();
    if (this.most > 1) return;
    this.hide();
    this.sendChosen();
  }

  sendChosen() {
    const values = this.items.map((o) => o.value).filter((v) => this.chosen.has(v));
    if (values.length >= (this.c.min_values ?? 1)) this.send(this.opener, values);
  }

  pressed(event) {
    const closed = { ArrowDown: () => this.open(), ArrowUp: () => this.open() };
    const opened = {
      ArrowDown: () => this.move(this.active + 1),
      ArrowUp: () => this.move(this.active - 1),
      Home: () => this.move(0),
      End: () => this.move(this.options.length - 1),
      Enter: () => this.pick(this.active),
      " ": () => this.pick(this.active),
      Escape: () => this.close(),
    };
    const run = (this.list.hidden ? closed : opened)[event.key];
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  }
}

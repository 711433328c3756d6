// A list of choices that belongs to a field one types in: a combobox, by the rules of WAI-ARIA. The field keeps the focus.
import { el, newID } from "./dom.js";

export class Listbox {
  // popup is the element to show the list in. The list is one at a time, whichever field it belongs to.
  constructor(popup) {
    this.popup = popup;
    this.items = [];
    this.active = -1;
    this.field = null;
  }

  // show offers items {label, detail, note, value} to a field. pick is called with the one chosen. Where the arrow keys were
  // used on the list before, as when a late answer renews it, what they were on stays active; else it is current, if that is there.
  show(field, title, items, pick, current) {
    const kept = this.field === field && this.moved ? this.items[this.active]?.label : undefined;
    this.hide();
    if (!items.length) return;
    const chosen = Math.max(0, items.findIndex((i) => i.label === (kept ?? current)));
    this.moved = kept !== undefined && items[chosen].label === kept;
    Object.assign(this, { field, items, pick, active: -1 });
    this.options = items.map((item, at) => this.option(item, at));
    const list = el("div", { role: "listbox", id: newID("list"), "aria-label": title }, this.options);
    this.popup.replaceChildren(el("p", { class: "heading", "aria-hidden": "true" }, title), list);
    this.popup.hidden = false;
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "true");
    this.move(chosen);
  }

  option(item, at) {
    return el(
      "div",
      {
        role: "option",
        id: newID("option"),
        "aria-selected": "false",
        onmousemove: () => this.active !== at && this.move(at),
        onmousedown: (e) => e.preventDefault(), // the field keeps the focus
        onclick: () => this.choose(at),
      },
      el("span", { class: "label" }, item.label),
      item.detail && el("span", { class: "detail" }, item.detail),
      item.note && el("span", { class: "note" }, item.note),
    );
  }

  // say shows a sentence in place of choices.
  say(field, text) {
    this.hide();
    this.field = field;
    this.popup.replaceChildren(el("p", { class: "heading", role: "status" }, text));
    this.popup.hidden = false;
  }

  hide() {
    this.popup.hidden = true;
    this.popup.replaceChildren();
    this.field?.setAttribute("aria-expanded", "false");
    this.field?.removeAttribute("aria-activedescendant");
    Object.assign(this, { items: [], active: -1, field: null, moved: false });
  }

  get open() {
    return this.items.length > 0;
  }

  move(to) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = (to + this.items.length) % this.items.length;
    const option = this.options[this.active];
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", option.id);
  }

  choose(at = this.active) {
    const { pick, items } = this;
    this.hide();
    pick(items[at]);
  }

  // key handles a key of the field's and reports whether it was for the list.
  key(event) {
    if (!this.open || event.isComposing) return false;
    switch (event.key) {
      case "ArrowDown":
        this.moved = true;
        this.move(this.active + 1);
        break;
      case "ArrowUp":
        this.moved = true;
        this.move(this.active - 1);
        break;
      case "Home":
      case "End":
        return false; // they move in the text
      case "Enter":
      case "Tab":
        if (event.shiftKey) return false;
        this.choose();
        break;
      case "Escape":
        this.hide();
        break;
      default:
        return false;
    }
    event.preventDefault();
    event.stopPropagation();
    return true;
  }
}

// combobox says to a screen reader that a field has a list.
export function combobox(field) {
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-expanded", "false");
  return field;
}

// A slash command being filled in: one field an option.
import { el, button, newID } from "./dom.js";
import { combobox } from "./listbox.js";
import { choicesFor, kinds, valueOf } from "./options.js";
import { state, send } from "./store.js";

// flatten lists commands as one types them: a subcommand is a command of its own.
export function flatten(commands, path = "") {
  return commands.flatMap((c) => {
    const name = `${path}${c.name}`;
    const inner = (c.options ?? []).filter((o) => o.type <= 2);
    return inner.length ? flatten(inner, `${name} `) : [{ path: name, description: c.description, options: c.options ?? [] }];
  });
}

export class CommandForm {
  // values are what is filled in already, by option. on has send and leave.
  constructor(node, list, command, values, on) {
    Object.assign(this, { node, list, command, on, fields: [] });
    this.hint = el("p", { class: "hint", role: "status" }, command.description);
    this.row = el("div", { class: "fields" });
    this.more = el("div", { class: "more" });
    node.replaceChildren(this.hint, el("div", { class: "line" }, el("span", { class: "path" }, `/${command.path}`), this.row, this.more));
    for (const o of command.options) if (o.required || o.name in values) this.add(o, values[o.name]);
    this.offerMore();
    node.tabIndex = this.fields.length ? -1 : 0;
    node.setAttribute("aria-label", `The command ${command.path}; Enter sends it`);
    node.onkeydown = (event) => event.target === node && this.pressed(event, null);
  }

  focus() {
    (this.fields.find((f) => !f.input.value) ?? this.fields[0])?.input.focus();
    if (!this.fields.length) this.node.focus(); // where Enter sends
  }

  // offerMore shows the options that are not filled in.
  offerMore() {
    const left = this.command.options.filter((o) => !this.fields.some((f) => f.option === o));
    const chip = (o) =>
      button(`+ ${o.name}`, {
        title: o.description,
        "aria-label": `Add ${o.name}: ${o.description}`,
        onfocus: () => (this.hint.textContent = `${o.name}: ${o.description}`),
        onkeydown: (e) => e.key === "Escape" && this.on.leave(),
        onclick: () => this.add(o).input.focus(),
      });
    this.more.replaceChildren(...left.map(chip));
  }

  add(option, value) {
    const id = newID("field");
    const type = option.type === kinds.attachment ? "file" : "text";
    const data = { kind: option.type, offers: Boolean(option.autocomplete || choicesFor(option)) };
    const input = combobox(el("input", { id, type, autocomplete: "off", spellcheck: false, data }));
    if (option.required) input.setAttribute("aria-required", "true");
    const field = { option, input, value: undefined };
    if (value !== undefined) this.set(field, { value, label: String(value) });
    input.addEventListener("focus", () => this.entered(field));
    input.addEventListener("blur", () => this.list.field === input && this.list.hide());
    input.addEventListener("input", () => this.typed(field));
    input.addEventListener("keydown", (event) => this.pressed(event, field));
    const mark = option.required && el("span", { class: "required", title: "required" }, "*");
    field.node = el("label", { class: "field", for: id }, el("span", {}, option.name, mark), input);
    this.row.append(field.node);
    this.fields.push(field);
    this.offerMore();
    this.size(field);
    return field;
  }

  // size makes a field as wide as what is in it.
  size({ input }) {
    input.style.width = input.type === "file" ? "" : `${Math.min(Math.max(input.value.length + 2, 8), 60)}ch`;
  }

  set(field, { value, label }) {
    field.value = value;
    field.input.value = field.label = label;
    this.size(field);
  }

  entered(field) {
    const { name, description, required } = field.option;
    this.hint.textContent = `${name}: ${description}${required ? " (required)" : ""}`;
    this.offer(field);
  }

  typed(field) {
    field.input.removeAttribute("aria-invalid");
    if (field.input.value !== field.label) field.value = undefined;
    this.list.moved = false; // another letter, another list
    this.size(field);
    this.offer(field);
  }

  // offer shows what a field can be filled in with.
  async offer(field) {
    const { option, input } = field;
    if (option.autocomplete) return this.complete(field);
    const all = choicesFor(option);
    if (!all) return this.list.hide();
    const typed = field.value === undefined ? input.value.toLowerCase() : "";
    this.list.show(input, option.name, all.filter((c) => c.label.toLowerCase().includes(typed)), (item) => this.chosen(field, item), field.label);
  }

  // complete asks the bot. Answers that are overtaken by another letter are not shown.
  async complete(field) {
    const asked = (field.asked = (field.asked ?? 0) + 1);
    const { option, input } = field;
    const options = this.values(field);
    const result = await send({ do: "complete", channel: state.channel, name: this.command.path, options, focused: option.name, text: input.value });
    if (field.asked !== asked || document.activeElement !== input) return;
    if (result.error) return this.list.say(input, "Loading options failed");
    const items = (result.choices ?? []).map((c) => ({ label: c.name, value: c.value }));
    if (!items.length) return this.list.say(input, "No options match your search");
    this.list.show(input, option.name, items, (item) => this.chosen(field, item), field.label);
  }

  chosen(field, item) {
    this.set(field, item);
    field.input.removeAttribute("aria-invalid");
    const next = this.fields[this.fields.indexOf(field) + 1];
    if (next && !next.input.value) next.input.focus();
  }

  pressed(event, field) {
    if (this.list.key(event)) return;
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.on.send();
    } else if (event.key === "Escape") {
      this.on.leave();
    } else if (event.key === "Backspace" && !(field?.input.value)) {
      event.preventDefault();
      this.back(field);
    }
  }

  // back leaves an empty field: an optional one goes, and from the first one leaves the command.
  back(field) {
    const at = this.fields.indexOf(field);
    if (field && !field.option.required) {
      field.node.remove();
      this.fields.splice(at, 1);
      this.offerMore();
    }
    const before = this.fields[at - 1];
    before ? before.input.focus() : this.on.leave();
  }

  // values are those that stand, but for one field's.
  values(except) {
    const options = {};
    for (const f of this.fields) {
      const value = f === except ? undefined : valueOf(f);
      if (value !== undefined && !(except && value instanceof File)) options[f.option.name] = value;
    }
    return options;
  }

  // options are all values to send, or nothing where one is missing or wrong, which is then shown.
  options() {
    for (const f of this.fields) {
      const empty = !f.input.value.trim();
      const problem = empty ? f.option.required && "is required" : valueOf(f) === undefined && "takes one of the choices";
      if (!problem) continue;
      f.input.setAttribute("aria-invalid", "true");
      f.input.focus();
      this.hint.textContent = `${f.option.name} ${problem}`;
      return null;
    }
    return this.values(null);
  }
}

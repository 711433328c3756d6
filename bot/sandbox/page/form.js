// The form that the bot asks to have filled in.
import { $, el, button, newID } from "./dom.js";
import { act, changed } from "./store.js";
import { choices } from "./select.js";
import { prose } from "./prose.js";

const kind = { row: 1, input: 4, text: 10, label: 18 };
const paragraph = 2; // the style of a text input of several lines

// ask shows a form. The focus goes back to where it came from, as dialogs do.
export function ask(modal) {
  const dialog = $("form");
  const failure = el("p", { class: "failed", role: "alert" });
  const inputs = [];
  const form = el("form", { method: "dialog", autocomplete: "off" },
    el("h2", { id: "formtitle" }, modal.title),
    modal.components.map((c) => row(c, inputs)),
    failure,
    el("div", { class: "row end" },
      button("Cancel", { class: "press secondary", onclick: () => dialog.close() }),
      el("button", { type: "submit", class: "press primary" }, "Submit")));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const values = {};
    for (const { id, input } of inputs) if (input.value) values[id] = input.value;
    const result = await act({ do: "submit", form: values });
    if (result.error) {
      failure.textContent = result.error === "The application did not respond" ? "Something went wrong. Try again." : result.error;
      return;
    }
    dialog.close();
    if (result.modal) ask(result.modal);
    changed();
  });
  dialog.replaceChildren(form);
  dialog.setAttribute("aria-labelledby", "formtitle");
  if (!dialog.open) dialog.showModal();
  inputs[0]?.input.focus();
}

function row(c, inputs) {
  switch (c.type) {
    case kind.row:
      return c.components.map((input) => labelled(input, input.label, "", inputs));
    case kind.label:
      return labelled(c.component, c.label, c.description, inputs);
    case kind.text:
      return prose(c.content);
  }
}

function labelled(c, label, description, inputs) {
  const id = newID("input");
  const required = c.required !== false;
  const input = c.type === kind.input ? text(c, id, required) : menu(c, id, required);
  inputs.push({ id: c.custom_id, input });
  return el("div", { class: "labelled" },
    el("label", { for: id }, label, required && el("span", { class: "required", title: "required" }, "*")),
    description && el("p", { class: "detail", id: `${id}-about` }, description),
    input);
}

function text(c, id, required) {
  const limits = { id, required, value: c.value ?? "", placeholder: c.placeholder ?? "", maxLength: c.max_length ?? 4000 };
  if (c.min_length) limits.minLength = c.min_length;
  return c.style === paragraph ? el("textarea", { rows: 4, ...limits }) : el("input", { type: "text", ...limits });
}

function menu(c, id, required) {
  const option = (o) => el("option", { value: o.value, selected: o.default ?? false }, o.label);
  return el("select", { id, required }, el("option", { value: "" }, c.placeholder ?? ""), choices(c).map(option));
}

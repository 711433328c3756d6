// Nodes are made here and nowhere else. Text only ever becomes text: nothing in the page parses HTML.

// el makes an element. Properties beginning with "on" are listeners, "data" is a record of data attributes, "class",
// "for", and whatever has a hyphen are attributes, all else are properties. Children are nodes, strings, or nothing.
export function el(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "data") Object.assign(node.dataset, value);
    else if (name === "class" || name === "for" || name === "role" || name.includes("-")) node.setAttribute(name, value);
    else node[name] = value;
  }
  node.append(...children.flat(Infinity).filter((c) => c !== undefined && c !== null && c !== false));
  return node;
}

export const $ = (id) => document.getElementById(id);

// button makes a button that is no submit button.
export function button(label, properties = {}, ...children) {
  return el("button", { type: "button", ...properties }, label, ...children);
}

// away is a link to another page, which learns nothing of this one.
export const away = (href, properties, ...children) => el("a", { ...properties, href, target: "_blank", rel: "noopener noreferrer" }, ...children);

let last = 0;

// newID is an id that no other element has.
export const newID = (prefix) => `${prefix}-${++last}`;

// toast tells what went wrong where there is no better place to tell it.
export function toast(text) {
  const node = $("toast");
  node.textContent = text;
  node.hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => (node.hidden = true), 8000);
}

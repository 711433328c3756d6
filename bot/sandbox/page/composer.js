// Where one writes: a text, or "/" and a command.
import { $, el, button, toast } from "./dom.js";
import { Listbox, combobox } from "./listbox.js";
import { CommandForm, flatten } from "./command.js";
import { commandsHere, mayWrite } from "./permissions.js";
import { state, act, actOrTell, changed, currentChannel, messagesOf, nameOf, userByID, watch } from "./store.js";
import { attach, attached, upload } from "./files.js";
import { words } from "./prose.js";

const say = combobox($("say"));
const list = new Listbox($("popup"));
let form = null; // the command that is being filled in
let replyTo = null;
let edited = null; // the message that is being changed

export function startComposer() {
  say.addEventListener("input", typed);
  say.addEventListener("keydown", pressed);
  say.addEventListener("blur", () => list.field === say && list.hide());
  $("composer").addEventListener("submit", (e) => {
    e.preventDefault();
    submit();
  });
  $("attach").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", async () => {
    attach(await Promise.all([...$("file").files].map(upload)));
    $("file").value = "";
  });
  watch(redraw);
}

let drawn = "";
let offered = null; // the commands that were last chosen from

// redraw shows what the channel and the person's permissions let them do, and offers anew what they have begun to type.
function redraw() {
  redrawPlace();
  if (offered === state.commands) return;
  offered = state.commands;
  if (say.value && document.activeElement === say) typed();
}

function redrawPlace() {
  const channel = currentChannel();
  const write = mayWrite();
  const key = `${channel.id} ${write} ${state.user}`;
  if (key === drawn) return;
  drawn = key;
  offered = null;
  leave();
  stopAnswering();
  const place = channel.type === 1 ? nameOf(state.here.bot) : `#${channel.name}`;
  const hint = matchMedia("(max-width: 720px)").matches ? "" : ", or / for commands";
  say.placeholder = write ? `Message ${place}${hint}` : "You do not have permission to write here";
  say.setAttribute("aria-label", `Message ${place}`);
  say.disabled = $("send").disabled = $("attach").disabled = !write;
  if (write && !matchMedia("(pointer: coarse)").matches) say.focus();
}

function typed() {
  grow();
  const text = say.value;
  const exact = /^\/(.+) $/.exec(text);
  const found = exact && flatten(commandsHere(1)).find((c) => c.path === exact[1].toLowerCase());
  if (found) return begin(found);
  if (text.startsWith("/") && !text.includes("\n")) return offerCommands(text.slice(1).toLowerCase());
  const mention = /(?:^|\s)@(\w*)$/.exec(text.slice(0, say.selectionStart));
  if (mention) return offerPeople(mention[1].toLowerCase());
  list.hide();
}

function grow() {
  say.style.height = "auto";
  say.style.height = `${Math.min(say.scrollHeight, innerHeight / 3)}px`;
}

function offerCommands(typed) {
  const all = flatten(commandsHere(1));
  const found = [...all.filter((c) => c.path.startsWith(typed)), ...all.filter((c) => c.path.indexOf(typed) > 0)];
  if (!found.length) return list.say(say, all.length ? "No command has that name" : "There are no commands here for you");
  const items = found.map((c) => ({ label: `/${c.path}`, detail: c.description, note: nameOf(state.here.bot), value: c }));
  list.show(say, "Commands", items, (item) => begin(item.value));
}

function offerPeople(typed) {
  const found = state.here.users.filter((u) => nameOf(u).toLowerCase().startsWith(typed));
  const items = found.map((u) => ({ label: `@${nameOf(u)}`, detail: u.bot ? "App" : "", value: u }));
  list.show(say, "People", items, ({ value }) => {
    const at = say.selectionStart;
    const before = say.value.slice(0, at).replace(/@\w*$/, `@${nameOf(value)} `);
    say.value = before + say.value.slice(at);
    say.selectionStart = say.selectionEnd = before.length;
  });
}

function pressed(event) {
  if (list.key(event)) return;
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  } else if (event.key === "Escape" && (replyTo || edited)) {
    stopAnswering();
  } else if (event.key === "ArrowUp" && !say.value) {
    event.preventDefault();
    const mine = lastOwn();
    mine ? edit(mine) : [...document.querySelectorAll("#list article")].at(-1)?.focus();
  }
}

// lastOwn is the person's last message in the channel.
const lastOwn = () => messagesOf(state.channel).findLast((m) => m.author.id === state.user);

// begin fills in a command, with values that are known already.
export function begin(command, values = {}) {
  list.hide();
  say.value = "";
  grow();
  stopAnswering();
  form = new CommandForm($("command"), list, command, values, { send: submit, leave });
  $("command").hidden = false;
  $("writing").hidden = $("attach").hidden = true;
  form.focus();
}

function leave() {
  const had = form;
  form = null;
  list.hide();
  $("command").hidden = true;
  $("command").replaceChildren();
  $("writing").hidden = $("attach").hidden = false;
  if (had) say.focus();
  grow();
}

async function submit() {
  if (form) return submitCommand();
  const text = withMentions(say.value);
  if (!text.trim() && !attached().length) return;
  const what = edited ? { do: "edit", message: edited.id, text } : { do: "say", channel: state.channel, text, message: replyTo?.id, files: attached() };
  const typed = say.value;
  say.value = "";
  list.hide();
  stopAnswering();
  attach(null);
  const result = await act(what);
  if (!result.error) return;
  toast(result.error);
  if (!say.value) say.value = typed;
}

async function submitCommand() {
  const options = form.options();
  if (!options) return;
  const { path } = form.command;
  leave();
  for (const [name, value] of Object.entries(options)) {
    if (!(value instanceof File)) continue;
    const read = await upload(value);
    const stored = read && (await actOrTell({ do: "upload", channel: state.channel, files: [read] }));
    if (!stored?.file) return;
    options[name] = stored.file;
  }
  slash(path, options);
}

let sent = 0;

// slash uses a command, and shows at once that it was sent.
export async function slash(name, options) {
  await waiting({ do: "slash", channel: state.channel, name, options }, `/${name}`);
}

// waiting does something that the bot answers with a message, and shows until then, or for good, what became of it.
export async function waiting(what, name) {
  const entry = { id: `pending-${++sent}`, channel: what.channel, name, user: state.user, error: "" };
  state.pending.push(entry);
  changed();
  const result = await act(what);
  if (result.error) entry.error = result.error;
  else state.pending = state.pending.filter((p) => p !== entry);
  if (result.modal) (await import("./form.js")).ask(result.modal);
  changed();
}

// withMentions turns the names of people, as they are typed, into mentions.
function withMentions(text) {
  return text.replace(/@(\w+)/g, (all, name) => {
    const user = state.here.users.find((u) => nameOf(u) === name);
    return user ? `<@${user.id}>` : all;
  });
}

// withNames turns mentions into the names that one types.
const withNames = (text) => text.replace(/<@!?(\d+)>/g, (all, id) => (userByID(id) ? `@${nameOf(userByID(id))}` : all));

// reply makes the next message one to another.
export function reply(message) {
  stopAnswering();
  replyTo = message;
  bar("Do not reply", "Replying to ", el("strong", {}, nameOf(message.author)), ` ${words(message.content).slice(0, 80)}`);
}

// edit has the person change a message of theirs.
export function edit(message) {
  stopAnswering();
  edited = message;
  say.value = withNames(message.content);
  bar("Leave the message as it was", "Changing your message");
  grow();
}

// bar says above the message box what the next message is for.
function bar(end, ...text) {
  $("replying").hidden = false;
  $("replying").replaceChildren(el("span", {}, text), button("✕", { class: "icon", "aria-label": end, onclick: stopAnswering }));
  say.focus();
}

// stopAnswering makes the next message one for itself.
function stopAnswering() {
  if (edited) say.value = "";
  replyTo = edited = null;
  $("replying").hidden = true;
  grow();
}

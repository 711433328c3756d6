// What the person sees, as the sandbox streams it, and what they do, as the sandbox takes it.
import { toast } from "./dom.js";

const secret = document.querySelector("meta[name=secret]").content;

export const state = {
  user: "", // whom the page speaks as, and whose eyes the rest is seen with
  channel: sessionStorage.getItem("channel") ?? "",
  wanted: "", // a channel to show that is not there yet
  connected: false, // to the sandbox
  here: null,
  commands: [],
  messages: new Map(), // by ID; rev counts the changes of each
  traces: new Map(),
  pending: [], // commands that were sent and have no answer yet, or none that others see
  failed: new Map(), // by message: why the last thing that was done with it failed
  since: 0, // the last trace before the latest action
  following: false, // the person has said something, and wants to see it, and what is said to it
};

const listeners = new Set();

// watch calls listener after every change, at most once a frame.
export function watch(listener) {
  listeners.add(listener);
}

let planned = false;

// changed has everybody look at the state again.
export function changed() {
  if (planned) return;
  planned = true;
  const run = () => {
    planned = false;
    if (currentChannel()) for (const listener of listeners) listener(state);
  };
  // A page in the background gets no frames, and must not fall behind.
  document.hidden ? setTimeout(run) : requestAnimationFrame(run);
}

let source = null;
let eyes = sessionStorage.getItem("user") ?? ""; // whose view is streamed, or will be; empty: the first of the people

// connect begins a stream of what somebody sees.
export function connect() {
  source?.close();
  source = new EventSource(`stream?${new URLSearchParams({ user: eyes, secret })}`);
  source.onmessage = (event) => {
    state.connected = true;
    apply(JSON.parse(event.data));
    changed();
  };
  source.onerror = () => {
    source.close();
    state.connected = false;
    changed();
    setTimeout(retry, retryAfter);
  };
}

const retryAfter = 500; // ms

// retry looks whether the sandbox is back. One that was started anew knows nothing of this page, which is then loaded again.
async function retry() {
  try {
    const page = await (await fetch("./")).text();
    page.includes(secret) ? connect() : location.reload();
  } catch {
    setTimeout(retry, retryAfter);
  }
}

function apply({ first, set, gone }) {
  const direct = currentChannel()?.type === 1;
  if (first) {
    state.messages.clear();
    state.traces.clear();
  }
  for (const [name, value] of Object.entries(set)) {
    const [kind, id] = name.split("/");
    if (kind === "message") state.messages.set(id, { ...value, rev: (state.messages.get(id)?.rev ?? 0) + 1 });
    else if (kind === "trace") state.traces.set(id, value);
    else state[kind] = value;
  }
  for (const name of gone ?? []) {
    const [kind, id] = name.split("/");
    (kind === "message" ? state.messages : state.traces).delete(id);
  }
  if (!state.here) return;
  if (state.user !== state.here.viewer) {
    state.user = state.here.viewer;
    state.pending = [];
  }
  const { channels } = state.here;
  if (channels.some((c) => c.id === state.wanted)) go(state.wanted);
  // The direct messages of one person are not those of the next.
  if (!currentChannel()) state.channel = (direct ? channels.find((c) => c.type === 1) : channels[0]).id;
}

// speakAs changes whose eyes the page sees with, as soon as it is told what they see.
export function speakAs(user) {
  eyes = user;
  sessionStorage.setItem("user", user);
  connect();
}

// go shows a channel, as soon as it is there.
export function go(channel) {
  state.wanted = channel;
  if (!state.here.channels.some((c) => c.id === channel)) return;
  state.wanted = "";
  state.channel = channel;
  sessionStorage.setItem("channel", channel);
  changed();
}

// saying are the acts that bring something new to the end of the channel.
const saying = ["say", "slash", "message"];

// act does something as the person, and returns what comes of it. What Discord refuses has an error.
export async function act(what) {
  if (saying.includes(what.do)) state.following = true;
  state.since = Math.max(0, ...[...state.traces.values()].map((t) => t.serial));
  return send(what);
}

// send is act for what is not to count as an action, such as typing.
export async function send(what) {
  try {
    const answer = await fetch("act", {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Sandbox-Secret": secret },
      body: JSON.stringify({ user: state.user, ...what }),
    });
    return await answer.json();
  } catch {
    return { error: "The sandbox does not answer. Is it still running?" };
  }
}

// actOrTell is act for what has no other place to tell of an error.
export async function actOrTell(what) {
  const result = await act(what);
  if (result.error) toast(result.error);
  return result;
}

// actOn does something with a message that the bot answers, and shows under it what failed.
export async function actOn(m, what) {
  state.failed.delete(m.id);
  const result = await act(what);
  if (result.error) {
    state.failed.set(m.id, result.error === "The application did not respond" ? "This interaction failed" : result.error);
    const known = state.messages.get(m.id);
    if (known) known.rev += 0.001; // it looks different now
  }
  return result;
}

export const now = () => Date.now() + (state.here?.ahead_ms ?? 0);
export const currentChannel = () => state.here?.channels.find((c) => c.id === state.channel);
export const me = () => state.here?.users.find((u) => u.id === state.user);
export const userByID = (id) => state.here?.users.find((u) => u.id === id);
// messagesOf lists a channel's messages, oldest first.
export const messagesOf = (channel) =>
  [...state.messages.values()].filter((m) => m.channel_id === channel).sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));

export const nameOf = (user) => user?.global_name || user?.username || "somebody";

// The page: it connects, and starts its parts.
import { $ } from "./dom.js";
import { connect, currentChannel, messagesOf, nameOf, now, state, watch } from "./store.js";
import { startComposer } from "./composer.js";
import { startLog } from "./log.js";
import { startMenu } from "./menu.js";
import { startSide } from "./side.js";
import { startTrace } from "./trace.js";
import { showTour } from "./tour.js";

startSide();
startLog();
startMenu();
startComposer();
startTrace();
$("showtour").addEventListener("click", showTour);

function whatIsMissing() {
  if (!state.connected) return "The sandbox has ended. Start it again with: go run ./bot";
  return state.here.online ? "" : `${nameOf(state.here.bot)} is offline, and answers nothing until it is back.`;
}

// Whether the bot, or the sandbox itself, is there.
watch(() => {
  const node = $("offline");
  const text = whatIsMissing();
  if (node.textContent !== text) node.textContent = text;
  node.hidden = !text;
  document.body.classList.toggle("offline", Boolean(text));
});

const typingFor = 10000; // ms; Discord shows it so long
let typing = { channel: "", count: 0, until: 0 };

// Whether the bot is typing: it was since the last look, and has not written yet.
watch(() => {
  const channel = currentChannel();
  if (channel.id !== typing.channel) typing = { channel: channel.id, count: channel.typing, until: 0 };
  if (channel.typing > typing.count) typing = { ...typing, count: channel.typing, until: now() + typingFor };
  const last = messagesOf(channel.id).findLast((m) => m.author.bot && !m.ephemeral);
  const on = now() < typing.until && !(last && new Date(last.timestamp) >= typing.until - typingFor);
  const text = on ? `${nameOf(state.here.bot)} is typing…` : "";
  if ($("typing").textContent !== text) $("typing").textContent = text;
});

let ready = false;
watch(() => {
  if (ready) return;
  ready = true;
  document.body.dataset.ready = "yes";
  performance.mark("interactive");
});

connect();

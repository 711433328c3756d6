// Files that a person attaches.
import { $, button, toast } from "./dom.js";

let files = []; // for the next message

// attached are the files for the next message.
export const attached = () => files;

const largest = 10 << 20; // bytes, Discord's limit

// upload reads a file into what the sandbox takes.
export async function upload(file) {
  if (file.size > largest) {
    toast(`${file.name} is larger than 10 MB, which Discord does not take.`);
    return null;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let i = 0; i < bytes.length; i += 0x8000) text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return { Name: file.name, Kind: file.type, Data: btoa(text) };
}

// attach adds files to the next message, or, given none, takes all away.
export function attach(more) {
  files = more ? [...files, ...more.filter(Boolean)] : [];
  const bar = $("files");
  bar.hidden = !files.length;
  bar.replaceChildren(...files.map((f) => button(`${f.Name} ✕`, { "aria-label": `Do not attach ${f.Name}`, onclick: () => {
    files = files.filter((other) => other !== f);
    attach([]);
  } })));
}

// The options of a command: what they take, and what was given.
import { channels, mentionables, roles, users } from "./entities.js";

// Discord's numbers of kinds of options.
export const kinds = { integer: 4, boolean: 5, user: 6, channel: 7, role: 8, mentionable: 9, number: 10, attachment: 11 };

// valueOf is what a field is worth, or nothing where that is none.
export function valueOf({ option, input, value }) {
  if (value !== undefined) return value;
  if (option.type === kinds.attachment) return input.files[0];
  const text = input.value.trim();
  if (!text) return undefined;
  const all = choicesFor(option);
  if (all) return all.find((c) => c.label.toLowerCase() === text.toLowerCase())?.value;
  if (option.type !== kinds.integer && option.type !== kinds.number) return text;
  return Number.isNaN(Number(text)) ? undefined : Number(text);
}

// choicesFor lists the only values that an option takes, or nothing where it takes any.
export function choicesFor(option) {
  if (option.choices?.length) return option.choices.map((c) => ({ label: c.name, value: c.value }));
  const at = (list) => list.map((u) => ({ ...u, label: `@${u.label}` }));
  switch (option.type) {
    case kinds.boolean:
      return [{ label: "True", value: true }, { label: "False", value: false }];
    case kinds.user:
      return at(users());
    case kinds.role:
      return at(roles());
    case kinds.mentionable:
      return at(mentionables());
    case kinds.channel:
      return channels(option.channel_types);
  }
}

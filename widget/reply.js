// From the turns of a talk to elements.

import { chart } from "./chart.js";
import { button, el, unseen } from "./dom.js";
import { outcome } from "./outcome.js";
import { choices, contacts, sources, table } from "./parts.js";
import { blocks } from "./text.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types").Message} Message */

const ENOUGH = 700; // characters that can be read without losing heart; what is longer comes in steps
const IN_THE_BAR = ["vorige", "stoppen"]; // choices that stand beside the progress of a check

/** What the visitor said. @param {string} text */
export function visitorTurn(text) {
  return el("div", { class: "turn visitor" }, el("div", { class: "bubble", dir: "auto" }, unseen(WORDS.you), text));
}

/** Something about the talk itself. @param {string} text */
export const noteTurn = (text) => el("p", { class: "note" }, text);

/**
 * A reply. A long one is shown in steps, but never what it takes to get help: contacts and choices are always there.
 * @param {Message[]} messages
 * @param {string | undefined} used the payload of the choice that was taken
 * @param {(choice: import("./types").Choice, event: MouseEvent, list: Element) => void} choose
 * @param {(text: string) => void} announce
 */
export function replyTurn(messages, used, choose, announce) {
  const phones = messages.flatMap(({ contacts = [] }) => contacts.flatMap(({ phone }) => phone ?? []));
  const turn = el("div", { class: "turn" }, unseen(WORDS.baken));
  const seen = steps(messages);
  const later = el("div", { class: "later", hidden: true });
  for (const [index, message] of messages.entries()) {
    const spoken = el("div", { class: "bubble", lang: message.lang, dir: message.lang && "auto" }, blocks(message.text, phones));
    if (index < seen) turn.append(spoken);
    else later.append(spoken);
    if (index === seen) turn.append(later, more(later));
    turn.append(...belongings(message, messages, used, choose, announce));
  }
  return turn;
}

/** How many of the messages are shown at once. A question is never out of sight. @param {Message[]} messages */
export function steps(messages) {
  if (messages.some(({ step }) => step)) return messages.length;
  let length = 0;
  const tooMuch = messages.findIndex(({ text }, index) => (length += text.length) > ENOUGH && index > 0);
  return tooMuch < 0 ? messages.length : tooMuch;
}

/** @param {HTMLElement} later */
function more(later) {
  const open = button(WORDS.more, () => {
    const first = /** @type {HTMLElement} */ (later.firstElementChild);
    later.hidden = false;
    first.tabIndex = -1;
    first.focus();
    open.remove();
  }, "more");
  return open;
}

/**
 * @param {Message} message
 * @param {Message[]} reply the messages that it is one of
 * @param {string | undefined} used
 * @param {(choice: import("./types").Choice, event: MouseEvent, list: Element) => void} choose
 * @param {(text: string) => void} announce
 */
function belongings(message, reply, used, choose, announce) {
  const offered = message.choices?.filter(({ payload }) => !message.step || !IN_THE_BAR.includes(payload));
  /** @type {HTMLElement | undefined} */
  const list = offered && choices(offered, used, (choice, event) => choose(choice, event, /** @type {Element} */ (list)));
  list?.classList.toggle("asked", !!message.step);
  return [
    message.figure && chart(message.figure),
    message.comparison && table(message.comparison),
    message.outcome && outcome(message.outcome, reply, announce),
    message.contacts && contacts(message.contacts),
    message.sources && sources(message.sources),
    list,
  ].filter((part) => part !== undefined);
}

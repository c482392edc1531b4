// The outcome of a signaalcheck: a card that a visitor may take along, made on their own device and sent nowhere.

import { button, el } from "./dom.js";
import { WORDS } from "./words.js";

const ON_PAPER = "body { margin: 2cm; font: 12pt/1.5 sans-serif; } h3 { font-size: 16pt; } li { margin: 0 0 4pt; }";

/**
 * The card, and under it the whole reply to take along. A reason that is one word is a name for programs.
 * @param {import("./types").Outcome} outcome
 * @param {import("./types").Message[]} reply the messages that it came with
 * @param {(text: string) => void} announce
 */
export function outcome({ level, urgent, reasons = [] }, reply, announce) {
  const told = reasons.filter((reason) => reason.includes(" "));
  const people = reply.flatMap(({ contacts = [] }) => contacts);
  const card = el(
    "section",
    { class: "outcome", "aria-label": WORDS.outcome },
    el("h3", {}, WORDS.levels[level] ?? WORDS.outcome),
    urgent && el("p", { class: "urgent" }, WORDS.urgent),
    told.length > 0 && el("ul", {}, told.map((reason) => el("li", {}, reason))),
  );
  const whole = () =>
    el(
      "main",
      {},
      ...card.cloneNode(true).childNodes,
      reply.flatMap(({ text }) => lines(text)),
      people.map(({ name, phone, url }) => el("p", {}, [name, phone, url].filter(Boolean).join(", "))),
    );
  const copy = async () => {
    const text = [...whole().childNodes].map((each) => each.textContent).join("\n");
    announce((await toClipboard(text)) ? WORDS.copied : WORDS.notCopied);
  };
  const take = el("div", { class: "take" }, button(WORDS.print, () => print(whole())), button(WORDS.copy, copy));
  return el("div", { class: "card result" }, card, el("p", {}, WORDS.takeAlong), take, el("p", {}, WORDS.keepSafe));
}

/** @param {string} text */
const lines = (text) => text.split("\n").filter(Boolean).map((line) => el("p", {}, line));

/** @param {string} text */
async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Print this and nothing else of the page: in a frame of its own, which is taken away again. @param {Element} content */
function print(content) {
  const frame = el("iframe", { title: WORDS.outcome, "aria-hidden": "true", tabindex: "-1", width: 0, height: 0 });
  frame.style.cssText = "position:fixed;border:0";
  document.body.append(frame);
  const view = /** @type {Window & typeof globalThis} */ (frame.contentWindow);
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(ON_PAPER);
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = "nl";
  view.document.body.append(content);
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}

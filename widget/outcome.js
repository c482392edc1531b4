// The outcome of a signaalcheck: a card that a visitor may take along, made on their own device and sent nowhere.

import { button, el } from "./dom.js";
import { PRINT } from "./style-print.js";
import { WORDS } from "./words.js";

/**
 * @param {import("./types").Outcome} outcome
 * @param {string} told the words that came with it
 * @param {import("./types").Contact[]} contacts who can help
 * @param {(text: string) => void} announce
 */
export function outcome({ level, urgent, reasons = [] }, told, contacts, announce) {
  const people = contacts.map(({ name, phone, url }) => [name, phone, url].filter(Boolean).join(", "));
  const card = el(
    "section",
    { class: "outcome", "aria-label": WORDS.outcome },
    el("h3", {}, WORDS.levels[level] ?? WORDS.outcome),
    urgent && el("p", { class: "urgent" }, WORDS.urgent),
    reasons.length > 0 && el("ul", {}, reasons.map((reason) => el("li", {}, reason))),
  );
  const whole = () => el("main", {}, ...card.cloneNode(true).childNodes, ...lines(told), ...lines(people.join("\n")));
  const copy = async () => {
    const text = [...whole().childNodes].map((each) => each.textContent).join("\n");
    announce((await toClipboard(text)) ? WORDS.copied : WORDS.notCopied);
  };
  const take = el("div", { class: "take" }, button(WORDS.print, () => print(whole())), button(WORDS.copy, copy));
  return el("div", { class: "card result" }, card, take, el("p", { class: "quiet" }, WORDS.keepSafe));
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
  sheet.replaceSync(PRINT);
  view.document.adoptedStyleSheets = [sheet];
  view.document.documentElement.lang = "nl";
  view.document.body.append(content);
  view.addEventListener("afterprint", () => frame.remove());
  view.print();
}

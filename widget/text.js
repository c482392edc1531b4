// The words of a message: paragraphs, lists, and what can be tapped in them.

import { dialled, el, outside } from "./dom.js";

const ADDRESS = "https://[^\\s]+[^\\s.,)]";
const NUMBER = "\\b0\\d{2,3}[ -]?\\d[\\d -]{2,9}\\d\\b";
const SAYS_CALL = /\bbel(?:t|len)?\s+$/i;

/** Blocks for a text in which lines begin a list with "- ". @param {string} text @param {string[]} phones */
export function blocks(text, phones) {
  /** @type {HTMLElement[]} */
  const found = [];
  for (const line of text.split("\n")) {
    const last = found[found.length - 1];
    if (line.startsWith("- ")) {
      const item = el("li", {}, linked(line.slice(2), phones));
      if (last?.localName === "ul") last.append(item);
      else found.push(el("ul", {}, item));
    } else if (last?.localName === "p") last.append(el("br"), ...linked(line, phones));
    else found.push(el("p", {}, linked(line, phones)));
  }
  return found;
}

/**
 * A text with its addresses and telephone numbers as links. A number that is no Dutch number, such as 112, may be a
 * figure: it is only a link when the message names it as somebody's number, or says to call it.
 * @param {string} text
 * @param {string[]} phones the numbers of the contacts that come with it
 */
function linked(text, phones) {
  const short = ["112", ...phones].map((phone) => `${/^\d/.test(phone) ? "\\b" : ""}${phone.replace(/\+/g, "\\+")}\\b(?!-)`);
  const parts = text.split(new RegExp(`(${[ADDRESS, ...short, NUMBER].join("|")})`));
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    if (part.startsWith("https:")) return outside(part, part);
    const isPhone = phones.includes(part) || part.length > 7 || SAYS_CALL.test(parts[index - 1]);
    return isPhone ? el("a", { href: dialled(part) }, part) : part;
  });
}

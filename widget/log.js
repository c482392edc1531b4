// Where the talk is seen. Things are only ever added; what is read aloud is `speaker.js`'s business, so that nothing is
// read twice and old messages never again.

import { el } from "./dom.js";
import { at } from "./server.js";
import { WORDS } from "./words.js";

export class Log {
  constructor() {
    const safer = el("a", { href: at("veilig-internetten"), target: "_blank", rel: "noopener noreferrer" }, WORDS.safer);
    this.first = el("p", { class: "first" }, WORDS.first, " ", safer);
    this.typing = el("p", { class: "typing" });
    this.element = el(
      "div",
      { class: "log", role: "log", "aria-live": "off", "aria-relevant": "additions", "aria-labelledby": "title", tabindex: 0 },
      this.first,
    );
  }

  /** @param {...(Element | null | false | undefined)} turns */
  add(...turns) {
    this.element.append(...turns.filter((turn) => !!turn));
  }

  clear() {
    this.element.replaceChildren(this.first);
  }

  /** @param {boolean} busy */
  setBusy(busy) {
    this.element.setAttribute("aria-busy", String(busy));
    this.typing.remove();
    if (!busy) return;
    this.typing.replaceChildren(el("span", { class: "dots", "aria-hidden": "true" }, el("i"), el("i"), el("i")), WORDS.typing);
    this.add(this.typing);
  }

  /** Bring a turn to the top, so that a long answer is read from its beginning. @param {HTMLElement} turn */
  show(turn) {
    if (this.#scrolls()) this.element.scrollTop = turn.offsetTop - 12;
    turn.scrollIntoView({ block: this.#scrolls() ? "nearest" : "start" });
  }

  toEnd() {
    if (this.#scrolls()) this.element.scrollTop = this.element.scrollHeight;
    else this.element.lastElementChild?.scrollIntoView({ block: "nearest" });
  }

  /** On a very low screen, as when one has zoomed in far, the page scrolls instead of the log. */
  #scrolls() {
    return getComputedStyle(this.element).overflowY !== "visible";
  }
}

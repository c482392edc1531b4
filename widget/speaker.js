// What a screen reader says when something new comes: each thing once, in its own language, and then it is gone again.

import { el } from "./dom.js";

const LONG_ENOUGH = 1000; // milliseconds; some screen readers miss what is gone sooner

export class Speaker {
  element = el("div", { class: "unseen", role: "status", "aria-atomic": "false", "aria-relevant": "additions" });

  /** @param {string} text @param {string} [lang] */
  say(text, lang) {
    const line = el("p", { lang }, text);
    this.element.append(line);
    setTimeout(() => line.remove(), LONG_ENOUGH);
  }
}

// While a signaalcheck goes on: how far it is, and the ways back and out, always in reach.

import { button, el } from "./dom.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types").Message} Message */

export class CheckBar {
  element = el("div", { class: "check", role: "group", "aria-label": "Signaalcheck", hidden: true });

  /** @param {(saying: import("./types").Saying, shown: string) => void} say */
  constructor(say) {
    this.say = say;
  }

  /** Show where the check is after a reply; when it is no longer going on, show nothing. @param {Message[]} messages */
  update(messages) {
    const asked = messages.find(({ step }) => step);
    this.element.hidden = !asked;
    if (!asked?.step) return;
    const { n, max } = asked.step;
    const offered = messages.flatMap(({ choices = [] }) => choices);
    const way = (/** @type {string} */ payload, /** @type {string} */ name) => {
      const saying = offered.some((each) => each.payload === payload) ? { payload } : { text: payload };
      return button(name, () => this.say(saying, name));
    };
    this.element.replaceChildren(
      el("p", { id: "progress" }, WORDS.question(n, max)),
      el("progress", { value: n, max, "aria-labelledby": "progress" }),
      way("vorige", WORDS.back),
      way("stoppen", WORDS.stop),
    );
  }
}

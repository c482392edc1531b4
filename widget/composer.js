// The box that one types in. It never loses a word.

import { el } from "./dom.js";
import { WORDS } from "./words.js";

const LONGEST = 2000; // characters, as the server has it

export class Composer {
  /** @param {(text: string) => void} send */
  constructor(send) {
    this.send = send;
    this.box = el("textarea", {
      id: "text",
      rows: 1,
      maxlength: LONGEST,
      autocomplete: "off",
      spellcheck: "false", // some browsers send what they check to a server
      enterkeyhint: "send",
      onkeydown: (/** @type {KeyboardEvent} */ event) => this.#key(event),
      oninput: () => this.#grow(),
    });
    this.button = el("button", { class: "send" }, WORDS.send);
    const submit = (/** @type {Event} */ event) => {
      event.preventDefault();
      this.#submit();
    };
    const field = el("div", { class: "field" }, el("label", { for: "text" }, WORDS.label), this.box);
    this.element = el("form", { class: "composer", autocomplete: "off", onsubmit: submit }, field, this.button);
  }

  get text() {
    return this.box.value;
  }

  set text(text) {
    this.box.value = text;
    this.#grow();
  }

  focus() {
    this.box.focus({ preventScroll: true });
  }

  /** @param {boolean} busy */
  setBusy(busy) {
    this.button.setAttribute("aria-disabled", String(busy));
  }

  #submit() {
    const text = this.text.trim();
    if (text) this.send(text);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.#submit();
  }

  /** Where the browser does not let the box grow by itself. */
  #grow() {
    if (CSS.supports("field-sizing", "content")) return;
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + 3}px`;
  }
}

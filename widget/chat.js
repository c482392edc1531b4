// <baken-chat>: the parts, put together. Its children are what a visitor sees where there is no JavaScript.

import { CheckBar } from "./check.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { button, dialled, el } from "./dom.js";
import { Exit } from "./exit.js";
import { EMERGENCY } from "./help.js";
import { Idle } from "./idle.js";
import { Log } from "./log.js";
import { Memory } from "./memory.js";
import { Speaker } from "./speaker.js";
import { STYLE } from "./style.js";
import { WORDS } from "./words.js";

const NEUTRAL = "https://www.knmi.nl/"; // the weather: the same for everybody, and anybody may have it open
const SIZES = ["", "large", "larger"];

export class BakenChat extends HTMLElement {
  #memory = new Memory();
  #speaker = new Speaker();
  #log = new Log();
  #composer = new Composer((text) => this.#talk.say(text));
  #check = new CheckBar((saying, shown) => this.#talk.take(saying, shown));
  #talk = new Conversation(this.getAttribute("page"), this.#memory, {
    log: this.#log, composer: this.#composer, check: this.#check, speaker: this.#speaker,
  });
  #exit = new Exit(this.getAttribute("exit") ?? NEUTRAL, () => this.#talk.clear());
  #idle = new Idle(() => this.#memory.touched, () => this.#setVeil(true), () => this.#expire());
  #launcher = button(WORDS.launcher, () => this.#open(), "launcher");
  #body = el("div", { class: "body" }, this.#log.element, this.#check.element, this.#composer.element);
  #veil = el("div", { class: "veil", hidden: true });
  #panel = el("div", { class: "panel" });
  #root = el("div", { class: "root", lang: "nl", role: "region", "aria-label": WORDS.title });
  #isOpen = false;
  /** @type {AbortController | undefined} */ #gone;

  connectedCallback() {
    if (!this.shadowRoot) this.#build();
    this.#gone = new AbortController();
    this.#listen(this.#gone.signal);
    if (!this.hasAttribute("corner") && !this.#isOpen) this.#start();
    this.#idle.check();
  }

  disconnectedCallback() {
    this.#gone?.abort();
    this.#idle.stop();
  }

  #build() {
    const isCorner = this.hasAttribute("corner");
    const head = el(
      "div",
      { class: "head" },
      el("h2", { id: "title" }, WORDS.title),
      button(WORDS.larger, () => this.#resize(), "plain"),
      button(WORDS.wipe, () => this.#wipe(), "plain"),
      isCorner && el("button", { type: "button", class: "close", "aria-label": WORDS.close, onclick: () => this.#close() }, "×"),
    );
    const danger = el("p", {}, WORDS.danger, " ", el("a", { href: dialled(EMERGENCY) }, `${WORDS.call} ${EMERGENCY}`));
    const bar = el("div", { class: "bar" }, this.#exit.link, danger);
    this.#veil.append(el("p", {}, WORDS.veiled), button(WORDS.unveil, () => this.#unveil()), button(WORDS.wipe, () => this.#wipe()));
    this.#panel.append(bar, head, this.#body, this.#veil);
    if (isCorner) {
      for (const [name, value] of Object.entries({ id: "panel", role: "dialog", "aria-labelledby": "title", hidden: "" })) {
        this.#panel.setAttribute(name, value);
      }
      this.#launcher.setAttribute("aria-controls", "panel");
      this.#launcher.setAttribute("aria-expanded", "false");
      this.#root.append(this.#launcher);
    }
    this.#root.append(this.#panel, this.#speaker.element, this.#exit.status, this.#exit.blank);
    this.#resize(this.#memory.size);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#root);
  }

  /** @param {AbortSignal} signal */
  #listen(signal) {
    this.#exit.listen(signal);
    for (const kind of ["keydown", "pointerdown", "input", "wheel"]) {
      this.#root.addEventListener(kind, () => this.#touch(), { signal, passive: true });
    }
    // What is typed here is no shortcut of the page around it, and none of its business.
    for (const kind of ["keydown", "keypress", "keyup", "input", "beforeinput", "paste"]) {
      this.#root.addEventListener(kind, (event) => event.stopPropagation(), { signal });
    }
    this.#root.addEventListener("keydown", ({ key }) => key === "Escape" && this.#close(), { signal });
    for (const [target, kind] of /** @type {const} */ ([[document, "visibilitychange"], [window, "focus"]])) {
      target.addEventListener(kind, () => this.#idle.check(), { signal });
    }
    // A page that the browser keeps for the way back is kept empty, and filled again out of what the tab remembers.
    addEventListener("pagehide", () => this.#log.clear(), { signal });
    addEventListener("pageshow", ({ persisted }) => persisted && this.#isOpen && this.#return(), { signal });
  }

  #start() {
    this.#isOpen = true;
    this.#talk.open();
  }

  #return() {
    this.#memory.load();
    this.#talk.open();
    this.#idle.check();
  }

  #open() {
    this.#showPanel(true);
    if (!this.#isOpen) this.#start();
    this.#composer.focus();
  }

  #close() {
    if (!this.hasAttribute("corner")) return;
    this.#showPanel(false);
    this.#launcher.focus();
  }

  /** @param {boolean} open */
  #showPanel(open) {
    this.#panel.hidden = !open;
    this.#launcher.setAttribute("aria-expanded", String(open));
    this.#root.classList.toggle("open", open);
  }

  #touch() {
    if (!this.#veil.hidden) return;
    this.#memory.touched = Date.now();
    this.#memory.keep();
    this.#idle.check();
  }

  #wipe() {
    this.#setVeil(false);
    this.#talk.wipe();
    this.#composer.focus();
  }

  #unveil() {
    this.#setVeil(false);
    this.#touch();
    this.#composer.focus();
  }

  /** @param {boolean} veiled */
  #setVeil(veiled) {
    this.#veil.hidden = !veiled;
    this.#body.hidden = veiled;
  }

  #expire() {
    this.#setVeil(false);
    if (this.#memory.entries.length > 0) this.#talk.wipe(WORDS.expired);
  }

  #resize(size = (this.#memory.size + 1) % SIZES.length) {
    this.#memory.size = size;
    this.#panel.dataset.size = SIZES[size];
    this.#memory.keep();
  }
}

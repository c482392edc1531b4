// "Snel weg": gone before anybody has looked. First the screen is blank, then the talk is wiped, then another page comes
// in the place of this one, so that the way back does not lead here.

import { el, unseen } from "./dom.js";
import { Shifts, TIMES } from "./shifts.js";
import { WORDS } from "./words.js";

export class Exit {
  #left = false;

  /** @param {string} url a page that anybody may have open @param {() => void} wipe */
  constructor(url, wipe) {
    this.url = url;
    this.wipe = wipe;
    this.lights = el("span", { class: "lights", "aria-hidden": "true", hidden: true }, Array.from({ length: TIMES }, () => el("i")));
    this.link = el(
      "a",
      { class: "exit", href: url, rel: "nofollow noreferrer", "data-baken-exit": "" },
      WORDS.exit,
      this.lights,
      unseen(`. ${WORDS.exitHint}`),
    );
    this.status = el("span", { class: "unseen", role: "status" });
    this.blank = el("div", { class: "blank", role: "alert", hidden: true });
    this.shifts = new Shifts((count, isTooLate) => this.#count(count, isTooLate));
  }

  /** Hear the keys, and every link of the page that is marked as a way out. @param {AbortSignal} signal */
  listen(signal) {
    const options = { capture: true, signal };
    document.addEventListener("keyup", (event) => this.shifts.key(event), options);
    document.addEventListener(
      "click",
      (event) => {
        const path = /** @type {Element[]} */ (event.composedPath());
        const link = path.find((each) => each.matches?.("a[data-baken-exit]"));
        if (!(link instanceof HTMLAnchorElement)) return;
        event.preventDefault();
        this.go(link.href);
      },
      options,
    );
    // Whoever comes back all the same finds a page that has just been opened.
    addEventListener("pageshow", () => this.#left && location.reload(), { signal });
  }

  go(url = this.url) {
    this.#left = true;
    this.blank.hidden = false;
    if (this.blank.showPopover) {
      this.blank.popover = "manual"; // above everything that the page has, whatever its styles say
      this.blank.showPopover();
    }
    this.blank.textContent = WORDS.leaving;
    document.title = WORDS.leaving;
    this.wipe();
    location.replace(url);
  }

  /** @param {number} count @param {boolean} isTooLate */
  #count(count, isTooLate) {
    this.lights.hidden = count === 0;
    for (const [index, light] of [...this.lights.children].entries()) light.classList.toggle("on", index < count);
    this.status.textContent = count ? WORDS.exitMore(TIMES - count) : isTooLate ? WORDS.exitStopped : "";
    if (count >= TIMES) this.go();
  }
}

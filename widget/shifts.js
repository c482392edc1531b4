// Shift, pressed three times on its own, within five seconds of each other. As in GOV.UK's "Exit this page": Esc stops
// a page from loading and has other work to do, and a single key is pressed by accident.

export const TIMES = 3;
const WINDOW = 5000; // milliseconds from one press to the next

export class Shifts {
  count = 0;
  #withAnother = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /** @param {(count: number, isTooLate: boolean) => void} changed */
  constructor(changed) {
    this.changed = changed;
  }

  /** A key went up. Shift that was held for another key does not count, and another key begins anew. @param {KeyboardEvent} event */
  key({ key, shiftKey }) {
    const isPress = key === "Shift" && !this.#withAnother;
    this.#withAnother = shiftKey;
    clearTimeout(this.#timer);
    if (!isPress) return this.#set(0);
    this.#set(this.count + 1);
    if (this.count < TIMES) this.#timer = setTimeout(() => this.#set(0, true), WINDOW);
  }

  /** @param {number} count @param {boolean} [isTooLate] */
  #set(count, isTooLate = false) {
    const before = this.count;
    this.count = count;
    if (before !== count) this.changed(count, isTooLate);
  }
}

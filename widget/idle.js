// A talk that nobody touches: after a while it is hidden from who walks by, and after a while more it is gone.

const VEIL = 10 * 60000; // milliseconds
const EXPIRE = 30 * 60000; // as long as the server keeps a talk

export class Idle {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;

  /**
   * @param {() => number} touched when the talk was last touched, in milliseconds since 1970
   * @param {() => void} veil
   * @param {() => void} expire
   */
  constructor(touched, veil, expire) {
    this.touched = touched;
    this.veil = veil;
    this.expire = expire;
  }

  /** Look how long ago it is, by the clock: a telephone that slept has not counted. */
  check() {
    clearTimeout(this.#timer);
    const quiet = Date.now() - this.touched();
    if (quiet >= EXPIRE) return this.expire();
    if (quiet >= VEIL) this.veil();
    this.#timer = setTimeout(() => this.check(), (quiet < VEIL ? VEIL : EXPIRE) - quiet);
  }

  stop() {
    clearTimeout(this.#timer);
  }
}

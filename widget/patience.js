// Waiting until the server can answer again.

import { isWell } from "./server.js";

const DELAYS = [1, 2, 4, 8, 15]; // seconds; the last again and again

export class Patience {
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #timer;
  #stopped = new AbortController();

  /** Do something after some seconds. @param {number} seconds @param {() => void} then */
  after(seconds, then) {
    this.stop();
    this.#timer = setTimeout(then, seconds * 1000);
  }

  /** Do something once the server is well; ask at once when the network comes back. @param {() => void} then */
  untilWell(then) {
    this.stop();
    const { signal } = this.#stopped;
    let asked = 0;
    const ask = async () => {
      clearTimeout(this.#timer);
      const well = await isWell();
      if (signal.aborted) return;
      if (well) return then();
      clearTimeout(this.#timer);
      this.#timer = setTimeout(ask, DELAYS[Math.min(++asked, DELAYS.length - 1)] * 1000);
    };
    this.#timer = setTimeout(ask, DELAYS[0] * 1000);
    addEventListener("online", ask, { signal });
  }

  stop() {
    clearTimeout(this.#timer);
    this.#stopped.abort();
    this.#stopped = new AbortController();
  }
}

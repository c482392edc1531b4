// What a tab remembers of its talk, so that a reload finds it again. It lives in sessionStorage, which no other tab and
// no other site can see and which goes with the tab; where a browser has none, it lives as long as the page.

const KEY = "gesprek";

export class Memory {
  /** @type {string | null} */ token = null;
  /** @type {import("./types").Entry[]} */ entries = [];
  draft = "";
  touched = Date.now();
  size = 0;

  constructor() {
    this.load();
  }

  /** Take what is kept; nothing, when that is gone. */
  load() {
    this.#empty();
    try {
      Object.assign(this, JSON.parse(sessionStorage.getItem(KEY) ?? "{}"));
    } catch {
      this.forget();
    }
  }

  keep() {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(this));
    } catch {
      // full, or not allowed here: then a reload begins anew
    }
  }

  forget() {
    this.#empty();
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // not allowed here, so there was nothing
    }
  }

  #empty() {
    this.token = null;
    this.entries = [];
    this.draft = "";
  }
}

// One conversation with the server. The token lives in this object only: closing the page forgets it.

const PATIENCE = 20000; // the server itself answers within half of this, whatever happens

/** The server understood, and said no; `message` is for the visitor. */
export class Refused extends Error {
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

export class Talk {
  #base;
  #page;
  #token = null;

  /** @param base where the server is; @param page on which page the visitor is, if that matters for the greeting */
  constructor(base, page) {
    this.#base = base;
    this.#page = page;
  }

  /** Begin; gives the greeting. */
  async begin() {
    const started = await this.#call("POST", "conversations", this.#page ? { page: this.#page } : {});
    this.#token = started.token;
    return started.messages;
  }

  /**
   * Say something: `{text}` or `{payload}`. Gives the reply, and whether a new talk had to begin for it.
   * A choice of a talk that is gone means nothing to the new one: then the reply is a greeting.
   */
  async say(message) {
    const begun = this.#token === null ? await this.begin() : null;
    if (begun && message.payload) return { messages: begun, renewed: true };
    try {
      return { messages: (await this.#call("POST", "messages", message)).messages, renewed: false };
    } catch (error) {
      if (error.status !== 401 || begun) throw error;
      this.#token = null;
      return { ...(await this.say(message)), renewed: true };
    }
  }

  /** Wipe the talk at the server. The request outlives the page, so this also works on the way out. */
  async wipe() {
    if (this.#token === null) return;
    const headers = this.#headers();
    this.#token = null;
    await fetch(new URL("api/conversations", this.#base), { method: "DELETE", headers, keepalive: true });
  }

  async #call(method, path, body) {
    const response = await fetch(new URL(`api/${path}`, this.#base), {
      method,
      headers: this.#headers(),
      body: JSON.stringify(body),
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer = await response.json();
    if (!response.ok) throw new Refused(response.status, answer.error.message);
    return answer;
  }

  #headers() {
    const headers = { "Content-Type": "application/json" };
    return this.#token === null ? headers : { ...headers, Authorization: `Bearer ${this.#token}` };
  }
}

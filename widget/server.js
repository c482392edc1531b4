// The calls to the server. The token is the only key to a talk.

const PATIENCE = 20000; // milliseconds; the server itself answers within half of this, whatever happens
const HERE = new URL(".", import.meta.url);

/** An address on the server that this file came from. @param {string} path */
export const at = (path) => new URL(path, HERE).href;

/** The server understood, and said no; `message` is for the visitor, `wait` is in seconds. */
export class Refused extends Error {
  /** @param {number} status @param {string} message @param {number} wait */
  constructor(status, message, wait) {
    super(message);
    this.status = status;
    this.wait = wait;
  }
}

/** Begin a talk; gives its token and the greeting that fits the page. @param {string | null} page */
export async function begin(page) {
  const { token, messages } = await call("conversations", null, page ? { page } : {});
  return { token: /** @type {string} */ (token), messages: checked(messages) };
}

/** Say something in a talk. @param {string} token @param {import("./types").Saying} saying */
export async function say(token, saying) {
  return checked((await call("messages", token, saying)).messages);
}

/** A name for a message, so that the server answers it once, also when it is tried twice. */
export const newName = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");

/** Have a talk forgotten. The request outlives the page, and nobody needs to wait for it. @param {string} token */
export function forget(token) {
  const path = at("api/conversations/forget");
  // As plain text this goes out at once, to another origin too; a DELETE would first have to ask whether it may.
  if (navigator.sendBeacon?.(path, token)) return;
  fetch(path, { method: "POST", body: token, keepalive: true, credentials: "omit" }).catch(() => {});
}

/** Whether a message would be answered now. */
export async function isWell() {
  return fetch(at("api/health"), { credentials: "omit", signal: AbortSignal.timeout(PATIENCE) }).then(
    (response) => response.ok,
    () => false,
  );
}

/** @param {string} path @param {string | null} token @param {object} body */
async function call(path, token, body) {
  const response = await fetch(at(`api/${path}`), {
    method: "POST",
    headers: { "Content-Type": "application/json", ...(token && { Authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
    credentials: "omit",
    signal: AbortSignal.timeout(PATIENCE),
  });
  const answer = await response.json();
  if (response.ok) return answer;
  throw new Refused(response.status, answer.error.message, Number(response.headers.get("Retry-After")) || 5);
}

/** @param {unknown} messages @returns {import("./types").Message[]} */
function checked(messages) {
  if (!Array.isArray(messages)) throw new TypeError("no messages");
  return messages;
}

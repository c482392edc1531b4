// What is said when a message did not get through: why, what happens with it, and whom one can call meanwhile.

import { el } from "./dom.js";
import { HELP } from "./help.js";
import { helpLines } from "./parts.js";
import { Refused } from "./server.js";
import { WORDS } from "./words.js";

/** The server says that this message, or this many, is not accepted. @param {unknown} error @returns {error is Refused} */
export const isRefusal = (error) => error instanceof Refused && error.status < 500 && error.status !== 401;

/** @param {unknown} error @param {boolean} isKept whether there is a message that waits */
export function alarm(error, isKept) {
  if (isRefusal(error)) {
    return box(el("p", {}, error.message, error.status === 429 && isKept ? ` ${WORDS.again(error.wait)}` : ""));
  }
  const sorry = [navigator.onLine ? WORDS.away : WORDS.offline, isKept && WORDS.kept].filter(Boolean).join(" ");
  return box(el("p", {}, sorry), el("p", {}, WORDS.callNow), helpLines(HELP));
}

/** @param {...Element} content */
const box = (...content) => el("div", { class: "alarm", role: "alert" }, content);

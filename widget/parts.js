// What can come with a message, shown as what it is.

import { dialled, el, outside, unseen } from "./dom.js";
import { WORDS } from "./words.js";

/** @typedef {import("./types").Choice} Choice */

/**
 * Choices. Once one is taken all of them are done with: they stay to be read, and to be focused, and do nothing.
 * @param {Choice[]} offered
 * @param {string | undefined} used the payload of the one that was taken, or "" when it is too late to take one
 * @param {(choice: Choice, event: MouseEvent) => void} choose
 */
export function choices(offered, used, choose) {
  const list = el("ul", { class: "choices", "aria-label": WORDS.choices });
  for (const choice of offered) {
    const take = (/** @type {MouseEvent} */ event) => isDone(list) || choose(choice, event);
    const name = el("button", { type: "button", "data-payload": choice.payload, onclick: take }, choice.title);
    list.append(el("li", {}, name));
  }
  if (used !== undefined) settle(list, used);
  return list;
}

/** Say that a choice was taken, or with undefined that none was after all. @param {Element} list @param {string} [used] */
export function settle(list, used) {
  list.classList.toggle("done", used !== undefined);
  for (const button of list.querySelectorAll("button")) {
    const isChosen = button.dataset.payload === used;
    button.querySelector(".unseen")?.remove();
    button.classList.toggle("chosen", isChosen);
    button.toggleAttribute("aria-disabled", false);
    button.removeAttribute("tabindex");
    if (used === undefined) continue;
    button.setAttribute("aria-disabled", "true");
    if (isChosen) button.append(unseen(WORDS.chosen));
    else button.tabIndex = -1;
  }
}

/** @param {Element} list */
export const isDone = (list) => list.classList.contains("done");

/** @param {import("./types").Source[]} named */
export function sources(named) {
  const items = named.map(({ url, title, publisher, date }) => {
    const facts = [publisher, date && when(date)].filter(Boolean).map((fact) => `, ${fact}`);
    return el("li", {}, outside(url, title), facts);
  });
  const title = named.length === 1 ? WORDS.source : `${WORDS.sources} (${named.length})`;
  return el("details", { class: "sources" }, el("summary", {}, title), el("ul", {}, items));
}

/** @param {string} date a year, a month or a day, as 2021-12-31 */
function when(date) {
  const [year, month] = date.split("-").map(Number);
  return month ? new Date(year, month - 1).toLocaleDateString("nl", { month: "long", year: "numeric" }) : year;
}

/** @param {import("./types").Contact[]} people */
export function contacts(people) {
  return el("ul", { class: "contacts", "aria-label": WORDS.help }, people.map(card));
}

/** @param {import("./types").Contact} contact */
function card({ name, what, hours, cost, anonymous, phone, url }) {
  const facts = [hours, cost, anonymous && WORDS.anonymous].filter(Boolean).join(" · ");
  return el(
    "li",
    { class: "card" },
    el("strong", {}, name),
    what && el("p", {}, what),
    facts && el("p", {}, facts),
    phone && el("a", { class: "call", href: dialled(phone) }, `${WORDS.call} ${phone}`),
    url && el("p", { class: "site" }, outside(url, url.replace(/^https:\/\/(www\.)?([^/]*).*/, "$2"))),
  );
}

/** The lines of `help.js`. @param {import("./types").HelpLine[]} lines */
export function helpLines(lines) {
  return el("ul", { class: "lines" }, lines.map(({ phone, what }) => el("li", {}, el("a", { href: dialled(phone) }, phone), ` ${what}`)));
}

/** @param {import("./types").Comparison} told @param {string} [name] */
export function table({ columns, rows }, name = WORDS.comparison) {
  // On a narrow screen the rows stand below each other, which takes a table's meaning from it in some browsers:
  // therefore the roles, and the name of the column with each cell.
  const cell = (/** @type {unknown} */ text, /** @type {number} */ index) =>
    el("td", { role: "cell", "data-column": columns[index + 1] }, String(text));
  const row = (/** @type {Node[]} */ ...cells) => el("tr", { role: "row" }, ...cells);
  const head = columns.map((text) =>
    text ? el("th", { role: "columnheader", scope: "col" }, text) : el("td", { role: "cell" }),
  );
  const body = rows.map(([first, ...rest]) => row(el("th", { role: "rowheader", scope: "row" }, first), ...rest.map(cell)));
  const whole = el(
    "table",
    { role: "table" },
    el("caption", { class: "unseen" }, name),
    el("thead", { role: "rowgroup" }, row(...head)),
    el("tbody", { role: "rowgroup" }, body),
  );
  return el("div", { class: "table", role: "region", tabindex: "0", "aria-label": name }, whole);
}

// From messages to elements. Everything from the server is put in as text, never as markup.

import { chart } from "./chart.js";

/** An element with attributes and children; children that are null or undefined are left out. */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child != null));
  return element;
}

/** What the visitor said. */
export function visitorTurn(text) {
  return el("div", { class: "turn visitor" }, el("div", { class: "bubble", dir: "auto" }, unseen("Jij: "), text));
}

/** A reply. `choose` is called with a choice when the visitor takes it. */
export function replyTurn(messages, choose) {
  const phones = messages.flatMap((message) => message.contacts ?? []).flatMap((contact) => contact.phone ?? []);
  const turn = el("div", { class: "turn" }, unseen("Baken: "));
  for (const message of messages) {
    turn.append(
      el("div", { class: "bubble", lang: message.lang, dir: message.lang && "auto" }, blocks(message.text, phones)),
      ...[
        message.figure && chart(message.figure),
        message.comparison && comparison(message.comparison),
        message.contacts && el("ul", { class: "contacts", "aria-label": "Hulp" }, message.contacts.map(card)),
        message.sources && sources(message.sources),
        message.choices && choices(message.choices, choose),
      ].filter(Boolean),
    );
  }
  return turn;
}

/** Text for screen readers only. */
export function unseen(text) {
  return el("span", { class: "unseen" }, text);
}

/** The number as a telephone dials it. */
export function dialled(phone) {
  return `tel:${phone.replace(/[^+\d]/g, "")}`;
}

function blocks(text, phones) {
  const found = [];
  for (const line of text.split("\n")) {
    const last = found.at(-1);
    if (line.startsWith("- ")) {
      const item = el("li", {}, linked(line.slice(2), phones));
      if (last?.localName === "ul") last.append(item);
      else found.push(el("ul", {}, item));
    } else if (last?.localName === "p") last.append(el("br"), ...linked(line, phones));
    else found.push(el("p", {}, linked(line, phones)));
  }
  return found;
}

function linked(text, phones) {
  const numbers = phones.map((phone) => `(?<![\\w-])${phone.replace(/[+]/g, "\\+")}(?![\\w-])`);
  const parts = text.split(new RegExp(`(${["https://[^\\s]+[^\\s.,)]", ...numbers].join("|")})`));
  return parts.map((part, index) => {
    if (index % 2 === 0) return part;
    return part.startsWith("https://") ? outside(part, part) : el("a", { href: dialled(part) }, part);
  });
}

function outside(url, ...children) {
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, ...children);
}

function choices(offered, choose) {
  const buttons = offered.map((choice) => {
    const take = ({ currentTarget }) => {
      if (!choose(choice) || currentTarget.classList.contains("chosen")) return;
      currentTarget.classList.add("chosen");
      currentTarget.append(unseen(" (gekozen)"));
    };
    return el("li", {}, el("button", { type: "button", onclick: take }, choice.title));
  });
  return el("ul", { class: "choices", "aria-label": "Keuzes" }, buttons);
}

function sources(named) {
  const items = named.map((source) =>
    el("li", {}, outside(source.url, source.title), [source.publisher, when(source.date)].filter(Boolean).map((fact) => `, ${fact}`)),
  );
  const title = named.length === 1 ? "Bron" : `Bronnen (${named.length})`;
  return el("details", { class: "sources" }, el("summary", {}, title), el("ul", {}, items));
}

function when(date) {
  const [year, month] = (date ?? "").split("-");
  if (!month) return year;
  return new Date(year, month - 1).toLocaleDateString("nl", { month: "long", year: "numeric" });
}

function card(contact) {
  const facts = [contact.hours, contact.cost, contact.anonymous && "anoniem"].filter(Boolean).join(" · ");
  return el(
    "li",
    { class: "card" },
    el("strong", {}, contact.name),
    contact.what && el("p", {}, contact.what),
    facts && el("p", {}, facts),
    contact.phone && el("a", { class: "call", href: dialled(contact.phone) }, `Bel ${contact.phone}`),
    contact.url && el("p", { class: "site" }, outside(contact.url, new URL(contact.url).host.replace(/^www\./, ""))),
  );
}

function comparison({ columns, rows }) {
  // On a narrow screen the rows stand below each other (see widget.css), which takes a table's meaning from it in some
  // browsers: therefore the roles, and the name of the column with each cell.
  const heading = (text) => (text ? el("th", { role: "columnheader" }, text) : el("td", { role: "cell" }));
  const cell = (text, index) => el("td", { role: "cell", "data-column": columns[index + 1] }, text);
  const row = (...cells) => el("tr", { role: "row" }, ...cells);
  const line = ([first, ...rest]) => row(el("th", { role: "rowheader", scope: "row" }, first), rest.map(cell));
  const head = el("thead", { role: "rowgroup" }, row(columns.map(heading)));
  const table = el("table", { role: "table" }, head, el("tbody", { role: "rowgroup" }, rows.map(line)));
  return el("div", { class: "table", role: "region", tabindex: "0", "aria-label": "Vergelijking" }, table);
}

/** Draws the messages of a talk. Knows nothing of the server. */

/** Make an element with text, classes and attributes. */
export function element(name, { text, className, ...attributes } = {}) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

/** A message of the user. */
export function mine(text) {
  const bubble = element("div", { className: "message mine", text });
  bubble.prepend(element("span", { className: "unseen", text: "Jij: " }));
  return [bubble];
}

/** A message of Baken, with everything that belongs to it; `onChoice(choice)` is called when a choice is taken. */
export function theirs(message, onChoice) {
  const bubble = element("div", { className: "message", text: message.text });
  if (message.lang) {
    bubble.lang = message.lang;
    bubble.dir = "auto";
  }
  bubble.prepend(element("span", { className: "unseen", text: "Baken: ", lang: "nl" }));
  const parts = [bubble];
  if (message.comparison) parts.push(comparison(message.comparison));
  if (message.contacts) parts.push(contacts(message.contacts));
  if (message.sources) parts.push(sources(message.sources));
  if (message.choices) parts.push(choices(message.choices, onChoice));
  return parts;
}

function choices(offered, onChoice) {
  const list = element("ul", { className: "choices extra", "aria-label": "Kies" });
  for (const choice of offered) {
    const button = element("button", { type: "button", text: choice.title });
    button.addEventListener("click", () => {
      if (button.getAttribute("aria-disabled") === "true") return;
      onChoice(choice, button);
    });
    const item = element("li");
    item.append(button);
    list.append(item);
  }
  return list;
}

/** Close the choices that were open: they stay to be read, and keep the focus. */
export function closeChoices(log, chosen) {
  for (const button of log.querySelectorAll(".choices button:not([aria-disabled])")) {
    button.setAttribute("aria-disabled", "true");
    if (button === chosen) {
      button.classList.add("chosen");
      button.append(element("span", { className: "unseen", text: " (gekozen)" }));
    }
  }
}

/** Cards of people to call. */
export function contacts(people) {
  const list = element("ul", { className: "contacts extra", "aria-label": "Wie je kunt bellen" });
  for (const person of people) {
    const card = element("li");
    card.append(element("strong", { text: person.name }));
    if (person.what) card.append(element("span", { className: "note", text: person.what }));
    if (person.phone) {
      const number = person.phone.replace(/[^\d+]/g, "");
      card.append(element("a", { className: "call", href: `tel:${number}`, text: `Bel ${person.phone}` }));
    }
    if (person.url) {
      const host = new URL(person.url).host.replace(/^www\./, "");
      card.append(element("a", { href: person.url, rel: "noreferrer", target: "_blank", text: host }));
    }
    list.append(card);
  }
  return list;
}

function sources(named) {
  const details = element("details", { className: "extra" });
  details.append(element("summary", { text: `Bronnen (${named.length})` }));
  const list = element("ul");
  for (const source of named) {
    const item = element("li");
    item.append(element("a", { href: source.url, rel: "noreferrer", target: "_blank", text: source.title }));
    item.append(`, ${source.publisher}${source.date ? `, ${source.date}` : ""}`);
    list.append(item);
  }
  details.append(list);
  return details;
}

function comparison({ columns, rows }) {
  const frame = element("div", { className: "table extra", tabindex: "0", role: "region", "aria-label": "Vergelijking" });
  const table = element("table");
  const head = element("tr");
  columns.forEach((column) => head.append(column ? element("th", { scope: "col", text: column }) : element("td")));
  table.append(head);
  for (const [first, ...rest] of rows) {
    const row = element("tr");
    row.append(element("th", { scope: "row", text: first }));
    rest.forEach((cell) => row.append(element("td", { text: cell })));
    table.append(row);
  }
  frame.append(table);
  return frame;
}

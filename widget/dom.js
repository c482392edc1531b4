// Elements, made one by one: everything that comes from outside is put in as text, never as markup.

/**
 * An element with attributes and children. `onNAME` is a listener; undefined, null and false leave out.
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...unknown} children
 * @returns {HTMLElementTagNameMap[N]}
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(key.slice(2), /** @type {EventListener} */ (value));
    else if (value != null && value !== false) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(.../** @type {(Node|string)[]} */ (children.flat(3).filter((child) => child != null && child !== false)));
  return element;
}

/** Text that only a screen reader reads. @param {string} text */
export const unseen = (text) => el("span", { class: "unseen" }, text);

/** A button with words on it. @param {string} text @param {(event: MouseEvent) => void} onclick @param {string} [kind] */
export const button = (text, onclick, kind) => el("button", { type: "button", class: kind, onclick }, text);

/** A telephone number as a telephone dials it. @param {string} phone */
export const dialled = (phone) => `tel:${phone.replace(/[^+\d]/g, "")}`;

/**
 * A link to another site, in a tab of its own; only text when the address is not https.
 * @param {string | undefined} url
 * @param {string} text
 */
export function outside(url, text) {
  if (!url?.startsWith("https://")) return el("span", {}, text);
  return el("a", { href: url, target: "_blank", rel: "noopener noreferrer nofollow" }, text);
}

// A chart of figures: bars from zero, their numbers beside them, and the same in words and in a table. Everything is put
// in as text.

import { el } from "./dom.js";
import { table } from "./parts.js";
import { at } from "./server.js";
import { WORDS } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";

// In units of the drawing, which is as wide as what it stands in; letters of 13 are about 13 pixels in a talk.
const WIDTH = 340;
const ROW = 30;
const BAR = 18;
const LETTER = 7.5; // a letter is about so wide
const DIGIT = 9; // and a bold digit so
const LINE = 14;
const GAP = 6;
const LONGEST = 26; // letters of a label on a line

let drawn = 0;

/** @param {import("./types").Figure} figure */
export function chart({ title, unit, counts, series, source, summary, image }) {
  const rows = series.map(({ label, value }) => [label, number(value)]);
  const counted = counts && unit ? `${counts} (${unit})` : counts ?? unit;
  return el(
    "figure",
    { class: "chart" },
    el("figcaption", {}, title),
    bars(series, title, summary ?? rows.map((row) => row.join(": ")).join(", ")),
    counted && el("p", {}, `${WORDS.counted}: ${counted}.`),
    source && el("p", {}, `${WORDS.source}: ${source}.`),
    el("details", {}, el("summary", {}, WORDS.table), table({ columns: ["", unit || WORDS.number], rows }, title)),
    image && el("p", {}, el("a", { href: at(image), target: "_blank", rel: "noopener", download: "" }, WORDS.picture)),
  );
}

/** @param {import("./types").Figure["series"]} series @param {string} title @param {string} summary */
function bars(series, title, summary) {
  const id = `chart-${(drawn += 1)}`;
  const numbers = series.map(({ value }) => number(value));
  const labels = series.map(({ label }) => lines(label));
  const left = longest(labels.flat()) + GAP;
  const right = longest(numbers) + GAP;
  const most = Math.max(...series.map(({ value }) => value), 0);
  const scale = most > 0 ? (WIDTH - left - right) / most : 0;
  const height = series.length * ROW;
  const rows = series.flatMap(({ value }, index) => {
    const middle = index * ROW + ROW / 2;
    const length = value * scale;
    return [
      ...labels[index].map((line, row, all) => {
        const y = middle + (row - (all.length - 1) / 2) * LINE;
        return svg("text", { class: "chart-label", x: left - GAP, y, "text-anchor": "end" }, line);
      }),
      svg("rect", { class: "chart-bar", x: left, y: middle - BAR / 2, width: length, height: BAR }),
      svg("text", { class: "chart-number", x: left + length + GAP, y: middle }, numbers[index]),
    ];
  });
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${height}`, role: "img", "aria-labelledby": `${id}-title ${id}-summary` },
    svg("title", { id: `${id}-title` }, title),
    svg("desc", { id: `${id}-summary` }, summary),
    ...rows,
    svg("line", { class: "chart-axis", x1: left, y1: 0, x2: left, y2: height }),
  );
}

/** A label on one line, or on two, parted at the space that is nearest to its middle. @param {string} label */
function lines(label) {
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index);
  if (label.length <= LONGEST || spaces.length === 0) return [label];
  const off = (/** @type {number} */ index) => Math.abs(index - label.length / 2);
  const middle = spaces.reduce((best, index) => (off(index) < off(best) ? index : best));
  return [label.slice(0, middle), label.slice(middle + 1)];
}

/** @param {number} value */
const number = (value) => value.toLocaleString("nl");

/** How wide the widest of some texts is. @param {string[]} texts */
const longest = (texts) => Math.max(...texts.map((text) => [...text].reduce((sum, each) => sum + wide(each), 0)), LETTER);

/** @param {string} character */
const wide = (character) => (/\d/.test(character) ? DIGIT : LETTER);

/** @param {string} name @param {Record<string, string | number>} attributes @param {...(string | Element)} children */
function svg(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

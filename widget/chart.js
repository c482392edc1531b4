// A chart of figures as an element: bars from zero, their numbers beside them, and the same in words and in a table.
// Stands on its own: it needs nothing of the widget, and chart.css gives it its looks. Everything is put in as text.

const SVG = "http://www.w3.org/2000/svg";

// In units of the drawing, which is as wide as what it stands in; letters of 13 are about 13 pixels in a talk.
const WIDTH = 340;
const ROW = 30;
const BAR = 18;
const LETTER = 7; // a letter is about so wide
const LINE = 14;
const GAP = 6;
const LONGEST = 26; // letters of a label on a line

let drawn = 0;

/**
 * A `figure` as the web channel has it: {title, unit, counts, series: [{label, value}], source, summary, image}.
 * Gives a <figure> element.
 */
export function chart({ title, unit, counts, series, source, summary, image }) {
  const id = `chart-${(drawn += 1)}`;
  const figure = html(
    "figure",
    { class: "chart" },
    html("figcaption", {}, title),
    bars(series, id, title, summary),
    html("p", { class: "chart-print" }, `Geteld: ${counts} (${unit}).`),
    html("p", { class: "chart-print" }, `Bron: ${source}.`),
    html("details", {}, html("summary", {}, "Tabel"), table(title, series, unit)),
  );
  if (image) figure.append(html("p", {}, html("a", { href: image, download: "" }, "Grafiek als plaatje")));
  return figure;
}

function bars(series, id, title, summary) {
  const numbers = series.map(({ value }) => number(value));
  const labels = series.map(({ label }) => lines(label));
  const left = longest(labels.flat()) * LETTER + GAP;
  const right = longest(numbers) * LETTER + GAP;
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

function table(title, series, unit) {
  const rows = series.map(({ label, value }) =>
    html("tr", {}, html("th", { scope: "row" }, label), html("td", {}, number(value))),
  );
  return html(
    "table",
    {},
    html("caption", {}, title),
    html("thead", {}, html("tr", {}, html("td"), html("th", { scope: "col" }, unit))),
    html("tbody", {}, ...rows),
  );
}

/** A label on one line, or on two, parted at the space that is nearest to its middle. */
function lines(label) {
  const spaces = [...label.matchAll(/ /g)].map(({ index }) => index);
  if (label.length <= LONGEST || spaces.length === 0) return [label];
  const off = (index) => Math.abs(index - label.length / 2);
  const middle = spaces.reduce((best, index) => (off(index) < off(best) ? index : best));
  return [label.slice(0, middle), label.slice(middle + 1)];
}

function number(value) {
  return value.toLocaleString("nl");
}

function longest(texts) {
  return Math.max(...texts.map((text) => text.length), 1);
}

function html(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(element, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

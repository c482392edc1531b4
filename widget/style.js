// How the chat looks. In a constructed style sheet, since a strict Content-Security-Policy lets that be.
// Colours and letters come from NL Design System's tokens where the page has them, else they are Baken's own. Sizes are
// in em of a letter that the visitor's browser chooses, so that nothing of the page around it changes them.

const DARK = `
  --surface: var(--utrecht-document-background-color, #1a242c);
  --ground: var(--utrecht-surface-background-color, #10171d);
  --text: var(--utrecht-document-color, #e9eff3);
  --link: var(--nl-link-color, var(--utrecht-link-color, #8fd0ee));
  --own: var(--nl-button-primary-background-color, var(--utrecht-button-primary-action-background-color, #1f6485));
  --line: #71838f; --hairline: #33424d; --tint: #1d333f;
  --alarm: #38291a; --alarm-text: #f6e7d6; --alarm-line: #e39a4c;
  color-scheme: dark;`;

export const STYLE = `
:host { display: block; height: min(704px, 88vh); min-height: 352px; }
:host([hidden]) { display: none; }
:host([corner]) { display: contents; }
:host([bar="page"]) .bar { display: none; }

.root {
  all: initial;
  --surface: var(--utrecht-document-background-color, #fff);
  --ground: var(--utrecht-surface-background-color, #eef2f5);
  --text: var(--utrecht-document-color, #17242f);
  --quiet: var(--text);
  --link: var(--nl-link-color, var(--utrecht-link-color, #0b5575));
  --own: var(--nl-button-primary-background-color, var(--utrecht-button-primary-action-background-color, #14506c));
  --own-text: var(--nl-button-primary-color, var(--utrecht-button-primary-action-color, #fff));
  --radius: var(--nl-button-border-radius, var(--utrecht-button-border-radius, 10px));
  --line: #8796a3; --hairline: #d5dde4; --tint: #e4f0f5;
  --alarm: #fdf0e3; --alarm-text: #2d2011; --alarm-line: #b45b0a;
  display: block;
  height: 100%;
  color: var(--text);
  color-scheme: light;
  font-family: var(--utrecht-document-font-family, system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif);
  line-height: 1.5;
  text-align: start;
}
@supports (color: color-mix(in srgb, red, red)) { .root { --quiet: color-mix(in srgb, var(--text) 78%, var(--surface)); } }
@media (prefers-color-scheme: dark) { :host(:not([theme="light"])) .root {${DARK}} }
:host([theme="dark"]) .root {${DARK}}

* { box-sizing: border-box; }
[hidden] { display: none !important; }
a { color: var(--link); }
p, ul, h2, h3 { margin: 0; }
button, textarea { font: inherit; color: inherit; }
button { cursor: pointer; touch-action: manipulation; }
:focus-visible { outline: 3px solid var(--utrecht-focus-outline-color, var(--link)); outline-offset: 2px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.quiet { color: var(--quiet); font-size: .9375em; }

.panel { display: flex; flex-direction: column; height: 100%; background: var(--surface); }
.panel[data-size="large"] { font-size: 1.25em; }
.panel[data-size="larger"] { font-size: 1.5em; }
.body { flex: 1; min-height: 0; display: flex; flex-direction: column; }

.bar { display: flex; flex-flow: row-reverse wrap; align-items: center; justify-content: space-between; gap: 0 .75em; padding: .25em 1em; background: #10303f; color: #fff; --link: #fff; --utrecht-focus-outline-color: #fff; }
.bar a { display: inline-flex; align-items: center; min-height: max(2.75em, 44px); font-weight: 700; }
.exit { padding: 0 1em; border-radius: 8px; background: #ffcf5a; color: #1c1a12; text-decoration: none; }
.exit:hover { background: #ffe09a; }
.lights { display: inline-flex; gap: .25em; margin-inline-start: .5em; }
.lights i { width: .625em; height: .625em; border: 2px solid currentcolor; border-radius: 50%; }
.lights .on { background: currentcolor; forced-color-adjust: none; }

.head { display: flex; flex-wrap: wrap; align-items: center; gap: 0 .25em; padding: 0 .5em 0 1em; border-bottom: 1px solid var(--hairline); }
h2 { flex: 1; font-size: 1em; }
.plain, .close { min-height: 44px; padding: 0 .5em; border: 0; border-radius: 8px; background: none; color: var(--link); text-decoration: underline; }
.close { min-width: 44px; font-size: 1.5em; line-height: 1; text-decoration: none; }

.launcher {
  position: fixed; inset: auto max(1em, env(safe-area-inset-right)) max(1em, env(safe-area-inset-bottom)) auto; z-index: 2147483000;
  min-height: 3.25em; padding: 0 1.5em; border: 2px solid #fff; border-radius: 1.75em;
  background: var(--own); color: var(--own-text); font-weight: 600; box-shadow: 0 4px 16px rgb(0 0 0 / .3);
}
.open .launcher { display: none; }
:host([corner]) .panel { position: fixed; inset: auto 1em 1em auto; z-index: 2147483000; width: min(26em, 100vw - 2em); height: min(42em, 100vh - 2em); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; box-shadow: 0 8px 32px rgb(0 0 0 / .3); }
@media (max-width: 30em), (max-height: 30em) { :host([corner]) .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; } }

.veil { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: .75em; padding: 1em; text-align: center; }
.blank { position: fixed; inset: 0; z-index: 2147483647; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 1em; border: 0; background: #fff; color: #333; }

/* So low a screen is one that has been zoomed in: the page scrolls, and only the way out stays in sight. */
@media (max-height: 30em) {
  :host, .root, .panel, .body { height: auto; }
  :host([corner]) .panel { overflow-y: auto; }
  .bar { position: sticky; top: 0; z-index: 1; }
}

@media (forced-colors: active) { .exit, .panel, .launcher { border: 2px solid; } }

.log { position: relative; flex: 1; min-height: 0; overflow-y: auto; container-type: inline-size; overscroll-behavior: contain; padding: 1em; background: var(--ground); }
.log:focus-visible { outline-offset: -3px; }
@media (max-height: 30em) { .log { flex: none; min-height: 8em; overflow-y: visible; } }

.first { max-width: 40em; margin: 0 0 1.25em; padding: 0 0 1em; border-bottom: 1px solid var(--hairline); color: var(--quiet); font-size: .9375em; }
.turn { display: flex; flex-direction: column; align-items: flex-start; gap: .375em; max-width: 40em; margin: 0 0 1.25em; }
.turn.visitor { align-items: flex-end; max-width: none; }
.bubble { max-width: 100%; padding: .625em .875em; border: 1px solid var(--hairline); border-radius: 4px 14px 14px; background: var(--surface); overflow-wrap: break-word; }
.bubble + .bubble { border-start-start-radius: 14px; }
.choices + .bubble, .contacts + .bubble, .sources + .bubble { margin-top: .75em; }
.bubble > * + * { margin-top: .5em; }
.bubble ul, .outcome ul { padding-inline-start: 1.25em; }
.later { display: grid; gap: .375em; }
.visitor .bubble { max-width: min(85%, 34em); border-color: transparent; border-radius: 14px 14px 4px; background: var(--own); color: var(--own-text); white-space: pre-wrap; }

.choices { display: flex; flex-wrap: wrap; gap: .5em; padding: .25em 0 0; list-style: none; }
.choices button, .more, .take button, .check button, .veil button { min-height: max(2.75em, 44px); padding: .375em 1em; border: 1.5px solid var(--link); border-radius: 1.375em; background: var(--surface); color: var(--link); text-align: start; }
.choices button:hover, .more:hover, .take button:hover, .check button:hover, .veil button:hover { background: var(--tint); }
.choices [aria-disabled] { border-style: dashed; border-color: var(--line); background: none; color: var(--quiet); cursor: default; }
.choices .chosen { border-style: solid; background: var(--tint); color: var(--text); }
.choices .chosen::before { content: "✓ " / ""; }

.sources { color: var(--quiet); font-size: .9375em; }
summary { display: flex; align-items: center; gap: .375em; min-height: max(2.75em, 44px); cursor: pointer; list-style: none; }
summary::-webkit-details-marker { display: none; }
summary::before { content: "▸" / ""; display: inline-block; width: 1em; }
[open] > summary::before { content: "▾" / ""; }
.sources ul { display: grid; gap: .625em; padding: 0 0 .5em 1.375em; list-style: none; }

.contacts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr)); gap: .5em; width: 100%; padding: 0; list-style: none; }
.card { display: flex; flex-direction: column; gap: .25em; padding: .75em .875em; border: 1px solid var(--hairline); border-radius: 12px; background: var(--surface); }
.card p { color: var(--quiet); font-size: .9375em; }
.call { display: flex; align-items: center; justify-content: center; min-height: max(2.75em, 44px); margin-top: auto; border-radius: var(--radius); background: var(--own); color: var(--own-text); font-weight: 600; text-decoration: none; }
.call:hover { text-decoration: underline; }
.card .site { display: flex; justify-content: center; margin-top: auto; }
.card .site a { display: inline-flex; align-items: center; min-height: max(2.75em, 44px); overflow-wrap: anywhere; }
.card .call + .site { margin-top: 0; }

.result { width: 100%; gap: .75em; border: 2px solid var(--own); }
.outcome { display: grid; gap: .5em; }
h3 { font-size: 1.125em; line-height: 1.3; }
.outcome .urgent { color: var(--text); font-weight: 700; }
.take { display: flex; flex-wrap: wrap; gap: .5em; }

.table { max-width: 100%; overflow-x: auto; border: 1px solid var(--hairline); border-radius: 12px; background: var(--surface); }
table { width: 100%; border-collapse: collapse; font-size: .9375em; line-height: 1.4; }
th, td { padding: .5em .75em; border-top: 1px solid var(--hairline); text-align: start; vertical-align: top; }
thead th, thead td { border-top: 0; background: var(--tint); }
tbody th { font-weight: 600; }
@container (width < 30em) {
  table, tbody, tr, tbody th, tbody td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr + tr, tbody td { border-top: 0; }
  tbody th { background: var(--tint); }
  tbody tr:first-child th { border-top: 0; }
  tbody td::before { content: attr(data-column); display: block; color: var(--quiet); font-size: .875em; }
}

.note { margin: 0 0 1.25em; color: var(--quiet); font-size: .9375em; text-align: center; }
.alarm { max-width: 40em; margin: 0 0 1.25em; padding: .75em 1em; border-inline-start: 5px solid var(--alarm-line); border-radius: 4px 12px 12px 4px; background: var(--alarm); color: var(--alarm-text); --link: var(--alarm-text); }
.alarm p + p { margin-top: .5em; }
.lines { padding: .25em 0 0; list-style: none; }
.lines li { display: flex; align-items: center; gap: .5em; line-height: 1.3; }
.lines a { display: flex; flex: none; align-items: center; min-width: 44px; min-height: max(2.75em, 44px); font-weight: 600; }

.typing { display: inline-flex; align-items: center; gap: .5em; min-height: 2em; color: var(--quiet); font-size: .9375em; }
.dots { display: inline-flex; gap: .25em; }
.dots i { width: .4375em; height: .4375em; border-radius: 50%; background: currentcolor; animation: dot 1.2s infinite ease-in-out; forced-color-adjust: none; }
.dots i:nth-child(2) { animation-delay: .2s; }
.dots i:nth-child(3) { animation-delay: .4s; }
@keyframes dot { 0%, 60%, 100% { opacity: .3; } 30% { opacity: 1; } }
@media (prefers-reduced-motion: reduce) { .dots i { animation: none; } }

.check { display: flex; flex-wrap: wrap; align-items: center; gap: .25em .5em; padding: .5em 1em; border-top: 1px solid var(--hairline); }
.check p { flex: 1 1 6em; line-height: 1.25; text-wrap: balance; }
.check progress { order: 1; width: 100%; height: .5em; accent-color: var(--link); }
.check button { border-radius: var(--radius); padding: .25em .75em; }

.composer { display: flex; flex-wrap: wrap; align-items: flex-end; gap: .5em; padding: .5em 1em max(.75em, env(safe-area-inset-bottom)); border-top: 1px solid var(--hairline); }
.field { flex: 1; min-width: min(100%, 10em); }
label { display: block; padding-bottom: .125em; color: var(--quiet); font-size: .875em; }
textarea { display: block; width: 100%; min-height: 2.875em; max-height: 9em; padding: .625em .75em; border: 1.5px solid var(--line); border-radius: var(--radius); background: var(--surface); resize: none; field-sizing: content; }
textarea:focus-visible { outline-offset: 0; }
.send { min-height: max(2.875em, 44px); padding: 0 1.125em; border: 2px solid transparent; border-radius: var(--radius); background: var(--own); color: var(--own-text); font-weight: 600; }
.send[aria-disabled="true"] { opacity: .6; cursor: default; }

@media (forced-colors: active) {
  .call, .choices .chosen { border: 2px solid; }
  .visitor .bubble { border: 2px solid Highlight; }
}

.chart { width: 100%; max-width: 34em; margin: 0; padding: .75em .875em; border: 1px solid var(--hairline); border-radius: 14px; background: var(--surface); }
.chart figcaption { margin-bottom: .5em; font-weight: 600; }
.chart svg { display: block; width: 100%; max-width: 420px; height: auto; font-size: 13px; }
.chart-label, .chart-number { fill: currentcolor; dominant-baseline: central; }
.chart-number { font-weight: 600; }
.chart-bar { fill: var(--link); }
.chart-axis { stroke: currentcolor; }
.chart p { margin-top: .375em; color: var(--quiet); font-size: .875em; }
.chart p a { display: inline-flex; align-items: center; min-height: max(2.75em, 44px); }
.chart td, .chart thead th { text-align: end; }
@media (forced-colors: active) { .chart-bar { fill: Highlight; } .chart-label, .chart-number { fill: CanvasText; } }`;

// How the frame of the chat looks. In a constructed style sheet, since a strict Content-Security-Policy lets that be.
// Colours and letters come from NL Design System's tokens where the page has them, else they are Baken's own. Sizes are
// in em of a letter that the visitor's browser chooses, so that nothing of the page around it changes them.

const DARK = `
  --surface: var(--utrecht-document-background-color, #1a242c);
  --ground: var(--utrecht-surface-background-color, #10171d);
  --text: var(--utrecht-document-color, #e9eff3);
  --link: var(--nl-link-color, var(--utrecht-link-color, #8fd0ee));
  --own: var(--nl-button-primary-background-color, var(--utrecht-button-primary-action-background-color, #1f6485));
  --line: #71838f;
  --hairline: #33424d;
  --tint: #1d333f;
  --alarm: #38291a;
  --alarm-text: #f6e7d6;
  --alarm-line: #e39a4c;
  color-scheme: dark;`;

export const FRAME = `
:host { display: block; height: min(44rem, 88vh); min-height: 22rem; }
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
  --line: #8796a3;
  --hairline: #d5dde4;
  --tint: #e4f0f5;
  --alarm: #fdf0e3;
  --alarm-text: #2d2011;
  --alarm-line: #b45b0a;
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

.bar {
  display: flex; flex-flow: row-reverse wrap; align-items: center; justify-content: space-between; gap: 0 .75em;
  padding: .25em 1em; background: #10303f; color: #fff; --link: #fff; --utrecht-focus-outline-color: #fff;
}
.bar a { display: inline-flex; align-items: center; min-height: max(2.75em, 44px); font-weight: 700; }
.exit { padding: 0 1em; border-radius: 8px; background: #ffcf5a; color: #1c1a12; text-decoration: none; }
.exit:hover { background: #ffe09a; }
.lights { display: inline-flex; gap: .25em; margin-inline-start: .5em; }
.lights i { width: .625em; height: .625em; border: 2px solid currentcolor; border-radius: 50%; }
.lights .on { background: currentcolor; forced-color-adjust: none; }

.head {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0 .25em; padding: 0 .5em 0 1em; border-bottom: 1px solid var(--hairline);
}
h2 { flex: 1; font-size: 1em; }
.plain, .close { min-height: 44px; padding: 0 .5em; border: 0; border-radius: 8px; background: none; color: var(--link); text-decoration: underline; }
.close { min-width: 44px; font-size: 1.5em; line-height: 1; text-decoration: none; }

.launcher {
  position: fixed; inset: auto max(1em, env(safe-area-inset-right)) max(1em, env(safe-area-inset-bottom)) auto; z-index: 2147483000;
  min-height: 3.25em; padding: 0 1.5em; border: 2px solid #fff; border-radius: 1.75em;
  background: var(--own); color: var(--own-text); font-weight: 600; box-shadow: 0 4px 16px rgb(0 0 0 / .3);
}
.open .launcher { display: none; }
:host([corner]) .panel {
  position: fixed; inset: auto 1em 1em auto; z-index: 2147483000; width: min(26em, 100vw - 2em); height: min(42em, 100vh - 2em);
  border: 1px solid var(--line); border-radius: 14px; overflow: hidden; box-shadow: 0 8px 32px rgb(0 0 0 / .3);
}
@media (max-width: 30em), (max-height: 30em) {
  :host([corner]) .panel { inset: 0; width: auto; height: auto; border: 0; border-radius: 0; }
}

.veil { flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: .75em; padding: 1em; text-align: center; }
.blank { position: fixed; inset: 0; z-index: 2147483647; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 1em; border: 0; background: #fff; color: #333; }

/* So low a screen is one that has been zoomed in: the page scrolls, and only the way out stays in sight. */
@media (max-height: 30em) {
  :host, .root, .panel, .body { height: auto; }
  :host([corner]) .panel { overflow-y: auto; }
  .bar { position: sticky; top: 0; z-index: 1; }
}

@media (forced-colors: active) {
  .exit, .panel, .launcher { border: 2px solid; }
}`;

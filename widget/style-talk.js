// How the talk in the chat looks.

export const TALK = `
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
.choices button, .more, .take button, .check button, .veil button {
  min-height: max(2.75em, 44px); padding: .375em 1em; border: 1.5px solid var(--link); border-radius: 1.375em; background: var(--surface); color: var(--link); text-align: start;
}
.choices button:hover, .more:hover, .take button:hover, .check button:hover, .veil button:hover { background: var(--tint); }
.choices [aria-disabled] { border-style: dashed; border-color: var(--line); background: none; color: var(--quiet); cursor: default; }
.choices .chosen { border-style: solid; background: var(--tint); color: var(--text); }
.choices .chosen::before { content: "✓ " / ""; }

.sources { color: var(--quiet); font-size: .9375em; }
.sources summary { display: flex; align-items: center; gap: .375em; min-height: max(2.75em, 44px); cursor: pointer; list-style: none; }
.sources summary::-webkit-details-marker { display: none; }
.sources summary::before { content: "▸" / ""; display: inline-block; width: 1em; }
.sources[open] summary::before { content: "▾" / ""; }
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

.figure { display: grid; gap: .375em; width: 100%; }
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
.check p { flex: 1 1 6em; line-height: 1.25; }
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
}`;

/** The style of the report's page. */

/** The style sheet. */
export const pageStyle = `
:root {
  color-scheme: light dark;
  --page: light-dark(#f4f5f7, #0e1116);
  --card: light-dark(#fff, #161a21);
  --text: light-dark(#1a1f26, #e4e9ef);
  --muted: light-dark(#57606b, #9ba6b2);
  --line: light-dark(#d9dee4, #2a313a);
  --link: light-dark(#0b5cad, #6cb3f7);
  --documented: light-dark(#17692f, #6fcf87);
  --published: light-dark(#0b5cad, #6cb3f7);
  --inferred: light-dark(#7a4d00, #f0bd5b);
  --finding: light-dark(#b0202f, #ff8f93);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
main { max-width: 56rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { margin: 0 0 1rem; font-size: clamp(1.5rem, 5vw, 2rem); line-height: 1.2; }
h2 { margin: 2.5rem 0 0.25rem; font-size: 1.25rem; }
h3 { margin: 0 0 0.25rem; font-size: 1rem; line-height: 1.4; }
h4 { margin: 0.75rem 0 0.25rem; color: var(--muted); font-size: 0.875rem; font-weight: 600; }
p { margin: 0.25rem 0; overflow-wrap: anywhere; }
a { color: var(--link); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font: 0.875rem/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; overflow-wrap: anywhere; }
pre { margin: 0.25rem 0; padding: 0.5rem 0.75rem; border-radius: 6px; background: var(--page); white-space: pre-wrap; }
pre.yaml { overflow-x: auto; white-space: pre; }
pre.yaml code { overflow-wrap: normal; }
.meaning, .origin { color: var(--muted); }
.origin { font-size: 0.875rem; }
.counts { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0 0 1.25rem; padding: 0; list-style: none; }
.counts li { flex: 1 1 7rem; padding: 0.5rem 0.75rem; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
.counts b { display: block; font-size: 1.5rem; line-height: 1.2; }
.counts .held b { color: var(--documented); }
.counts .finding b { color: var(--finding); }
.counts .inferred b { color: var(--inferred); }
.counts .none b { color: var(--muted); }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 6rem 1fr; gap: 0 1rem; padding: 0.25rem 0; }
dt { color: var(--muted); }
dd { margin: 0; overflow-wrap: anywhere; }
dd ul { margin: 0.25rem 0 0; padding-left: 1.25rem; }
article { margin: 0.75rem 0; padding: 0.875rem 1rem; border: 1px solid var(--line); border-left: 4px solid var(--finding); border-radius: 8px; background: var(--card); }
article.inferred { border-left-color: var(--inferred); }
.level { display: inline-block; padding: 0 0.45em; border: 1px solid; border-radius: 1em; font-size: 0.75rem; font-weight: 500; line-height: 1.5; }
.level.documented { color: var(--documented); }
.level.published { color: var(--published); }
.level.inferred { color: var(--inferred); }
.table { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: 0.35rem 0.75rem; border-bottom: 1px solid var(--line); text-align: right; white-space: nowrap; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { color: var(--muted); font-size: 0.875rem; font-weight: 600; }
th:first-child { text-align: left; }
tbody th { font-weight: 500; }
.broken { color: var(--finding); font-weight: 700; }
details { margin: 0.5rem 0; border: 1px solid var(--line); border-radius: 8px; background: var(--card); }
summary { padding: 0.5rem 1rem; cursor: pointer; font-weight: 600; }
.statements { margin: 0; padding: 0 1rem 0.5rem 2rem; }
.statements li { padding: 0.15rem 0; overflow-wrap: anywhere; }
@media (max-width: 32rem) {
  dl > div { grid-template-columns: 1fr; }
  main { padding: 1.25rem 0.875rem 3rem; }
  .statements { padding-left: 1.5rem; }
}
@media print { details:not([open]) { display: none; } article { break-inside: avoid; } }
`;

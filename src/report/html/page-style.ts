/**
 * The only style of the page. In VS Code the colours are the theme's own; elsewhere they follow the system, dark,
 * forced colours and paper included. However many figures there are, none is alone in a row below a fuller one.
 */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: var(--vscode-editor-background, #fff);
  --text: var(--vscode-editor-foreground, #1f2328);
  --quiet: var(--vscode-descriptionForeground, #57606a);
  --link: var(--vscode-textLink-foreground, #0a58ca);
  --rule: var(--vscode-contrastBorder, var(--vscode-widget-border, #d0d7de));
  --bar: var(--vscode-charts-green, #2e8555);
  --focus: var(--vscode-focusBorder, #0a58ca);
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: var(--vscode-editor-background, #16191d);
    --text: var(--vscode-editor-foreground, #e6e8eb);
    --quiet: var(--vscode-descriptionForeground, #a0a8b2);
    --link: var(--vscode-textLink-foreground, #7db4ff);
    --rule: var(--vscode-contrastBorder, var(--vscode-widget-border, #3a4048));
    --bar: var(--vscode-charts-green, #57ab7f);
    --focus: var(--vscode-focusBorder, #7db4ff);
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  max-width: 72rem;
  padding: 1.5rem 2rem 4rem;
  background: var(--ground);
  color: var(--text);
  font-family: var(--vscode-font-family, system-ui, sans-serif);
  font-size: var(--vscode-font-size, 15px);
  line-height: 1.5;
}
h1 { font-size: 1.7em; font-weight: 600; margin: 0 0 0.3em; line-height: 1.2; }
h2 { font-size: 1.2em; font-weight: 600; margin: 2.4em 0 0.6em; }
p { margin: 0.5em 0; max-width: 46em; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
code { font-family: var(--vscode-editor-font-family, ui-monospace, monospace); font-size: 0.95em; background: none; color: inherit; padding: 0; }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.2rem; padding: 0; margin: 1rem 0 0; }
.aside, .unknown, dd small { color: var(--quiet); }
.notice { border-left: 3px solid var(--rule); padding: 0.2em 0 0.2em 1em; margin: 1.2em 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(12rem, 100%), 1fr)); gap: 1.2rem 2rem; margin: 1.5rem 0; }
.figures div { border-top: 1px solid var(--rule); padding-top: 0.5rem; }
dt { color: var(--quiet); }
dd { margin: 0; }
.figures dd { font-size: 1.3em; font-weight: 600; line-height: 1.3; }
.figures small { display: block; font-size: 0.72em; font-weight: 400; line-height: 1.5; margin-top: 0.15em; }
.scrolls { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 1.2em 0.4em 0; border-bottom: 1px solid var(--rule); font-weight: 400; }
thead th { color: var(--quiet); font-size: 0.9em; white-space: nowrap; }
tbody th { overflow-wrap: anywhere; }
tbody small { display: block; color: var(--quiet); }
.chart { width: 240px; }
.amount { min-width: 15em; }
td:last-child, th:last-child { padding-right: 0; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.bar { display: block; margin-top: 0.15em; }
.bar .axis { stroke: var(--rule); }
.bar .likely { fill: var(--bar); }
.bar .range { stroke: var(--text); stroke-width: 1.5; }
details { border-bottom: 1px solid var(--rule); padding: 0.4em 0; }
summary { cursor: pointer; overflow-wrap: anywhere; }
details ul { list-style: none; padding: 0 0 0.5em 1.2em; margin: 0; }
details li { padding: 0.35em 0; }
details li p { margin: 0; max-width: none; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (min-width: 58rem) { .figures:has(> :nth-child(4)) { grid-template-columns: repeat(2, minmax(0, 8fr)) repeat(2, minmax(0, 5fr)); } }
@media (max-width: 57.9rem) { .figures:has(> :nth-child(4)) { grid-template-columns: repeat(2, minmax(0, 1fr)); } }
@media (max-width: 43.9rem) { .figures:has(> :nth-child(3):last-child) { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 27.9rem) { .figures:has(> :nth-child(4)) { grid-template-columns: minmax(0, 1fr); } }
@media (forced-colors: active) {
  .bar .likely { fill: Highlight; }
  .bar .range { stroke: CanvasText; }
}
.vscode-high-contrast .bar .likely, .vscode-high-contrast-light .bar .likely { fill: none; stroke: var(--bar); stroke-width: 1.5; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  tr, li { break-inside: avoid; }
}
`;

/** SHA-256 of the style, by which a page allows this one and no other. */
export const PAGE_STYLE_HASH = 'sha256-zyueDGfSKbI5o04O6h0zYRq5vF7H3LCSr85t8Dy/2ko=';

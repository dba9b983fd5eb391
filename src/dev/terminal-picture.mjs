// Draws what the command line really prints for the sample project as docs/terminal.svg, for the README.
//
//   npm run build && node src/dev/terminal-picture.mjs

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const FOLDER = 'test-fixtures/projects/sample';
const WIDTH = 118;
const ESCAPE = '\u001b[';
const MOST_LINES = 60;
const CELL = { width: 8.4, height: 18 };
const COLOURS = {
  30: '#6e7681',
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#56d4dd',
  37: '#e6edf3',
  90: '#8b949e',
};

const run = spawnSync(
  process.execPath,
  ['dist/cli.js', 'check', '--color', 'always', '--fail-on', 'never', FOLDER],
  { encoding: 'utf8', env: { ...process.env, COLUMNS: String(WIDTH) } },
);
if (run.status !== 0) throw new Error(run.stderr);

const command = `\u001b[32m$\u001b[39m npx joulelint ${FOLDER}`;
const printed = `${command}\n\n${run.stdout}\n${run.stderr}`.trimEnd().split('\n');
const lines = wrapped(printed).slice(0, MOST_LINES);
writeFileSync('docs/terminal.svg', svg(lines));
console.log(`docs/terminal.svg: ${lines.length} lines`);

/** Splits a line into pieces of one style each. */
function pieces(line, style) {
  const found = [];
  for (const [index, part] of line.split(ESCAPE).entries()) {
    // Behind every escape stands its code, up to the `m`, and then text.
    const end = index === 0 ? -1 : part.indexOf('m');
    if (end >= 0) for (const code of part.slice(0, end).split(';')) apply(style, Number(code));
    const text = part.slice(end + 1);
    if (text) found.push({ text, ...style });
  }
  return found;
}

function apply(style, code) {
  if (code === 0) Object.assign(style, { colour: undefined, bold: false, dim: false });
  else if (code === 1) style.bold = true;
  else if (code === 2) style.dim = true;
  else if (code === 22) Object.assign(style, { bold: false, dim: false });
  else if (code === 39) style.colour = undefined;
  else if (COLOURS[code]) style.colour = COLOURS[code];
}

/** Breaks lines at the terminal's width, as a terminal does. */
function wrapped(texts) {
  const style = { colour: undefined, bold: false, dim: false };
  const found = [];
  for (const text of texts) {
    let row = [];
    let used = 0;
    for (const piece of pieces(text, style)) {
      let rest = piece.text;
      while (used + rest.length > WIDTH) {
        row.push({ ...piece, text: rest.slice(0, WIDTH - used) });
        rest = rest.slice(WIDTH - used);
        found.push(row);
        row = [];
        used = 0;
      }
      row.push({ ...piece, text: rest });
      used += rest.length;
    }
    found.push(row);
  }
  return found;
}

function svg(rows) {
  const width = Math.ceil(WIDTH * CELL.width + 32);
  const height = rows.length * CELL.height + 32;
  const texts = rows.map((row, index) => {
    const spans = row.map(({ text, colour, bold, dim }) => {
      const look = [
        colour ? ` fill="${colour}"` : '',
        bold ? ' font-weight="bold"' : '',
        dim ? ' opacity="0.65"' : '',
      ].join('');
      return `<tspan${look}>${escaped(text)}</tspan>`;
    });
    return `<text x="16" y="${16 + (index + 0.75) * CELL.height}">${spans.join('')}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="Joulelint's findings in a terminal">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3" xml:space="preserve">
${texts.join('\n')}
</g>
</svg>
`;
}

function escaped(text) {
  const marked = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  // Viewers fold ordinary blanks together; these they keep.
  return marked.replace(/ /g, '\u00a0');
}

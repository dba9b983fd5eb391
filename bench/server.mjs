// What the language server costs, over real pipes and without debounce: `node bench/server.mjs`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { openText, startServer } from './support/language-client.mjs';
import { pythonCode } from './support/python-code.mjs';
import { median, printTable, quantile } from './support/statistics.mjs';
import { copyOfCli, inWorkplace } from './support/workplace.mjs';

const SIZES = [1000, 5000];
const WARM_UP = 20;
const WASTE = 'keras.Sequential().compile("adam", run_eagerly=True)\n';

const { values } = parseArgs({
  options: {
    edits: { type: 'string', default: '60' },
    idle: { type: 'string', default: '60' },
    scans: { type: 'string', default: '5' },
  },
});
const [edits, idle, scans] = [values.edits, values.idle, values.scans].map(Number);
if (edits >= 1 && idle >= 1 && scans >= 1) {
  await inWorkplace(measure);
} else {
  console.error('Usage: node bench/server.mjs [--edits 60] [--idle 60] [--scans 5]');
  process.exitCode = 2;
}

async function measure(workplace) {
  const folder = join(workplace, 'project');
  mkdirSync(folder);
  const server = await startServer(copyOfCli(workplace), pathToFileURL(folder).href);
  try {
    const rows = [];
    for (const lines of SIZES) rows.push(...(await keystrokes(server, folder, lines)));
    rows.push(['cancelling a scan', ...cells(await cancelledScans(server, folder))]);
    console.log(`${edits} keystrokes in each file, ${scans} scans.`);
    printTable(['milliseconds until the answer', 'median', '95 of 100', 'best'], rows);
    console.log(`\n500 edits of the 1,000 lines: ${(await growth(server, folder)).toFixed(1)} MB`);
    // In the first while Node gives back what work has left behind.
    for (const when of ['the first', 'the next']) {
      const busy = await idleTime(server.pid);
      const share = (busy / idle / 10).toFixed(2);
      console.log(`idle, ${when} ${idle} s: ${busy.toFixed(1)} ms of CPU, ${share} %`);
    }
  } finally {
    server.stop();
  }
}

/** A key is typed at the end of the file, and the finding there is asked for, then its fixes. */
async function keystrokes(server, folder, lines) {
  const { text, at, open } = await opened(server, folder, lines);
  const checked = [];
  const offered = [];
  for (let edit = -WARM_UP; edit < edits; edit++) {
    const began = performance.now();
    await text.change([{ range: at(edit + WARM_UP), text: '#' }]);
    const { items } = await text.diagnostics();
    const answered = performance.now();
    const actions = await text.actions(items.slice(-1));
    if (actions.length < 3) throw new Error('the finding is gone');
    if (edit < 0) continue;
    checked.push(answered - began);
    offered.push(performance.now() - answered);
  }
  return [
    [`diagnostics after a key in ${open} lines`, ...cells(checked)],
    [`quick fixes there`, ...cells(offered)],
  ];
}

async function opened(server, folder, lines) {
  const code = pythonCode(lines) + WASTE;
  const line = code.split('\n').length - 1;
  const uri = pathToFileURL(join(folder, `open${lines}.py`)).href;
  const text = await openText(server, uri, code);
  const at = (character) => ({ start: { line, character }, end: { line, character } });
  await text.diagnostics();
  return { text, at, open: line.toLocaleString('en') };
}

async function cancelledScans(server, folder) {
  for (let number = 0; number < 400; number++) {
    writeFileSync(join(folder, `file${number}.py`), pythonCode(500));
  }
  const times = [];
  for (let scan = 0; scan < scans; scan++) {
    const token = new CancellationTokenSource();
    const started = new Promise((resolve) => {
      server.connection.onNotification('$/progress', ({ value }) => {
        if (value.kind === 'report') resolve();
      });
    });
    const command = { command: 'joulelint.scanWorkspace', workDoneToken: `scan${scan}` };
    const ended = server.connection.sendRequest('workspace/executeCommand', command, token.token);
    await started;
    const began = performance.now();
    token.cancel();
    const { outcome } = await ended;
    if (outcome !== 'cancelled') throw new Error(`the scan was over too early: ${outcome}`);
    times.push(performance.now() - began);
  }
  return times;
}

/** Node takes and gives memory in its own time, so the same edits come before, for it to get used to them. */
async function growth(server, folder) {
  const { text, at } = await opened(server, folder, SIZES[0]);
  const edit = async () => {
    for (let round = 0; round < 500; round++) {
      const { start } = at(0);
      const end = { ...start, character: round % 2 };
      await text.change([{ range: { start, end }, text: round % 2 ? '' : '#' }]);
      await text.diagnostics();
    }
  };
  await edit();
  const before = residentMegabytes(server.pid);
  await edit();
  return residentMegabytes(server.pid) - before;
}

async function idleTime(pid) {
  const before = cpuMilliseconds(pid);
  await after(idle * 1000);
  return cpuMilliseconds(pid) - before;
}

function residentMegabytes(pid) {
  return (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096) / 1e6;
}

/** Of all threads, as the scheduler counts it. */
function cpuMilliseconds(pid) {
  const threads = `/proc/${pid}/task`;
  return readdirSync(threads)
    .map((thread) => readFileSync(join(threads, thread, 'schedstat'), 'utf8'))
    .reduce((sum, text) => sum + Number(text.split(' ')[0]) / 1e6, 0);
}

function cells(times) {
  return [median(times), quantile(times, 0.95), Math.min(...times)].map((time) => time.toFixed(1));
}

import { spawn } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A program that believes it runs in a terminal. */
export interface Terminal {
  readonly type: (keys: string) => void;
  /** Waits until a text stands on the screen. */
  readonly shows: (text: string) => Promise<void>;
}

const ROWS = 40;
const COLUMNS = 160;

const ESCAPE = '\u001b';
/** What begins an order with a text in it, and what ends that. */
const STRING = '[\\]P]';
const END = `(?:\u0007|${ESCAPE}\\\\)`;

/** Starts a program in a terminal of its own; needs `script`, which Linux has. */
export function startTerminal(
  command: string,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Terminal {
  const size = `stty rows ${ROWS} cols ${COLUMNS}`;
  const child = spawn('script', ['-qefc', `${size}; exec ${command}`, '/dev/null'], {
    cwd,
    env: { ...env, TERM: 'xterm-256color' },
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  const screen = emptyScreen();
  child.stdout.setEncoding('utf8').on('data', screen.take);
  onTestFinished(() => {
    // The end of its terminal is the end of the program.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  });
  return {
    type: (keys) => void child.stdin.write(keys),
    async shows(text) {
      for (let tries = 0; !screen.text().includes(text); tries++) {
        if (tries > 600) throw new Error(`${text} was not shown, but:\n${screen.text()}`);
        await after(50);
      }
    },
  };
}

/** Programs draw only what has changed, so what they send means nothing without what was there. */
function emptyScreen() {
  const blank = () => Array.from({ length: ROWS }, () => Array<string>(COLUMNS).fill(' '));
  let lines = blank();
  let row = 0;
  let column = 0;
  let rest = '';
  const orders = new RegExp(
    `${ESCAPE}(?:\\[([ -?]*)([@-~])|${STRING}[^]*?${END}|[^[\\]P])|[^]`,
    'gu',
  );

  const unfinished = new RegExp(`${ESCAPE}(?:\\[[ -?]*|${STRING}(?:(?!${END})[^])*)?$`, 'u');

  function obey(given: string, order: string): void {
    const [first = 1, second = 1] = given.split(';').map((number) => Number(number) || 1);
    if (order === 'H') [row, column] = [first - 1, second - 1];
    if (order === 'J') lines = blank();
    if (order === 'K') lines[row]?.fill(' ', column);
  }

  return {
    text: () => lines.map((line) => line.join('')).join('\n'),
    take(chunk: string) {
      const all = rest + chunk;
      // What is not whole yet waits for the next chunk.
      const cut = all.search(unfinished);
      const whole = cut < 0 ? all : all.slice(0, cut);
      rest = cut < 0 ? '' : all.slice(cut);
      for (const [sign, given = '', order] of whole.matchAll(orders)) {
        if (order !== undefined) obey(given, order);
        else if (sign === '\r') column = 0;
        else if (sign === '\n') row = Math.min(row + 1, ROWS - 1);
        else if (!sign.startsWith(ESCAPE)) lines[row]?.splice(column++, 1, sign);
      }
    },
  };
}

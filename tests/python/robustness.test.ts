import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type FileResult, type LintSettings, applyFixes, lint, prepare } from '#engine';
import { BROKEN, HUGE, ODD, PRELUDE } from '../support/hostile-texts.ts';
import { parserAssets } from '../support/python.ts';

beforeAll(() => prepare(parserAssets()));

/** A fix of more edits than this is nothing a person can look through. */
const MOST_EDITS = 5_000;

/** Milliseconds after which the answer is not coming at all; how fast it comes is measured in bench/. */
const PATIENCE = 180_000;

describe('code that parses', () => {
  test.each(Object.entries(ODD))('%s', (_, text) => {
    const result = check(PRELUDE + text);
    expect(result.failures).toEqual([]);
    expect(inPrelude(result)).toEqual(inPrelude(check(PRELUDE)));
  });

  test.each(Object.entries(ODD))('%s, with other line breaks', (_, text) => {
    const plain = rulesOf(check(PRELUDE + text));
    for (const lineBreak of ['\r\n', '\r']) {
      expect(rulesOf(check((PRELUDE + text).replaceAll('\n', lineBreak)))).toEqual(plain);
    }
  });

  test.each([
    ['a byte order mark', '\ufeff'],
    ['a form feed', '\f'],
  ])('%s first, in front of whatever', (_, mark) => {
    const short = 'import keras\nkeras.Sequential().compile(run_eagerly=True)\n';
    expect(rulesOf(check(short))).toHaveLength(1);
    for (const text of [PRELUDE, short]) {
      expect(rulesOf(check(mark + text))).toEqual(rulesOf(check(text)));
    }
  });

  test('the prelude has something to find', () => {
    expect(new Set(check(PRELUDE).findings.map(({ rule }) => rule)).size).toBeGreaterThan(3);
  });
});

describe('text that is not Python', () => {
  test.each(Object.entries(BROKEN))('%s', (_, text) => {
    expect(kindsOf(check(PRELUDE + text))).toEqual(['syntax']);
    check(text + PRELUDE);
  });

  test('code cut off anywhere, and code with characters put in', () => {
    const odd = Object.values({ ...ODD, ...BROKEN });
    const property = fc.property(
      fc.constantFrom(...odd),
      fc.nat(400),
      fc.nat(400),
      fc.string({ unit: 'binary', maxLength: 5 }),
      (text, start, length, put) => {
        check(
          PRELUDE.slice(0, 60) +
            text.slice(start % (text.length + 1)) +
            put +
            PRELUDE.slice(0, length),
        );
      },
    );
    fc.assert(property, { numRuns: 200 });
  });
});

describe('far too much of something', () => {
  test.each(Object.entries(HUGE))('%s', { timeout: PATIENCE }, (_, { text, tooDeep }) => {
    const whole = PRELUDE + text();
    const result = check(whole);
    if (tooDeep) {
      expect(result).toMatchObject({ outcome: 'failed', findings: [] });
      expect(kindsOf(result)).toEqual(['too-deep']);
    } else if (result.failures.length === 0) {
      expect(inPrelude(result)).toEqual(inPrelude(check(PRELUDE)));
    } else {
      expect(kindsOf(result)).toEqual(['syntax']);
    }
  });

  test('random bytes, which the deadline ends', () => {
    const result = check(PRELUDE + noise(1 << 20), { deadline: 100 });
    expect(result).toMatchObject({ outcome: 'failed', findings: [] });
    expect(kindsOf(result)).toEqual(['timeout']);
    // What did not get ready in time leaves nothing behind.
    expect(check(PRELUDE).failures).toEqual([]);
  });
});

/** Looks at a text with every rule. Whatever it holds, the answer is plain data about places in it. */
function check(text: string, settings: LintSettings = {}): FileResult {
  const all: LintSettings = { select: ['ALL'], preview: true, ...settings };
  const result = lint({ path: 'example.py', text, language: 'python' }, all);

  expect(result.failures.filter(({ kind }) => kind === 'rule')).toEqual([]);
  for (const { range, message, fix } of result.findings) {
    const { start, end } = range;
    expect(0 <= start && start <= end && end <= text.length, message).toBe(true);
    if (fix && fix.applicability !== 'display') {
      expect(fix.edits.length, fix.title).toBeLessThan(MOST_EDITS);
      expect(applyFixes(text, [fix], { allow: 'unsafe' }).applied).toEqual([fix]);
    }
  }
  return result;
}

function kindsOf({ failures }: FileResult): string[] {
  return failures.map(({ kind }) => kind);
}

function rulesOf({ findings }: FileResult): string[] {
  return findings.map(({ rule, start, suppressed }) => {
    return `${rule} in line ${start.line + 1}${suppressed ? ', suppressed' : ''}`;
  });
}

function inPrelude(result: FileResult): string[] {
  const findings = result.findings.filter(({ range }) => range.start < PRELUDE.length);
  return rulesOf({ ...result, findings });
}

/** The same bytes on every run. */
function noise(length: number): string {
  let state = 1;
  const units = Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (state >> 16) & 0xff;
  });
  return Buffer.from(units).toString('latin1');
}

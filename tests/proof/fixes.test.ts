import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { applyFixes, prepare } from '#engine';
import { readFixture } from '../support/fixture-marks.ts';
import { runRule } from '../support/one-rule.ts';
import { parserAssets, preparePython } from '../support/python.ts';
import { provingPython } from '../support/proving-python.ts';
import { ROOT, filesIn, ruleIds } from '../support/rule-folders.ts';
import { difference } from './compare.ts';
import { cannotRun, differs } from './exceptions.ts';
import { type Outcome, type Program, runPrograms } from './run-programs.ts';

const FIXTURES = join(ROOT, 'test-fixtures/rules');
const python = provingPython();

/** Where PyTorch is not installed, programs that are about it cannot run. */
const hasTorch = python !== undefined && !python.versions.includes('torch not installed');

/** Fixtures with a mended version, by path. */
const all = ruleIds().flatMap((id) => {
  const fixed = filesIn(join(FIXTURES, id)).filter((name) => name.endsWith('.fixed.py'));
  return fixed.map((name) => ({ id, name: name.replace('.fixed.py', '') }));
});
const paths = all.map(({ id, name }) => `${id}/${name}`);
const pairs = all.filter(({ id }) => {
  // Programs about Hugging Face load their models over the network.
  if (id.startsWith('huggingface/')) return false;
  return hasTorch || !id.startsWith('pytorch/');
});

test('exceptions name fixtures, and drives belong to rules', () => {
  const excepted = [...Object.keys(cannotRun), ...Object.keys(differs)];
  expect(excepted.filter((path) => !paths.includes(path))).toEqual([]);
  const drives = filesIn(join(ROOT, 'tests/proof/drives')).flatMap((framework) => {
    const names = filesIn(join(ROOT, 'tests/proof/drives', framework));
    return names.map((name) => `${framework}/${name.replace(/\.py$/, '')}`);
  });
  expect(drives.filter((id) => !ruleIds().includes(id))).toEqual([]);
  for (const id of drives) {
    const drive = readFileSync(join(ROOT, 'tests/proof/drives', `${id}.py`), 'utf8');
    const driven = [...drive.matchAll(/^def (flagged\w*)/gm)].map(([, name = '']) => name);
    const known = all.filter((pair) => pair.id === id).map(({ name }) => asPythonName(name));
    expect(
      driven.filter((name) => !known.includes(name)),
      id,
    ).toEqual([]);
  }
});

describe.skipIf(python === undefined)(
  python === undefined
    ? 'no Python with TensorFlow was found, so no fix was run (`npm run prove` sets one up)'
    : 'a mended program computes what it computed before',
  () => {
    const outcomes = new Map<string, Outcome>();

    beforeAll(async () => {
      if (!python) return;
      await preparePython();
      await prepare(parserAssets());
      const programs = pairs.flatMap(({ id, name }) => Object.values(versions(id, name)));
      const answers = await runPrograms(python, programs);
      programs.forEach((program, at) => outcomes.set(keyOf(program), answers[at] ?? {}));
    }, 3_600_000);

    test.each(pairs)('$id/$name', ({ id, name }) => {
      const path = `${id}/${name}`;
      const { before, safe, after } = versions(id, name);
      const was = outcomeOf(before);
      const exception = cannotRun[path];
      if (exception) {
        expect(was.error, exception.because).toMatch(exception.error);
        return;
      }
      expect(was).not.toHaveProperty('error');
      expect(told(was), 'it gives nothing to compare').toBe(true);
      const keptSafe = outcomeOf(safe);
      expect(keptSafe).not.toHaveProperty('error');
      expect(difference(was, keptSafe), 'a fix called safe changes the results').toBeUndefined();
      const is = outcomeOf(after);
      expect(is).not.toHaveProperty('error');
      const change = difference(was, is);
      if (differs[path] === undefined) expect(change).toBeUndefined();
      else expect(change, `no longer so: ${differs[path]}`).toBeDefined();
    });

    function outcomeOf(program: Program): Outcome {
      return outcomes.get(keyOf(program)) ?? { error: 'was not run' };
    }
  },
);

/** The fixture as it stands, after the fixes called safe alone, and after all of them. */
function versions(id: string, name: string): Record<'before' | 'safe' | 'after', Program> {
  const { text } = readFixture(read(id, `${name}.py`));
  const fixes = runRule(id, text, `${id}/${name}.py`).findings.flatMap(({ fix }) => fix ?? []);
  const safe = fixes.filter(({ applicability }) => applicability === 'safe');
  return {
    before: { id, name, text },
    safe: { id, name, text: applyFixes(text, safe, { allow: 'safe' }).text },
    after: { id, name, text: read(id, `${name}.fixed.py`) },
  };
}

/** Did it print or compute anything that can be compared? */
function told({ printed = '', results }: Outcome): boolean {
  return printed.trim() !== '' || /[^\s{}[\],:nul"\w]|\d/.test(JSON.stringify(results ?? null));
}

function keyOf({ id, name, text }: Program): string {
  return [id, name, text].join('\0');
}

function asPythonName(name: string): string {
  return name.replaceAll('-', '_');
}

function read(id: string, name: string): string {
  const path = join(FIXTURES, id, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '#core';
import { applyFixes, prepare, prepareScripts, ruleCatalogue } from '#engine';
import { evidence } from '#evidence';
import { smells } from '#smells';
import { commentsOf, isBroken } from './support/any-language.ts';
import { compareMarks, readFixture, type Found } from './support/fixture-marks.ts';
import { fixAll, runRule } from './support/one-rule.ts';
import { parserAssets, preparePython } from './support/python.ts';
import { ROOT, filesIn, loadRules, ruleIds } from './support/rule-folders.ts';
import { codeBlocks, readPage } from './support/rule-page.ts';

beforeAll(async () => {
  await preparePython();
  await prepare(parserAssets());
  await prepareScripts();
});

const rules = await loadRules();

test('the engine knows every rule folder; `npm run gen` tells it', () => {
  expect(ruleCatalogue().map(({ id }) => id)).toEqual(ruleIds());
});

test('every smell and every piece of evidence belongs to some rule and is kept under its own key', () => {
  const used = new Set(
    rules.flatMap(({ rule }) => [rule.smell, ...rule.evidence].map(({ key }) => key)),
  );
  const listed = [...Object.values(smells), ...Object.values(evidence)].map(({ key }) => key);
  expect(listed.filter((key) => !used.has(key))).toEqual([]);
  expect(listed).toEqual([...new Set(listed)]);
});

test('fixtures belong to rules', () => {
  const folder = join(ROOT, 'test-fixtures/rules');
  const ids = filesIn(folder).flatMap((framework) => {
    return filesIn(join(folder, framework)).map((name) => `${framework}/${name}`);
  });
  expect(ids.filter((id) => !ruleIds().includes(id))).toEqual([]);
});

describe.each(rules.map(({ id, rule }) => [id, rule] as const))('%s', (id, rule) => {
  const folder = join(ROOT, 'test-fixtures/rules', id);
  const files = filesIn(folder);
  const flagged = files.filter((name) => FLAGGED.test(name));
  const clean = files.filter((name) => CLEAN.test(name));
  const fixed = files.filter((name) => FIXED.test(name));
  const page = (): ReturnType<typeof readPage> =>
    readPage(read(join(ROOT, 'rules', id, 'README.md')));
  const fixture = (name: string): ReturnType<typeof readFixture> =>
    readFixture(read(join(folder, name)));
  const runOn = (name: string): ReturnType<typeof runRule> => {
    const run = runRule(id, fixture(name).text, `${id}/${name}`);
    expect(run).toMatchObject({ outcome: 'analysed', failures: [] });
    return run;
  };

  /** A fixture tells the severity where it is not the rule's own. */
  const lowered = ({ severity, ...finding }: Finding): Found => {
    return severity === rule.severity ? finding : { ...finding, severity };
  };

  test('has its fixtures and no others', () => {
    expect(filesIn(join(ROOT, 'rules', id))).toEqual(['README.md', 'rule.ts']);
    expect(flagged, 'flagged*').not.toEqual([]);
    expect(clean, 'clean*').not.toEqual([]);
    expect(files.filter((name) => ![...flagged, ...clean, ...fixed].includes(name))).toEqual([]);
    expect(fixed.filter((name) => !flagged.includes(name.replace('.fixed.', '.')))).toEqual([]);
  });

  test('says one thing per message, and says all of them in some fixture', () => {
    const messages = flagged.flatMap((name) => runOn(name).findings.map(({ message }) => message));
    for (const message of [...Object.values(rule.messages), ...messages]) {
      expect(message).toMatch(/^[^\r\n]*\.$/);
      expect(message).not.toMatch(/\bshould\b/i);
    }
    for (const message of messages) expect(message).not.toMatch(/\{\w+\}/);
    const unseen = Object.entries(rule.messages).filter(([, template]) => {
      return !messages.some((message) => asPattern(template).test(message));
    });
    expect(unseen).toEqual([]);
  });

  test('cites evidence', () => {
    expect(rule.evidence).not.toEqual([]);
    for (const source of rule.evidence) expect(Object.values(evidence)).toContain(source);
    expect(Object.values(smells)).toContain(rule.smell);
  });

  test.each(flagged)('finds what is marked in %s', (name) => {
    const { marks } = fixture(name);
    expect(marks).not.toEqual([]);
    const { wanted, found } = compareMarks(marks, runOn(name).findings.map(lowered));
    expect(found).toEqual(wanted);
  });

  test.each(clean)('leaves %s alone', (name) => {
    expect(fixture(name).marks).toEqual([]);
    expect(compareMarks([], runOn(name).findings.map(lowered)).found).toEqual([]);
  });

  test('offers the fixes it claims', () => {
    const offered = flagged.flatMap((name) => {
      return runOn(name).findings.flatMap(({ fix }) => (fix ? [fix] : []));
    });
    for (const { title } of offered) expect(title).toMatch(/^[A-Z`][^\r\n]*[^.]$/);
    const kinds = offered.map(({ applicability }) => REACH.indexOf(applicability));
    expect(REACH[Math.max(0, ...kinds)]).toBe(rule.fix);
    // A fix that is only shown has no text after it.
    if (rule.fix === 'safe' || rule.fix === 'unsafe') expect(fixed).not.toEqual([]);
  });

  test.each(fixed)('mends its fixture to %s', async (name) => {
    const source = name.replace('.fixed.', '.');
    const mended = fixAll(id, fixture(source).text, `${id}/${source}`);
    await expect(mended).toMatchFileSnapshot(join(folder, name));
  });

  test.each(flagged)('mends %s for good', (name) => {
    const { text } = fixture(name);
    const before = runOn(name).findings;
    for (const { fix, message } of before) {
      if (!fix) continue;
      const alone = applyFixes(text, [fix], { allow: 'unsafe' }).text;
      expect(isBroken(alone, name), fix.title).toBe(false);
      if (fix.applicability !== 'display') {
        // One fix mends one finding at least, and asks for no second one in its place.
        const left = runRule(id, alone, `${id}/${name}`).findings;
        expect(left.length, fix.title).toBeLessThan(before.length);
        const same = left.filter((finding) => finding.message === message).length;
        const had = before.filter((finding) => finding.message === message).length;
        expect(same, fix.title).toBeLessThan(had);
      }
      if (fix.applicability === 'safe')
        expect(commentsOf(alone, name)).toEqual(commentsOf(text, name));
    }
    const after = fixAll(id, text, `${id}/${name}`);
    expect(fixAll(id, after, `${id}/${name}`)).toBe(after);
    expect(isBroken(after, name)).toBe(false);
    const canStay = before.filter(({ fix }) => !fix || fix.applicability === 'display');
    const left = runRule(id, after, `${id}/${name}`);
    expect(left.failures).toEqual([]);
    const stayed = canStay.map(({ message }) => message);
    expect(left.findings.map(({ message }) => message).filter((one) => !take(stayed, one))).toEqual(
      [],
    );
    expect(left.findings.filter(({ fix }) => fix && fix.applicability !== 'display')).toEqual([]);
  });

  test('has a page with the sections every page has', () => {
    const isUnsafe = rule.fix === 'unsafe';
    const { title, sections } = page();
    expect(title.replaceAll('`', '')).toBe(id);
    expect(sections.map(({ heading }) => heading)).toEqual(
      SECTIONS.filter((heading) => heading !== 'Fix safety' || isUnsafe),
    );
    for (const { heading, text } of sections) expect(text, heading).not.toBe('');
  });

  test('has a page whose code it reports under Example and not under Use instead', () => {
    const { sections } = page();
    const wasteful = codeBlocks(sections, 'Example');
    const mended = codeBlocks(sections, 'Use instead');
    expect(wasteful).not.toEqual([]);
    expect(mended).not.toEqual([]);
    for (const { code, path } of [...wasteful, ...mended]) {
      expect(isBroken(code, path), code).toBe(false);
      expect(runRule(id, code, path), code).toMatchObject({ outcome: 'analysed', failures: [] });
    }
    for (const { code, path } of wasteful)
      expect(runRule(id, code, path).findings, code).not.toEqual([]);
    for (const { code, path } of mended) expect(runRule(id, code, path).findings, code).toEqual([]);
  });
});

const FLAGGED = /^flagged[\w-]*\.\w+$/;
const CLEAN = /^clean[\w-]*\.\w+$/;
const FIXED = /^flagged[\w-]*\.fixed\.\w+$/;

const SECTIONS = [
  'What it does',
  'Why it wastes energy',
  'Example',
  'Use instead',
  'Fix safety',
  'When to keep it',
  'Evidence',
];

/** How far a fix reaches into people's files; one that is only shown changes nothing. */
const REACH = ['none', 'display', 'safe', 'unsafe'];

function read(path: string): string {
  return readFileSync(path, 'utf8');
}

/** A message with any words in its slots. */
function asPattern(template: string): RegExp {
  const parts = template
    .split(/\{\w+\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}

/** Takes one item out of a list; false when it is not there. */
function take(list: string[], item: string): boolean {
  const at = list.indexOf(item);
  if (at >= 0) list.splice(at, 1);
  return at >= 0;
}

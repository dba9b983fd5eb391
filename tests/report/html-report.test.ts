import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { groupsBy, htmlReport } from '#report';
import { PAGE_STYLE, PAGE_STYLE_HASH } from '../../src/report/html/page-style.ts';
import { reportOf } from '../support/run-report.ts';
import { DESCRIBED, RULE_TEXTS, sampleReport } from '../support/sample-report.ts';
import { ABSOLUTE } from '../support/workloads.ts';

const rules = RULE_TEXTS;
const placeLink = (path: string, { start: { line } }: { start: { line: number } }) =>
  `${path}#L${line + 1}`;
const page = (...given: Parameters<typeof sampleReport>) =>
  htmlReport(sampleReport(...given), { rules, placeLink });

describe('what it says', () => {
  test('amounts with their ranges where runs are described', () => {
    const text = page(DESCRIBED);
    expect(text).toMatch(/about [\d.]+ kWh a month/);
    expect(text).toMatch(/plausible range [\d.]+ to [\d.]+/);
    expect(text).toMatch(/about [\d.]+ (?:kg|g) CO2e a month/);
    expect(text).toContain('1 × NVIDIA T4');
    expect(text).toContain('gcp:us-central1');
  });

  test('nothing but shares where nothing is known of the runs', () => {
    const text = page().replace(/<style>[\s\S]*?<\/style>/, '');
    expect(text).not.toMatch(ABSOLUTE);
    expect(text).toContain('Nothing is known of the runs of this code');
    expect(text).toMatch(/about \d+ % of such runs/);
    expect(text).toContain('not measured');
    expect(text).toContain('not counted: no part of a real run');
  });

  test('no energy where nobody wants to read about it', () => {
    expect(page(undefined, { estimates: 'off' })).toContain('Estimates were switched off');
  });

  test('that it is only a part, and that there is nothing', () => {
    expect(page(undefined, { exitReason: 'interrupted' })).toContain('In part.');
    expect(htmlReport(reportOf({}, []), { rules })).toContain('Nothing was found');
  });

  test('each finding with the place a click leads to', () => {
    expect(page()).toContain('href="src/folds.py#L2"');
    expect(page()).toContain('href="https://example.org/keras/run-eagerly-left-on"');
    expect(htmlReport(sampleReport(), { rules })).not.toContain('#L');
  });
});

describe('groups', () => {
  test('those with most to gain come first, those without a number last', () => {
    const names = groupsBy(sampleReport(DESCRIBED), ({ rule }) => rule).map(({ key }) => key);
    expect(names).toEqual([
      'keras/model-created-in-loop',
      'keras/run-eagerly-left-on',
      'tensorflow/tensors-collected',
    ]);
  });

  test('the whole is never more than its parts', () => {
    const report = sampleReport(DESCRIBED);
    const likely = (groups: ReturnType<typeof groupsBy>) =>
      groups.map(({ amount }) => (amount.kind === 'month' ? amount.kwh.likely : 0));
    const [whole = 0] = likely(groupsBy(report, () => 'all'));
    const parts = likely(groupsBy(report, ({ rule }) => rule));
    expect(whole).toBeGreaterThan(Math.max(...parts));
    expect(whole).toBeLessThan(parts.reduce((sum, part) => sum + part));
  });
});

describe('what it is made of', () => {
  test('no script, no style but ours, nothing from elsewhere', () => {
    const hash = createHash('sha256').update(PAGE_STYLE).digest('base64');
    expect(PAGE_STYLE_HASH).toBe(`sha256-${hash}`);
    const text = page(DESCRIBED);
    expect(text).toContain(
      `default-src 'none'; style-src '${PAGE_STYLE_HASH}'`.replaceAll("'", '&#39;'),
    );
    expect(text.match(/<style>/g)).toHaveLength(1);
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\s(?:src|style|on\w+)=|url\(|@import/i);
  });

  test('names that try to be markup stay names', () => {
    const hostile = '"><script>alert(1)</script>&amp;.py';
    const flipped = 'a\u202egnp.py';
    const text = page(DESCRIBED, {}, [hostile, flipped, "it's.py"]);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('\u202e');
    expect(text).toContain('&#60;script&#62;');
    expect(text).toContain('it&#39;s.py');
  });

  test('readers of the screen and users of the keyboard lose nothing', () => {
    const text = page(DESCRIBED);
    expect(text).toContain('<html lang="en">');
    expect(text.match(/<h1/g)).toHaveLength(1);
    const ids = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of text.matchAll(/(?:aria-labelledby="|href="#)([^"]+)"/g)) {
      expect(ids).toContain(id);
    }
    for (const [chart] of text.matchAll(/<svg[^>]*>/g))
      expect(chart).toContain('aria-hidden="true"');
    for (const [head] of text.matchAll(/<th\b[^>]*>/g)) expect(head).toContain('scope="');
    expect(text).not.toMatch(/<a\b[^>]*>\s*<\/a>|tabindex="[1-9]/);
  });

  test('tags are closed in order', () => {
    const open: string[] = [];
    const text = page(DESCRIBED).replace(/<style>[\s\S]*?<\/style>/, '');
    for (const [, slash, name = '', closed] of text.matchAll(/<(\/?)([a-z]\w*)[^>]*?(\/?)>/g)) {
      if (closed || name === 'meta' || name === 'br') continue;
      if (slash) expect(open.pop()).toBe(name);
      else open.push(name);
    }
    expect(open).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { formatted, type Format, type RunReport } from '#report';
import { ROOT } from '../support/rule-folders.ts';
import { reportOf } from '../support/run-report.ts';
import { CONTEXT, sampleRun } from '../support/sample-run.ts';

const RUNS: readonly (readonly [string, RunReport])[] = [
  ['a run with everything', sampleRun()],
  ['an empty run', reportOf({}, [])],
  ['a run without estimates', sampleRun({ estimates: 'off' })],
  ['a run with a baseline', withBaseline(sampleRun())],
];

describe.each<readonly [Format, string]>([
  ['sarif', 'sarif-2.1.0.json'],
  ['gitlab', 'gitlab-code-quality.json'],
  ['rdjson', 'rdjson.json'],
])('%s', (format, file) => {
  const schema = JSON.parse(readFileSync(`${ROOT}test-fixtures/schemas/${file}`, 'utf8'));
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
  const validate = ajv.compile(schema);

  test.each(RUNS)('%s is valid', (_, report) => {
    validate(JSON.parse(formatted(report, format, CONTEXT)));
    expect(validate.errors ?? []).toEqual([]);
  });

  test('the schema refuses what it does not know', () => {
    const known = JSON.parse(formatted(sampleRun(), format, CONTEXT));
    const spoilt = Array.isArray(known) ? [{ ...known[0], more: 1 }] : { ...known, more: 1 };
    expect(validate(spoilt)).toBe(false);
  });
});

describe('what GitHub asks of SARIF beyond the schema', () => {
  const [run] = JSON.parse(formatted(sampleRun(), 'sarif', CONTEXT)).runs;

  test('every result has a message, a place in the repository, and a fingerprint', () => {
    for (const { message, locations, partialFingerprints, ruleIndex, ruleId } of run.results) {
      expect(message.text).not.toBe('');
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(artifactLocation.uri).toMatch(/^project\/[\w.%/]+$/);
      expect(Math.min(region.startLine, region.startColumn, region.endLine)).toBeGreaterThan(0);
      expect(Object.values(partialFingerprints)).toEqual([expect.stringMatching(/./)]);
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
    const prints = run.results.map((one: any) => one.partialFingerprints['joulelintContext/v1']);
    expect(new Set(prints).size).toBe(prints.length);
  });

  test('every rule is described, none as a danger to security', () => {
    for (const rule of run.tool.driver.rules) {
      expect(rule.shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(rule.help.text).not.toBe('');
      expect(rule.name.length).toBeLessThanOrEqual(255);
      expect(rule.properties).not.toHaveProperty('security-severity');
    }
  });

  test('a silenced finding is marked with its reason, and only safe fixes are in', () => {
    const suppressed = run.results.filter((one: any) => one.suppressions);
    expect(suppressed).toMatchObject([
      { suppressions: [{ kind: 'inSource', justification: 'for teaching' }] },
    ]);
    expect(run.results.filter((one: any) => one.fixes)).toHaveLength(1);
  });
});

/** What a JUnit report may hold, after Jenkins' own schema. */
const JUNIT: Readonly<Record<string, { attributes: string[]; needed: string[]; in: string[] }>> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors'], needed: [], in: [''] },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'skipped'],
    needed: ['name', 'tests', 'failures', 'errors'],
    in: ['testsuites'],
  },
  testcase: { attributes: ['name', 'classname'], needed: ['name'], in: ['testsuite'] },
  failure: { attributes: ['type', 'message'], needed: [], in: ['testcase'] },
  skipped: { attributes: ['type', 'message'], needed: [], in: ['testcase'] },
};

describe('junit', () => {
  test.each(RUNS)('%s holds known elements in known places', (_, report) => {
    const text = formatted(report, 'junit', CONTEXT);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/);
    const open: string[] = [''];
    const body = text.replace(/^<\?.*?\?>/, '');
    for (const tag of body.match(/<[^>]*>/g) ?? []) {
      const [, closing, name = '', attributes = '', alone] =
        /^<(\/?)([\w-]+)((?:\s+[\w-]+="[^"<]*")*)\s*(\/?)>$/.exec(tag) ?? [];
      if (closing) {
        expect(open.pop()).toBe(name);
        continue;
      }
      const known = JUNIT[name];
      expect(known?.in, tag).toContain(open.at(-1));
      const names = [...attributes.matchAll(/([\w-]+)=/g)].map(([, attribute = '']) => attribute);
      expect(known?.attributes).toEqual(expect.arrayContaining(names));
      expect(names).toEqual(expect.arrayContaining(known?.needed ?? []));
      if (!alone) open.push(name);
    }
    expect(open).toEqual(['']);
    expect(body).not.toMatch(/&(?!(?:amp|lt|gt|quot|#13);)/);
  });

  test('counts what fails; hints and info are skipped', () => {
    const text = formatted(sampleRun(), 'junit', CONTEXT);
    expect(text).toContain('<testsuites name="joulelint" tests="4" failures="2" errors="0">');
    expect(text.match(/<failure /g)).toHaveLength(2);
    expect(text.match(/<skipped /g)).toHaveLength(2);
  });
});

/** Every second finding is known. */
function withBaseline(report: RunReport): RunReport {
  const findings = report.findings.map((finding, index) =>
    index % 2 === 0
      ? { ...finding, baselineState: 'new' as const }
      : {
          ...finding,
          baselineState: 'unchanged' as const,
          suppressed: { kind: 'baseline' as const },
        },
  );
  return { ...report, findings };
}

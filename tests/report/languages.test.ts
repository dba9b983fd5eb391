import { describe, expect, test } from 'vitest';
import type { Evidence } from '#core';
import {
  allComparisons,
  appraise,
  carbonAmount,
  energyAmount,
  exactly,
  intensityText,
  likelyText,
  rangeText,
  typedIntensity,
  type Estimate,
  type Impact,
  type Say,
  type Workload,
} from '#energy';
import {
  measuredLines,
  energyLine,
  estimateLines,
  estimateSuffix,
  formatted,
  htmlReport,
} from '#report';
import { recordedIntensity } from '../../src/energy/carbon.ts';
import { estimate } from '../../src/energy/estimate.ts';
import { range } from '../../src/energy/interval.ts';
import { comparisonText } from '../../src/report/estimate-text.ts';
import { speaking } from '../../src/server/words.ts';
import { intensityOf, measured, REBUILT, T4_PROFILE } from '../support/energy.ts';
import { marked, textOfPage, untranslated } from '../support/marked-language.ts';
import { DESCRIBED, RULE_TEXTS, sampleReport } from '../support/sample-report.ts';
import { CONTEXT, sampleRun } from '../support/sample-run.ts';

const german = speaking('de');

const OWN_RUNS: Workload = {
  ...DESCRIBED,
  ownRuns: {
    project: 'train',
    count: 1,
    energyKwh: range(0.1, 0.25, 0.5),
    energies: [{ timestamp: '2026-01-02T00:00:00', kwh: 0.25 }],
    place: { energyKwh: 0.25 },
    trackingMode: 'machine',
    hasNeighbours: false,
    isOnlyProject: true,
    leftOut: {},
  },
};

const NOT_MEASURED: Impact = { kind: 'not-measured', because: '`why` nobody knows' };
const UNKNOWN_SMALL = range(0, 0.1, 0.2);
const CPU_TIME = { program: '`program`', ratio: '1.50 (1.33 to 2.05)', more: 'wasteful' } as const;

const BOARD = { program: '`program`', device: '`Board`' } as const;
const ON_JAX = { backend: '`JAX`', ratio: '4.08 (3.59 to 4.62)' };
const ON_TORCH = { backend: '`PyTorch`', ratio: '1.05 (0.96 to 1.10)' };

const ours = (own: Partial<Pick<Evidence, 'cpuTime' | 'boardEnergy'>>) => (say: Say) => {
  const source = { key: 'ours', title: 'Ours', url: 'https://example.org', says: '' };
  const rule = { severity: 'info', evidence: [{ ...source, ...own }] } as const;
  return measuredLines({ severity: 'info' }, rule, say).join('\n');
};

const linesFor = (of: Estimate) => (say: Say) =>
  [...estimateLines(of, { say }), estimateSuffix(of, { say })].join('\n');
const months = { kwh: range(1.5, 2.5, 3.5), grams: range(0, 250, 350), level: 2 } as const;

/** Everything that is ever said of energy, and how a German reads it. */
const SENTENCES: readonly (readonly [string, (say: Say) => string, RegExp])[] = [
  [
    'a finding whose runs are described',
    linesFor(estimate(REBUILT, DESCRIBED)),
    /^vermeidbar: etwa [\d,]+ kWh im Monat \(plausible Spanne [\d,]+ bis [\d,]+\), brauchbar; Arbeitslast „train“\nEmissionen: etwa [\d,]+ k?g CO2e im Monat \(.*\), brauchbar, bei gcp:us-central1, 413 g\/kWh, 2024, direkt\nIhr Gerät: \+32 % wurden auf diesem Gerät gemessen, NVIDIA T4: .*\nGrundlage: 1 × NVIDIA T4, 2 h je Lauf, 30-mal im Monat, PUE 1\n/,
  ],
  [
    'a finding whose runs were recorded',
    linesFor(estimate(REBUILT, { ...OWN_RUNS, intensity: typedIntensity(4.5) })),
    /bei 4,5 g\/kWh, von Ihnen angegeben\nIhr Gerät: .*\nGrundlage: der letzte Lauf von „train“ bis 2026-01-02 \(Median 0,25 kWh, CodeCarbon\)/,
  ],
  [
    'a finding of a service',
    linesFor(estimate(REBUILT, { ...T4_PROFILE, meanPowerWatts: 99.5, hoursPerMonth: 700 })),
    /Grundlage: 99,5 W, 700 h im Monat, PUE 1/,
  ],
  [
    'a finding of a single run',
    linesFor(estimate(REBUILT, T4_PROFILE)),
    /kWh je Lauf \(|Wh je Lauf \(/,
  ],
  [
    'a finding of unknown runs',
    linesFor(estimate(REBUILT)),
    /^vermeidbar: etwa 0,24 von jeder kWh, .*\), nur die Richtung$/m,
  ],
  [
    'one that may be nothing',
    linesFor(estimate(measured('B', UNKNOWN_SMALL))),
    /von nichts bis 0,17/,
  ],
  [
    'one of a call',
    linesFor({ kind: 'one-call', share: range(0.1, 0.2, 0.3), letter: 'A' }),
    /^vermeidbar: etwa 20 % allein dieses Aufrufs \(plausible Spanne 10 bis 30\)/,
  ],
  ['one without effect', linesFor({ kind: 'no-effect' }), /^vermeidbar: nichts/],
  [
    'one that does not count',
    linesFor({ kind: 'not-counted', because: 'looks unused' }),
    /\(sieht unbenutzt aus\)/,
  ],
  ['nothing measured', (say) => energyLine(NOT_MEASURED, say), /^Energie: nicht gemessen \(/],
  [
    'measured here',
    (say) =>
      energyLine({ ...measured('A', range(-0.015, 0.055, 0.3)), setting: '`x`' } as Impact, say),
    /^Energie: \+5,5 % \(−1,5 bis 30 %\), gemessen an/,
  ],
  [
    'measured elsewhere',
    (say) => energyLine({ ...measured('B', range(0, 0.05, 0.3)), setting: '`x`' } as Impact, say),
    /^Energie: \+5 % .* anderswo/,
  ],
  [
    'CPU time',
    ours({ cpuTime: { ...CPU_TIME, more: 'wasteful' as const } }),
    /^CPU-Zeit: 1,50 \(1,33 bis 2,05\) mal so viel/,
  ],
  [
    'no difference in CPU time',
    ours({ cpuTime: { ...CPU_TIME, more: 'neither' as const } }),
    /^CPU-Zeit: kein Unterschied zu sehen, 1,50/,
  ],
  [
    'energy of a board with two backends',
    ours({ boardEnergy: { ...BOARD, ratios: [ON_JAX, ON_TORCH] } }),
    /^Grafikkarte: 4,08 \(3,59 bis 4,62\) mal so viel Energie mit `JAX`, 1,05 \(0,96 bis 1,10\) mal mit `PyTorch`, in .* \(`program`; `Board`\)/,
  ],
  [
    'energy of a board with one backend',
    ours({ boardEnergy: { ...BOARD, ratios: [ON_TORCH] } }),
    /^Grafikkarte: 1,05 \(0,96 bis 1,10\) mal so viel Energie mit `PyTorch` in .* \(`program`; `Board`\)/,
  ],
  [
    'nearly nothing',
    (say) => likelyText(energyAmount(exactly(1e-5)), 'run', say),
    /^weniger als 1 Wh je Lauf$/,
  ],
  ['nothing', (say) => likelyText(carbonAmount(exactly(0)), 'month', say), /^0 g CO2e im Monat$/],
  [
    'a range from nothing',
    (say) => rangeText(energyAmount(range(0, 1, 2.5)), say) ?? '',
    /^von nichts bis 2,5$/,
  ],
  ['no grid at all', (say) => intensityText(typedIntensity(0), say), /^Intensität 0/],
  [
    'a recorded grid',
    (say) => intensityText(recordedIntensity(0.2, 1), say),
    /^200 g\/kWh, wie von CodeCarbon/,
  ],
  [
    'a borrowed grid',
    (say) =>
      intensityText({ ...intensityOf('FR'), zone: { ...zoneOf('FR'), mappedFrom: 'DE' } }, say),
    /Lebenszyklus, übernommen von DE$/,
  ],
  ...allComparisons().map(
    (comparison) =>
      [
        `a comparison: ${comparison.key}`,
        (say: Say) => comparisonText(comparison, months, say) ?? '',
        /^Das ist so viel wie etwa [\d,]+ [^.]+ \([\d,]+ bis [\d,]+\)\.$|\(nichts bis [\d,]+\)\.$/,
      ] as const,
  ),
];

function zoneOf(key: string) {
  const { zone } = intensityOf(key);
  if (!zone) throw new Error(`there is no zone ${key}`);
  return zone;
}

describe.each(SENTENCES)('%s', (_, told, pattern) => {
  test('leaves nothing that cannot be translated', () => {
    expect(untranslated(told(marked), ['train', 'FR', 'DE', 'g/kWh'])).toEqual([]);
  });

  test('reads well in German', () => {
    expect(told(german)).toMatch(pattern);
    expect(told(german)).not.toMatch(/\d\.\d/);
  });
});

const REPORTS = {
  'runs that are described': sampleReport(DESCRIBED),
  'runs that were recorded': sampleReport({ ...OWN_RUNS, name: 'train' }),
  'runs of unknown number': sampleReport(T4_PROFILE),
  'runs nobody knows': sampleReport(),
  'a scan that was stopped': sampleReport(undefined, { exitReason: 'interrupted' }),
  'no estimates': sampleReport(undefined, { estimates: 'off' }),
  'more than fits': sampleReport(undefined, many()),
  'nothing found': sampleReport(undefined, {
    findings: [],
    counts: { files: 9, analysed: 2, irrelevant: 4, skipped: 2, failed: 1 },
  }),
};

/** So many files and findings that some are only counted. */
function many() {
  const { findings } = sampleReport();
  const [first] = findings;
  if (!first) throw new Error('the sample has no findings');
  const all = Array.from({ length: 1_050 }, (_, index) => ({ ...first, path: `${index % 50}.py` }));
  return { findings: all, estimates: { ...appraise(all, []), estimates: [] } };
}

const GIVEN = [
  'train.py',
  'src/folds.py',
  'tests/test_train.py',
  ...RULE_TEXTS.flatMap(({ summary, smell }) => [summary, smell.title, smell.why]),
  'This wastes energy.',
  'one GPU',
  'no study yet',
  'CNN on CIFAR-10',
  'train',
  'g/kWh',
  '.py',
];

describe.each(Object.entries(REPORTS))('the page of %s', (_, report) => {
  const page = (say: Say) =>
    htmlReport(report, { rules: RULE_TEXTS, placeLink: (path) => path, say });

  test('leaves nothing that cannot be translated', () => {
    expect(untranslated(textOfPage(page(marked)), GIVEN)).toEqual([]);
  });

  test('is the same page in another language', () => {
    const tags = (text: string) =>
      text.match(/<[^>]*>/g)?.map((tag) => tag.replace(/\s(?:lang|aria-label)="[^"]*"/, ''));
    expect(page(german)).toContain('<html lang="de">');
    expect(tags(page(german))).toEqual(
      tags(htmlReport(report, { rules: RULE_TEXTS, placeLink: (path) => path })),
    );
  });
});

const PLAIN = sampleRun().findings.map((finding) => ({ ...finding, message: '`x` wastes' }));

test.each([
  ['a run with everything', sampleRun({ findings: PLAIN })],
  ['an empty run', sampleRun({ findings: [] })],
])('Markdown of %s leaves nothing that cannot be translated', (_, run) => {
  const text = formatted(run, 'markdown', { ...CONTEXT, say: marked });
  const given = ['wastes', 'train', ...PLAIN.map(({ rule }) => rule)];
  const shown = text.replace(/<!--.*?-->|<\/?(?:details|summary)>|\\(?=.)|^## Joulelint$/gm, '');
  expect(untranslated(shown, given)).toEqual([]);
});

test.each(['json', 'sarif'] as const)('%s is for programs and stays English', (format) => {
  const told = (say: Say) => formatted(sampleRun(), format, { ...CONTEXT, say });
  expect(told(german)).toBe(formatted(sampleRun(), format, CONTEXT));
});

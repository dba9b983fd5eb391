import { expect, test } from 'vitest';
import { UsageError } from '#core';
import { fileRuleProblems, knownFindings, loadSettings, type SettingProblem } from '#project';
import { settingDiagnostic } from '../../src/server/diagnostics.ts';
import {
  asProjectSettings,
  editorSettings,
  ruleProblems,
} from '../../src/server/editor-settings.ts';
import { runsOfEditor } from '../../src/server/estimates.ts';
import { speaking } from '../../src/server/words.ts';
import { folderWith, type Files } from '../support/folder.ts';
import { marked, untranslated } from '../support/marked-language.ts';

const toml = (text: string): Files => ({ 'joulelint.toml': text });

/** Settings with everything wrong that can be told, and how a German reads it. */
const FILES: readonly (readonly [Files, string])[] = [
  [toml('slect = ["keras"]'), '`slect` ist keine Einstellung; meinten Sie `select`?'],
  [toml('unheard-of = 1'), '`unheard-of` ist keine Einstellung'],
  [toml('select = "keras"'), '`select` muss eine Liste sein'],
  [toml('preview = 1'), '`preview` muss true oder false sein'],
  [toml('max-file-size = 1.5'), '`max-file-size` muss eine ganze Zahl sein'],
  [toml('max-file-size = 0'), '`max-file-size` muss größer als 0 sein'],
  [toml('extends = 3'), '`extends` muss ein Pfad, ein Paket oder eine Liste davon sein'],
  [
    toml('severity = { keras = "loud" }'),
    '`severity` `keras` muss einer von diesen Werten sein: error, warning, info, hint, off',
  ],
  [
    toml('pue = "none"'),
    '`pue` muss eine Zahl von 1 bis 3 oder einer von diesen Namen sein: local, ',
  ],
  [toml('carbon-intensity = 1500.5'), '`carbon-intensity` darf höchstens 1500 sein'],
  [toml('carbon-intensity = -1'), '`carbon-intensity` muss mindestens 0 sein'],
  [toml('zone = "Atlantis"'), '`zone` nennt `Atlantis`, aber so heißt keine bekannte Netzzone'],
  [
    toml('zone = "Germani"'),
    '`zone` nennt `Germani`, aber so heißt keine bekannte Netzzone; meinten Sie `DE`?',
  ],
  [
    toml('[[workload]]\ndevices = ["Abacus"]'),
    '`workload` Eintrag 1, `devices`, Eintrag 1, `name` nennt `Abacus`, aber so heißt kein bekanntes Gerät',
  ],
  [toml('[[workload]]\ndevices = ["RTX 4091"]'), 'meinten Sie `'],
  [toml('[[workload]]\nhours = 2'), '`workload` Eintrag 1 kennt `hours` nicht'],
  [
    toml('[[workload]]\nembodied = { kg = 1 }'),
    '`workload` Eintrag 1, `embodied`, `lifetime-hours` fehlt: eine Zahl',
  ],
  [
    toml('[[workload]]\nhours-per-run = 1\nhours-per-month = 1'),
    'hat entweder `hours-per-run` oder, bei einem Dienst, `hours-per-month`, nicht beides',
  ],
  [
    toml('select = ["keras/predict-in-loops"]'),
    '`select` nennt `keras/predict-in-loops`, aber so heißt keine Regel; meinten Sie `keras/predict-in-loop`?',
  ],
  [toml('ignore = ["quite-else"]'), '`ignore` nennt `quite-else`, aber so heißt keine Regel'],
  [toml('extends = "./none.toml"'), '`extends` nennt `./none.toml`, doch das existiert nicht'],
  [toml('extends = "none"'), 'doch das ist weder eine Datei noch ein installiertes Paket'],
  [toml('extends = "joulelint.toml"'), 'doch das führt auf diese Datei zurück'],
  [
    { ...toml('extends = "./pyproject.toml"'), 'pyproject.toml': '' },
    'doch das ist nicht verwendbar: ',
  ],
  [
    { ...toml('extends = "shared"'), 'node_modules/shared/readme.txt': '' },
    'doch das ist ein Paket ohne Einstellungen für Joulelint',
  ],
  [toml('select = ['), 'Diese Einstellungsdatei ist nicht lesbar: '],
  [{ 'joulelint.json': '[]' }, 'Diese Einstellungsdatei muss eine Tabelle von Einstellungen sein'],
  [
    { ...toml(''), 'joulelint.json': '{}', 'package.json': '{"joulelint": {}}' },
    'Diese Einstellungsdatei geht vor; die Einstellungen in joulelint.json und package.json daneben gelten nicht',
  ],
  [
    toml('baseline = "none.json"'),
    '`baseline` ist nicht verwendbar. Es gibt keine Baseline none.json; `joulelint baseline create` erstellt eine.',
  ],
  [{ ...toml('baseline = "b.json"'), 'b.json': '{' }, 'Die Baseline b.json ist nicht lesbar ('],
  [
    { ...toml('baseline = "b.json"'), 'b.json': '{"joulelintBaseline": 9}' },
    'Die Baseline b.json stammt von einem neueren Joulelint (Format 9, dieses kennt 1)',
  ],
  [
    { ...toml('baseline = "b.json"'), 'b.json': '{"joulelintBaseline": 1}' },
    'b.json ist keine Baseline von Joulelint (bei `findings`)',
  ],
];

/** What parsers say of broken files is theirs. */
const FROM_PARSERS = /(?<=⟦cannot be parsed: ⟧|⟦ cannot be read \(⟧).*?(?=⟦|$)/;

function problemsIn(files: Files, say: typeof marked): string[] {
  const cwd = folderWith(files);
  const loader = loadSettings(
    { cwd, overrides: {}, ignoreSuppressions: false, defaults: {} },
    undefined,
    say,
  );
  const folder = loader.forFolder(cwd);
  const all: readonly SettingProblem[] = [
    ...loader.problems(),
    ...fileRuleProblems([folder], say),
    ...knownFindings(undefined, say).problems([folder]),
  ];
  return all.map((problem) => String(settingDiagnostic(problem, say).message).replaceAll(cwd, ''));
}

const GIVEN = ['joulelint.json', 'package.json', 'pyproject.toml', 'none.json', 'b.json'];

test.each(FILES)('%j leaves nothing that cannot be translated', (files, german) => {
  const told = problemsIn(files, marked);
  expect(told).toHaveLength(1);
  const names = [
    'local',
    'datacentre-unknown',
    'gcp',
    'aws',
    'azure',
    'error',
    'warning',
    'info',
    'hint',
    'off',
  ];
  const own = told.map((text) => text.replace(FROM_PARSERS, ''));
  expect(own.flatMap((text) => untranslated(text, [...GIVEN, ...names]))).toEqual([]);
  expect(problemsIn(files, speaking('de')).join()).toContain(german);
});

test.each([
  [{ delay: 9999 }, 'joulelint.delay darf höchstens 5000 sein. Es gilt der Standardwert.'],
  [{ select: ['a', 1] }, 'joulelint.select Eintrag 2 muss eine Zeichenkette sein. '],
  [{ select: ['unheard/of'] }, 'joulelint.select nennt `unheard/of`, aber so heißt keine Regel'],
  [{ estimates: { hardware: 1 } }, 'joulelint.estimates.hardware muss eine Zeichenkette sein.'],
  [
    { estimates: { hardware: 'Abacus' } },
    'joulelint.estimates.hardware nennt `Abacus`, aber so heißt kein bekanntes Gerät.',
  ],
  [{ estimates: { hoursPerRun: 0 } }, 'joulelint.estimates.hoursPerRun muss größer als 0 sein.'],
  [
    { estimates: { workloads: [{ hours: 1 }] } },
    'joulelint.estimates.workloads Eintrag 1 kennt `hours` nicht.',
  ],
])('%j in an editor leaves nothing that cannot be translated', (given, german) => {
  const problems = (say: typeof marked) => {
    const { settings, problems: refused } = editorSettings(given, say);
    return [
      ...refused,
      ...ruleProblems(asProjectSettings(settings), say),
      ...runsOfEditor(settings, say).problems,
    ];
  };
  expect(problems(marked)).toHaveLength(1);
  const texts = problems(marked).map((text) => text.replace(/joulelint(?:\.\w+)+/, ''));
  expect(texts.flatMap((text) => untranslated(text, ['delay', 'select']))).toEqual([]);
  expect(problems(speaking('de')).join()).toContain(german);
});

test.each([
  ['none.toml', 'Die Einstellungsdatei /none.toml ist nicht lesbar.'],
  ['package.json', '/package.json enthält keine Einstellungen für Joulelint.'],
])('a settings file that was named and is of no use: %s', (configPath, german) => {
  const cwd = folderWith({ 'package.json': '{}' });
  const refused = (say: typeof marked): string => {
    try {
      loadSettings({ cwd, overrides: {}, ignoreSuppressions: false, configPath }, undefined, say);
    } catch (error) {
      if (error instanceof UsageError) return error.message.replace(cwd, '');
      throw error;
    }
    return '';
  };
  expect(untranslated(refused(marked), [`/${configPath}`])).toEqual([]);
  expect(refused(speaking('de'))).toBe(german);
});

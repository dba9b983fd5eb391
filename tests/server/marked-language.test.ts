import { beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint, prepare } from '#engine';
import { knownFindings, loadSettings } from '#project';
import { codeLenses } from '../../src/server/code-lenses.ts';
import { editorSettings } from '../../src/server/editor-settings.ts';
import { knownEnergy } from '../../src/server/estimates.ts';
import { RULES } from '../../src/server/german/rules.ts';
import { hoverAt } from '../../src/server/hover.ts';
import { retelling } from '../../src/server/retelling.ts';
import { EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { folderWith } from '../support/folder.ts';
import { marked, untranslated } from '../support/marked-language.ts';
import { parserAssets } from '../support/python.ts';
import { REBUILT_MODEL, REBUILT_RULE, T4_WORKLOAD } from '../support/workloads.ts';

beforeAll(() => prepare(parserAssets()));

/** A file named `train.py` that is open in an editor, and what is found in it. */
function opened(text: string, files: Readonly<Record<string, string>> = {}) {
  const cwd = folderWith(files);
  const { settings: editor } = editorSettings({ codeLens: { enable: true } });
  const loader = loadSettings({ cwd, overrides: {}, ignoreSuppressions: false });
  const folder = loader.forFolder(cwd);
  const file = { path: `${cwd}/train.py`, shown: 'train.py', language: 'python', folder } as const;
  const place = {
    kind: 'linted',
    file,
    editor,
    known: knownFindings(),
    wishes: {},
    lint: {},
    maxBytes: 1_000_000,
  } as const;
  const { findings } = lint(
    { path: 'train.py', text, language: 'python' },
    { preview: true, select: ['ALL'] },
  );
  return { place, findings: findings.filter(({ suppressed }) => !suppressed) };
}

const LOOP = `import keras

for image in images:
    model = keras.models.load_model("model.keras")
    print(model.predict(image))
`;

const SILENCED = `import keras\nx = 1  # joulelint: ignore[${EAGER_RULE}]\n`;

test.each([
  ['a finding with a fix', EAGER, 'run_eagerly', {}],
  [
    'a finding of runs that are described',
    REBUILT_MODEL,
    'keras.Sequential',
    { 'joulelint.toml': T4_WORKLOAD },
  ],
  ['a finding of runs nobody knows', REBUILT_MODEL, 'keras.Sequential', {}],
  ['findings that need an example', LOOP, 'load_model', {}],
  ['a silenced rule', SILENCED, 'run-eagerly', {}],
])('the hover on %s leaves nothing that cannot be translated', (_, text, at, files) => {
  const { place, findings } = opened(text, files);
  const hover = hoverAt(text, text.indexOf(at), findings, {
    energyOf: (finding) => knownEnergy(finding, place, marked),
    say: marked,
    retell: retelling(Object.keys(RULES), marked),
  });
  const given = ['train', EAGER_RULE, REBUILT_RULE, ...findings.map(({ rule }) => rule)];
  expect(hover?.markdown).toContain('⟦');
  expect(untranslated(hover?.markdown ?? '', given)).toEqual([]);
});

test.each([
  ['runs that are described', { 'joulelint.toml': T4_WORKLOAD }],
  ['runs nobody knows', {}],
])('lenses with %s leave nothing that cannot be translated', (_, files) => {
  for (const text of [REBUILT_MODEL, LOOP, EAGER]) {
    const { place, findings } = opened(text, files);
    const document = TextDocument.create('file:///train.py', 'python', 1, text);
    const checked = { uri: document.uri, version: 1, id: '1', place, findings };
    const lenses = codeLenses(checked, { text: document, document }, marked);
    const titles = lenses.map(({ command }) => command?.title ?? '');
    expect(titles.join()).toContain('⟦');
    expect(titles.flatMap((title) => untranslated(title))).toEqual([]);
  }
});

import { expect, test } from 'vitest';
import { AT_ONCE, EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith, write } from '../support/folder.ts';
import { REBUILT_MODEL, REBUILT_RULE, T4_WORKLOAD } from '../support/workloads.ts';

const TITLES = {
  en: [
    `Joulelint (${EAGER_RULE}): Remove \`run_eagerly=True\` (may change behaviour)`,
    `Joulelint: Disable ${EAGER_RULE} for this line`,
    `Joulelint: Disable ${EAGER_RULE} for the entire file`,
    `Joulelint: Show documentation for ${EAGER_RULE}`,
  ],
  de: [
    `Joulelint (${EAGER_RULE}): \`run_eagerly=True\` entfernen (kann das Verhalten ändern)`,
    `Joulelint: ${EAGER_RULE} in dieser Zeile ausschalten`,
    `Joulelint: ${EAGER_RULE} in der ganzen Datei ausschalten`,
    `Joulelint: Dokumentation zu ${EAGER_RULE} anzeigen`,
  ],
};

test.each([
  ['en', undefined, 'Scanned 1 file, 0 skipped, 0 failed: 1 finding.'],
  ['de', 'de-AT', '1 Datei geprüft, 0 ausgelassen, 0 gescheitert: 1 Befund.'],
  ['en', 'fr', 'Scanned 1 file, 0 skipped, 0 failed: 1 finding.'],
] as const)('the server speaks %s where the editor speaks %s', async (spoken, locale, sentence) => {
  const folder = folderWith({ 'a.py': EAGER });
  const chosen = locale === undefined ? {} : { locale };
  const editor = await startEditor({ folders: [folder], settings: AT_ONCE, ...chosen });
  const uri = uriOf(`${folder}/a.py`);
  editor.open(uri, EAGER);
  const diagnostics = await editor.pushed(uri, (list) => list.length > 0);
  const actions = await editor.actions(uri, diagnostics);
  expect(actions.map(({ title }) => title)).toEqual(TITLES[spoken]);
  const command = { command: 'joulelint.scanWorkspace', arguments: [] };
  const summary = await editor.connection.sendRequest('workspace/executeCommand', command);
  expect(summary).toMatchObject({ sentence });
});

const BROKEN = 'slect = ["keras"]\n';

/** A German editor with a folder of two files and a broken setting. */
async function germanEditor() {
  const files = { 'train.py': REBUILT_MODEL, 'joulelint.toml': `${BROKEN}${T4_WORKLOAD}` };
  const folder = folderWith(files);
  const settings = { '': { delay: 0, codeLens: { enable: true } } };
  const editor = await startEditor({ folders: [folder], settings, locale: 'de' });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, REBUILT_MODEL);
  const diagnostics = await editor.pushed(uri, (list) => list.length > 0);
  const ask = <Answer>(method: string, params: object) =>
    editor.connection.sendRequest<Answer>(method, params);
  return { editor, folder, uri, diagnostics, ask };
}

test('a German reads German: findings, hovers, lenses and settings', async () => {
  const { editor, folder, uri, diagnostics, ask } = await germanEditor();
  expect(diagnostics[0]?.message).toMatch(
    /^`keras\.Sequential` baut in jedem Durchlauf dieser Schleife ein neues Modell, .* \(vermeidbar: etwa [\d,]+ kWh im Monat \(plausible Spanne /,
  );
  expect(diagnostics[0]?.relatedInformation?.[0]?.message).toBe('in dieser Schleife');
  const hover = await editor.hover(uri, 3, 16);
  const told = JSON.stringify(hover?.contents);
  for (const part of [
    '**Warum** Jedes neue Modell kostet',
    '**Energie** +32 % (11 bis 48 %), gemessen an genau diesem Muster: CNN auf CIFAR-10',
    '**CPU-Zeit** ',
    '**Vermeidbar** etwa ',
    '; Arbeitslast „train“',
    '**Emissionen** etwa ',
    '**Grundlage** 1 × NVIDIA T4, 2 h je Lauf, 30-mal im Monat, PUE ',
    '[Über diese Regel](',
  ]) {
    expect(told).toContain(part);
  }
  const [lens] = await ask<{ command: { title: string } }[]>('textDocument/codeLens', {
    textDocument: { uri },
  });
  expect(lens?.command.title).toMatch(/^\d Befunde?, vermeidbar: etwa [\d,]+ kWh im Monat \(/);
  const problems = await editor.pushed(
    uriOf(`${folder}/joulelint.toml`),
    (list) => list.length > 0,
  );
  expect(problems[0]?.message).toBe('`slect` ist keine Einstellung; meinten Sie `select`?');
  expect(await ask('joulelint/configuration', { uri })).toMatch(
    /^\/\/ Was für train\.py gilt\n\/\/ Aus: /,
  );
});

test('a German reads German: reports, rules and baselines, but not what programs read', async () => {
  const { editor, folder, ask } = await germanEditor();
  const carryOut = (command: string) =>
    ask<string>('workspace/executeCommand', {
      command: `joulelint.${command}`,
      arguments: [uriOf(folder)],
    });
  await carryOut('scanWorkspace');
  const report = (format: string) => ask<string>('joulelint/report', { format });
  const [page, html, markdown, json] = await Promise.all(
    ['page', 'html', 'markdown', 'json'].map(report),
  );
  for (const text of [page, html]) {
    expect(text).toContain('<html lang="de">');
    expect(text).toContain('<h1>Energiebericht</h1>');
    expect(text).toContain('baut in jedem Durchlauf dieser Schleife ein neues Modell');
    expect(text).toContain('Modell immer wieder neu gebaut');
    expect(text).not.toMatch(/\d\.\d+ kWh/);
  }
  expect(markdown).toContain('| Stelle | Regel | Was geschieht | Vermeidbar (für sich) |');
  expect(json).toContain('builds a new model in every round of this loop');
  expect(json).not.toContain('Durchlauf');
  const rules = await ask<{ id: string; summary: string }[]>('joulelint/rules', {});
  expect(rules.find(({ id }) => id === REBUILT_RULE)?.summary).toMatch(/^Keras-Modell, das /);

  expect(await carryOut('updateBaseline')).toMatch(
    /^Es gibt keine Baseline joulelint-baseline\.json;/,
  );
  expect(await carryOut('createBaseline')).toMatch(
    /^joulelint-baseline\.json: 1 Befund\.\nDamit sie gilt, muss/,
  );
  expect(await carryOut('createBaseline')).toMatch(/^joulelint-baseline\.json gibt es schon;/);
  write(folder, { 'train.py': 'import keras\n' });
  expect(await carryOut('updateBaseline')).toBe(
    'joulelint-baseline.json: 0 Befunde hinzugefügt, 1 entfernt, 0 insgesamt.',
  );
  expect(editor.messages.join()).not.toMatch(/finding|baseline create` makes/);
});

import { expect, test } from 'vitest';
import { AT_ONCE, EAGER, EAGER_RULE } from '../support/editor-samples.ts';
import { startEditor, uriOf } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';

const TITLES = {
  en: [
    `Joulelint (${EAGER_RULE}): Remove \`run_eagerly=True\` (may change behaviour)`,
    `Joulelint: Disable ${EAGER_RULE} for this line`,
    `Joulelint: Disable ${EAGER_RULE} for the entire file`,
    `Joulelint: Show documentation for ${EAGER_RULE}`,
  ],
  de: [
    `Joulelint (${EAGER_RULE}): Remove \`run_eagerly=True\` (kann das Verhalten ändern)`,
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

import { expect, test } from 'vitest';
import { AT_ONCE, EAGER } from '../support/editor-samples.ts';
import { startEditor, uriOf, type Editor } from '../support/editor.ts';
import { folderWith } from '../support/folder.ts';

const STEP = `
def step_{n}(model, batches, optimizer):
    total = 0.0
    for index, (images, labels) in enumerate(batches):
        with tf.GradientTape() as tape:
            logits = model(images, training=True)
            loss = loss_of(labels, logits)
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        total += float(loss) if index % 10 == 0 else 0.0
    return total
`;

/** A training program of a thousand lines. */
const LONG = [
  'import tensorflow as tf\nimport keras\n',
  ...Array.from({ length: 100 }, (_, n) => STEP.replace('{n}', String(n))),
  EAGER.replace('import keras\n', ''),
].join('');

async function opened(): Promise<{ editor: Editor; uri: string; line: number }> {
  const folder = folderWith({});
  const editor = await startEditor({ folders: [folder], pulls: true, settings: AT_ONCE });
  const uri = uriOf(`${folder}/train.py`);
  editor.open(uri, LONG);
  await editor.pull(uri);
  return { editor, uri, line: LONG.split('\n').length - 1 };
}

test('every key is answered for the text as it is then', async () => {
  expect(LONG.split('\n').length).toBeGreaterThan(1_000);
  const { editor, uri, line } = await opened();
  const before = await findingLine(editor, uri);
  for (let round = 1; round <= 20; round++) {
    editor.type(uri, { start: TOP, end: TOP }, '\n');
    expect(await findingLine(editor, uri)).toBe(before + round);
  }
  const end = { line: line + 20, character: 0 };
  editor.type(uri, { start: end, end }, '#');
  const report = await editor.pull(uri);
  const items = report.kind === 'full' ? report.items : [];
  expect((await editor.actions(uri, items)).length).toBeGreaterThan(2);
});

test('keys that come before the answer leave only the last text to be looked at', async () => {
  const { editor, uri } = await opened();
  const answers = Array.from({ length: 50 }, () => {
    editor.type(uri, { start: TOP, end: TOP }, '\n');
    return editor.pull(uri).catch(() => undefined);
  });
  const before = LONG.split('\n').findIndex((text) => text.includes('run_eagerly'));
  await Promise.all(answers);
  expect(await findingLine(editor, uri)).toBe(before + 50);
});

const TOP = { line: 0, character: 0 };

async function findingLine(editor: Editor, uri: string): Promise<number> {
  const report = await editor.pull(uri);
  const items = report.kind === 'full' ? report.items : [];
  expect(items).toHaveLength(1);
  return items[0]?.range.start.line ?? -1;
}

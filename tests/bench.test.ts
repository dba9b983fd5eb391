import { expect, test } from 'vitest';
import { folderWith } from './support/folder.ts';

test('the parts that measurements run one by one can be bundled and loaded', async () => {
  const { bundleParts } = await import(
    new URL('../bench/support/workplace.mjs', import.meta.url).href
  );
  const folder = folderWith({ 'package.json': '{"type": "module"}' });
  const parts = await import(await bundleParts(folder));
  expect(parts.lint({ path: 'a.py', text: 'import os\n', language: 'python' })).toMatchObject({
    outcome: 'irrelevant',
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SETTINGS_FILE_NAMES } from '#project';
import { ROOT } from '../support/rule-folders.ts';

const page = readFileSync(join(ROOT, 'docs/editors.md'), 'utf8');

test('the page on editors names every settings file, and lets each mark a root', () => {
  for (const name of SETTINGS_FILE_NAMES) expect(page).toContain(`\`${name}\``);
  const lists = [...page.matchAll(/(?:root_markers|marks) = \{ ([^}]*) \}/g)];
  expect(lists).toHaveLength(2);
  for (const [, list = ''] of lists) {
    const marks = list.split(', ').map((mark) => mark.replaceAll("'", ''));
    expect(marks).toEqual([...SETTINGS_FILE_NAMES, '.git']);
  }
});

import { expect, test } from 'vitest';
import { changedLines } from '../../src/project/parse-patch.ts';

const header = (name: string) => `diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ ${name}\n`;

test.each<readonly [name: string, patch: string, files: Record<string, (readonly number[])[]>]>([
  ['nothing', '', {}],
  ['one line', `${header('b/a.py')}@@ -1 +1 @@\n-a\n+b\n`, { 'a.py': [[1, 1]] }],
  [
    'two hunks, one with a name behind it',
    `${header('b/a.py')}@@ -1,0 +2,3 @@ def f():\n+a\n+b\n+c\n@@ -9 +12,2 @@\n-x\n+y\n+z\n`,
    {
      'a.py': [
        [2, 4],
        [12, 13],
      ],
    },
  ],
  ['lines taken out', `${header('b/a.py')}@@ -3,2 +2,0 @@\n-a\n-b\n`, { 'a.py': [[3, 2]] }],
  [
    'code that looks like a header',
    `${header('b/a.py')}@@ -1,2 +1,2 @@\n-a\n--- a/x\n+++ b/y\n+@@ -1 +1 @@\n${header('b/b.py')}@@ -1 +1 @@\n-a\n+b\n`,
    { 'a.py': [[1, 2]], 'b.py': [[1, 1]] },
  ],
  [
    'no line break at the end',
    `${header('b/a.py')}@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n`,
    { 'a.py': [[1, 1]] },
  ],
  ['a file that is gone', `${header('/dev/null')}@@ -1 +0,0 @@\n-a\n`, {}],
  [
    'a name with blanks',
    `${header('b/my code.py\t')}@@ -0,0 +1 @@\n+a\n`,
    { 'my code.py': [[1, 1]] },
  ],
  [
    'a name in quotes',
    `${header('"b/a\\"\\\\\\t\\303\\251.py"')}@@ -0,0 +1 @@\n+a\n`,
    { 'a"\\\té.py': [[1, 1]] },
  ],
  [
    'a renamed file without a change, then one with',
    `diff --git a/o b/n\nsimilarity index 100%\nrename from o\nrename to n\n${header('b/b.py')}@@ -1 +1 @@\n-a\n+b\n`,
    { 'b.py': [[1, 1]] },
  ],
  ['lines that end in CR LF', `${header('b/a.py')}@@ -1 +1 @@\n-a\r\n+b\r\n`, { 'a.py': [[1, 1]] }],
])('%s', (_, patch, files) => {
  const found = [...changedLines(Buffer.from(patch))].map(([path, spans]) => [
    path,
    spans.map(({ first, last }) => [first, last]),
  ]);
  expect(Object.fromEntries(found)).toEqual(files);
});

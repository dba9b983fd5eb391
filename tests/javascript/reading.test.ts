import { beforeAll, describe, expect, test } from 'vitest';
import { lint, prepareScripts, suppressionEditFor } from '#engine';
import { isMarkup, looksGenerated, markupEvents, scriptsOnly } from '#javascript';

const RULE = 'tfjs/tensor-not-disposed';
const LEAK = [
  'export async function mean(numbers) {',
  '  const tensor = tf.tensor1d(numbers);',
  '  return tensor.shape;',
  '}',
].join('\n');

beforeAll(() => prepareScripts());

const run = (path: string, text: string) =>
  lint({ path, text, language: 'javascript' }, { select: [RULE], preview: true });

describe('names', () => {
  test.each([
    ['a namespace', "import * as tf from '@tensorflow/tfjs';"],
    ['the core package', "import * as tf from '@tensorflow/tfjs-core';"],
    ['a default import', "import tf from '@tensorflow/tfjs-node-gpu';"],
    ['require', "const tf = require('@tensorflow/tfjs-node');"],
    ['a dynamic import', "const tf = await import('@tensorflow/tfjs');"],
    ['a late dynamic import', "let tf = null;\ntf = await import('@tensorflow/tfjs');"],
    ['a server that delivers it', "import * as tf from 'https://esm.sh/@tensorflow/tfjs@4.22.0';"],
    ['an import of TypeScript', "import tf = require('@tensorflow/tfjs');"],
    ['the global of a script tag', ''],
    ['another name', "import * as t from '@tensorflow/tfjs';\nconst tf = t;"],
  ])('%s is TensorFlow.js', (_, head) => {
    expect(run('a.ts', `${head}\n${LEAK}`).findings).toHaveLength(1);
  });

  test.each([
    ['another library', "import * as tf from 'three-fold';"],
    ['an object of this file', 'const tf = { tensor1d: (list) => list };'],
    ['a parameter', 'export const make = (tf) => tf.tensor1d([1]);\nconst tf = make({});'],
  ])('%s is not', (_, head) => {
    expect(run('a.ts', `${head}\n${LEAK}`).findings).toEqual([]);
  });
});

describe('scripts inside other files', () => {
  const script = `<script>\n${LEAK.replace('export ', '')}\n</script>`;
  test.each([
    ['a page', 'a.html', `<!doctype html>\n<p title="a > b">x</p>\n${script}\n<p>y</p>`],
    [
      'a Vue component',
      'A.vue',
      `<template><p/></template>\n<script setup lang="ts">\n${LEAK.replace('export ', '')}\n</script>`,
    ],
    ['a Svelte component', 'A.svelte', `${script}\n<style>p { color: red }</style>`],
    ['two scripts', 'b.html', `<script>const one = 1</script><b>\n${script}`],
  ])('%s is read, and findings keep their places', (_, path, text) => {
    const [finding, ...others] = run(path, text).findings;
    expect(others).toEqual([]);
    expect(text.slice(finding?.range.start, finding?.range.end)).toBe('tf.tensor1d(numbers)');
  });

  test.each([
    ['data', '<script type="application/json">{"a": tf.tidy}</script>'],
    ['a comment', '<!-- <script>tf.tidy(</script> -->'],
    ['a shader', '<script type="x-shader/x-vertex">void main() { tf.tidy }</script>'],
  ])('%s is no script', (_, text) => {
    expect(scriptsOnly(text).trim()).toBe('');
    expect(scriptsOnly(text)).toHaveLength(text.length);
  });

  test.each([
    ['<b onclick="go(); stop(1)">', { go: ['click'], stop: ['click'] }],
    ['<b onclick=\'go()\' onload="go()">', { go: ['click', 'load'] }],
    ['<b @click.prevent="go" v-on:input="see($event)">', { go: ['click'], see: ['input'] }],
    ['<b on:click|once={go} onchange={() => see(x)}>', { go: ['click'], see: ['change'] }],
    ['<b title="onclick" data-on="go()" onclick="a.go()">', {}],
    ['<!-- <b onclick="go()"> --><script>x = \'<b onclick="go()">\'</script>', {}],
  ])('%s runs functions', (text, events) => {
    const found = [...markupEvents(text)].map(([name, on]) => [name, [...on]] as const);
    expect(Object.fromEntries(found)).toEqual(events);
  });

  test('pages and components are told by their names', () => {
    expect(['a.vue', 'a.HTML', 'a.svelte', 'a.ts'].map((path) => isMarkup(path))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('files that are left alone', () => {
  test.each([
    ['a.min.js', 'tf.tidy();'],
    ['a.js', `tf.tidy();${'a();'.repeat(500)}`],
    ['a.js', `/* @generated */\n${LEAK}`],
    ['a.js', `var x = __webpack_require__(1);\n${LEAK}`],
  ])('%s with %j', (path, text) => {
    expect(looksGenerated(text, path)).toBe(true);
    expect(run(path, text)).toMatchObject({ outcome: 'failed', failures: [{ kind: 'generated' }] });
  });

  test('ordinary code is not generated', () => {
    expect(looksGenerated(LEAK.repeat(50), 'a.js')).toBe(false);
  });

  test('a text with an error says where', () => {
    const { failures } = run('a.js', 'tf.tidy();\nconst = 1;\n');
    expect(failures[0]).toMatchObject({ kind: 'syntax' });
    expect(failures[0]?.message).toContain('line 2');
  });

  test('deep nesting costs the file and nothing else', () => {
    const text = `tf.tidy(${'[\n'.repeat(20_000)}${']\n'.repeat(20_000)});`;
    expect(run('a.js', text).failures).toMatchObject([{ kind: 'too-deep' }]);
  });
});

describe('comments that silence', () => {
  const at = '  const tensor = tf.tensor1d(numbers);';
  test.each([
    ['behind the line', LEAK.replace(at, `${at} // joulelint: ignore[${RULE}] -- wanted`)],
    ['above it', LEAK.replace(at, `  // joulelint: ignore[tfjs]\n${at}`)],
    ['in a block', LEAK.replace(at, `  /* joulelint: ignore[${RULE}] -- wanted */\n${at}`)],
    ['for the file', `// joulelint: file-ignore[${RULE}]\n${LEAK}`],
  ])('work %s', (_, text) => {
    const { findings } = run('a.js', text);
    expect(findings).toHaveLength(1);
    expect(findings[0]?.suppressed).toBeDefined();
  });

  test.each(['sameLine', 'separateLine', 'file'] as const)('are written: %s', (location) => {
    for (const path of ['a.js', 'a.html']) {
      const text = path === 'a.js' ? LEAK : `<script>\n${LEAK.replace('export ', '')}\n</script>`;
      const source = { path, text, language: 'javascript' } as const;
      const edit = suppressionEditFor(source, text.indexOf('tf.tensor1d'), RULE, { location });
      if (!edit) throw new Error('no edit');
      const silenced = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
      expect(run(path, silenced).findings.map(({ suppressed }) => suppressed?.kind)).toEqual([
        'comment',
      ]);
    }
  });
});

import { RuleTester, type Linter, ESLint } from 'eslint';
import * as typescript from '@typescript-eslint/parser';
import { describe, expect, it, test } from 'vitest';
import { join } from 'node:path';
import { applyFixes, prepareScripts, ruleCatalogue } from '#engine';
import plugin from '../../src/eslint/plugin.ts';
import { readFixture } from '../support/fixture-marks.ts';
import { runRule } from '../support/one-rule.ts';
import { ROOT, filesIn } from '../support/rule-folders.ts';
import { readFileSync } from 'node:fs';

RuleTester.describe = describe;
RuleTester.it = it;

await prepareScripts();
const scripts = ruleCatalogue().filter(({ language }) => language === 'javascript');
const tester = new RuleTester();

// The same fixtures as everywhere, so that ESLint reports just what the command line does.
for (const { id } of scripts) {
  const folder = join(ROOT, 'test-fixtures/rules', id);
  const rule = plugin.rules[id.slice('tfjs/'.length)];
  if (!rule) throw new Error(`the plugin lacks ${id}`);
  const texts = filesIn(folder)
    .filter((name) => /\.[cm]?[jt]sx?$/.test(name))
    .map((name) => ({ name, ...readFixture(readFileSync(join(folder, name), 'utf8')) }));
  const optionsOf = (name: string): Linter.LanguageOptions => ({
    ...(/\.tsx?$/.test(name) && { parser: typescript as unknown as Linter.Parser }),
    sourceType: name.endsWith('.cjs') ? 'commonjs' : 'module',
    parserOptions: { ecmaFeatures: { jsx: true } },
  });
  tester.run(id, rule, {
    valid: texts
      .filter(({ name }) => name.startsWith('clean'))
      .map(({ name, text }) => ({
        name,
        code: text,
        filename: name,
        languageOptions: optionsOf(name),
      })),
    invalid: texts
      .filter(({ marks }) => marks.length > 0)
      .map(({ name, text }) => ({
        name,
        code: text,
        filename: name,
        languageOptions: optionsOf(name),
        errors: errorsOf(id, name, text),
      })),
  });
}

/** What the command line says of a text: its messages, and each fix as the one suggestion there is. */
function errorsOf(id: string, name: string, text: string): RuleTester.TestCaseError[] {
  const { findings } = runRule(id, text, `${id}/${name}`);
  return findings.map(({ message, fix }) => ({
    message,
    suggestions: fix
      ? [{ desc: fix.title, output: applyFixes(text, [fix], { allow: 'unsafe' }).text }]
      : [],
  }));
}

test('the plugin has every rule, and its configurations name rules it has', () => {
  expect(Object.keys(plugin.rules)).toEqual(scripts.map(({ id }) => id.slice('tfjs/'.length)));
  for (const { rules = {} } of Object.values(plugin.configs)) {
    for (const name of Object.keys(rules)) {
      expect(plugin.rules).toHaveProperty(name.replace('joulelint/', ''));
    }
  }
});

test('people find it as joulelint/eslint-plugin and get what the command line says', async () => {
  const path = join(ROOT, 'dist/eslint-plugin.js');
  const { default: built } = (await import(path)) as { readonly default: typeof plugin };
  const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: [built.configs.all] });
  const code = [
    "import * as tf from '@tensorflow/tfjs';",
    'export async function mean(numbers) {',
    '  const tensor = tf.tensor1d(numbers);',
    '  console.log(tensor.shape);',
    '}',
  ].join('\n');
  const [result] = await eslint.lintText(code, { filePath: 'a.js' });
  expect(result?.messages).toMatchObject([
    {
      ruleId: 'joulelint/tensor-not-disposed',
      line: 3,
      suggestions: [{ desc: expect.any(String) }],
    },
  ]);
});

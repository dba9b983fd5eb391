import type { ESLint, Linter, Rule } from 'eslint';
import { type RuleInfo, checkParsed, ruleCatalogue } from '#engine';
import manifest from '../../package.json' with { type: 'json' };

const scripts = ruleCatalogue().filter(({ language }) => language === 'javascript');

/** The rules for JavaScript and TypeScript as ESLint knows them: `joulelint/tensor-not-disposed`. */
const plugin = {
  meta: { name: manifest.name, version: manifest.version, namespace: 'joulelint' },
  rules: Object.fromEntries(scripts.map((rule) => [shortName(rule), ruleOf(rule)])),
  configs: {} as Record<'recommended' | 'all', Linter.Config>,
} satisfies ESLint.Plugin;

plugin.configs.recommended = configOf(scripts.filter(({ status }) => status === 'stable'));
plugin.configs.all = configOf(scripts);

export default plugin;

function configOf(rules: readonly RuleInfo[]): Linter.Config {
  const levels = rules.map((rule) => [`joulelint/${shortName(rule)}`, 'warn'] as const);
  return { name: 'joulelint', plugins: { joulelint: plugin }, rules: Object.fromEntries(levels) };
}

function shortName({ id }: RuleInfo): string {
  return id.slice(id.indexOf('/') + 1);
}

function ruleOf({ id, summary, url, status, fix }: RuleInfo): Rule.RuleModule {
  return {
    meta: {
      type: 'problem',
      docs: { description: summary, url, recommended: status === 'stable' },
      hasSuggestions: fix !== 'none',
      schema: [],
    },
    create: (context) => ({ Program: () => check(context, id) }),
  };
}

function check(context: Rule.RuleContext, id: string): void {
  const { sourceCode, filename } = context;
  const { ast, scopeManager, visitorKeys, text } = sourceCode;
  // ESLint and its parsers build the trees and scopes that our own reader builds.
  const parsed = { ast, scopeManager, visitorKeys } as unknown as Parameters<typeof checkParsed>[1];
  for (const { at, message, fix } of checkParsed({ path: filename, text }, parsed, id)) {
    context.report({
      loc: {
        start: sourceCode.getLocFromIndex(at.start),
        end: sourceCode.getLocFromIndex(at.end),
      },
      message,
      // Our fixes may change behaviour, so ESLint offers them one by one and never applies them by itself.
      suggest: fix
        ? [
            {
              desc: fix.title,
              fix: (fixer) =>
                fix.edits.map(({ range, text: put }) =>
                  fixer.replaceTextRange([range.start, range.end], put),
                ),
            },
          ]
        : [],
    });
  }
}

import ts from 'typescript';
import { ownFiles } from './source-files.ts';

/** What a floor hands to the functions that say it in another language. */
export interface SaidTexts {
  /** Written where they are said. */
  readonly texts: ReadonlySet<string>;
  /** The code of what is said otherwise. */
  readonly others: ReadonlySet<string>;
}

/** Reads the calls of `say`, and of `told`, which takes it as its first argument. */
export function saidIn(...globs: readonly string[]): SaidTexts {
  const texts = new Set<string>();
  const others = new Set<string>();
  for (const { path, text } of ownFiles(...globs)) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
    const visit = (node: ts.Node): void => {
      const said = ts.isCallExpression(node) ? saidBy(node, source) : undefined;
      if (said && ts.isStringLiteralLike(said)) texts.add(said.text);
      else if (said) others.add(said.getText(source));
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { texts, others };
}

/** Prose that is written in some files and handed to none of those functions. */
export function unsaidIn(...globs: readonly string[]): readonly string[] {
  const found = new Set<string>();
  for (const { path, text } of ownFiles(...globs)) {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node) && saidBy(node, source)) {
        // What is filled in may be prose as well.
        for (const given of node.arguments) if (!ts.isStringLiteralLike(given)) visit(given);
        return;
      }
      const written = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node);
      if (written && PROSE.test(withoutMarkup(node.text))) found.add(node.text);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found];
}

/** Two words with nothing but a space between them. */
const PROSE = /\p{L}{2,} \p{L}{2,}/u;

function withoutMarkup(text: string): string {
  return text
    .replace(/<code>[^<]*<\/code>|<[^>]*(?:>|$)|^[^<]*>/g, '\n')
    .replace(/\s*\n\s*/g, '\n');
}

function saidBy({ expression, arguments: given }: ts.CallExpression, source: ts.SourceFile) {
  const name = expression.getText(source);
  if (/(?:^|\.)say$/.test(name)) return given[0];
  return name === 'told' && given[0]?.getText(source) === 'say' ? given[1] : undefined;
}

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

function saidBy({ expression, arguments: given }: ts.CallExpression, source: ts.SourceFile) {
  const name = expression.getText(source);
  if (/(?:^|\.)say$/.test(name)) return given[0];
  return name === 'told' && given[0]?.getText(source) === 'say' ? given[1] : undefined;
}

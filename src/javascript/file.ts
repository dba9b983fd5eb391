import type { Range, SourceFile } from '#core';
import { type CommentAt, commentsOf } from './comments.ts';
import { Callers } from './callers.ts';
import { markupEvents } from './markup-events.ts';
import { type Modules, Names } from './names.ts';
import {
  type Call,
  type FunctionNode,
  type Node,
  type Reference,
  type Variable,
  isFunction,
  receiverOf,
} from './nodes.ts';
import type { Parsed } from './read.ts';
import { type ScriptBlock, isMarkup, scriptBlocks } from './script-blocks.ts';
import { SyntaxTree } from './tree.ts';

/** One JavaScript or TypeScript file, answering questions. Every fact is worked out once, on first ask. */
export class JavaScriptFile {
  readonly path: string;
  readonly text: string;
  readonly tree: SyntaxTree;
  readonly names: Names;
  readonly callers: Callers;
  readonly #parsed: Parsed;
  /** The page or component around the scripts; the text itself where there is none. */
  readonly #page: string;
  readonly #variables = new Map<Node, Variable>();
  readonly #references = new Map<Node, Reference>();
  readonly #facts = new Map<unknown, unknown>();
  #comments: readonly CommentAt[] | undefined;

  constructor(
    source: Pick<SourceFile, 'path' | 'text'> & { readonly page?: string },
    parsed: Parsed,
    modules: Modules,
  ) {
    this.path = source.path;
    this.text = source.text;
    this.#page = source.page ?? source.text;
    this.#parsed = parsed;
    this.tree = new SyntaxTree(parsed);
    for (const scope of parsed.scopeManager.scopes) {
      for (const reference of scope.references) {
        this.#references.set(reference.identifier, reference);
        if (reference.resolved) this.#variables.set(reference.identifier, reference.resolved);
      }
      for (const variable of scope.variables) {
        for (const identifier of variable.identifiers) {
          if (!this.#variables.has(identifier)) this.#variables.set(identifier, variable);
        }
      }
    }
    this.names = new Names(modules, (node) => this.variableOf(node));
    this.callers = new Callers(this);
  }

  get calls(): readonly Call[] {
    return this.tree.nodes('CallExpression');
  }

  /** Calls of library functions by their real names, through imports and aliases. */
  callsTo(...names: readonly string[]): Call[] {
    return this.calls.filter((call) => {
      const name = this.nameOf(call.callee);
      return name !== undefined && names.includes(name);
    });
  }

  /** The real dotted name of an expression, when it stands for one library thing and nothing else. */
  nameOf(node: Node): string | undefined {
    return this.names.of(node);
  }

  /** The variable an identifier reads, writes or declares; nothing for globals and properties. */
  variableOf(node: Node): Variable | undefined {
    return this.#variables.get(node);
  }

  referenceOf(node: Node): Reference | undefined {
    return this.#references.get(node);
  }

  /** The function a node belongs to; nothing at the top of the file. */
  functionAround(node: Node): FunctionNode | undefined {
    for (let up = node.parent; up; up = up.parent) if (isFunction(up)) return up;
    return undefined;
  }

  /** The statement a node stands in: the nearest one that lies in a block or at the top. */
  statementOf(node: Node): Node {
    let at = node;
    for (let up = at.parent; up; at = up, up = up.parent) {
      const isList =
        up.type === 'BlockStatement' ||
        up.type === 'Program' ||
        up.type === 'StaticBlock' ||
        (up.type === 'SwitchCase' && up.test !== at);
      if (isList) return at;
    }
    return at;
  }

  /** Everything a variable stands in for, its declarations left out. */
  usesOf(variable: Variable): Node[] {
    return variable.references
      .filter((reference) => reference.isRead())
      .map(({ identifier }) => identifier);
  }

  /** Where the value of a node lies: `a.b.c()` has the receiver `a.b`. */
  receiverOf(call: Call): Node | undefined {
    return receiverOf(call);
  }

  /** Is the variable handed to other files? */
  isExported(variable: Variable): boolean {
    const declared = variable.defs.some(({ node }) => {
      for (let up: Node | undefined = node.parent; up; up = up.parent) {
        if (up.type === 'ExportNamedDeclaration' || up.type === 'ExportDefaultDeclaration')
          return true;
        if (up.type !== 'VariableDeclaration') return false;
      }
      return false;
    });
    return (
      declared ||
      variable.references.some(({ identifier }) => {
        const { parent } = identifier as Node;
        return parent?.type === 'ExportSpecifier' || parent?.type === 'ExportDefaultDeclaration';
      })
    );
  }

  /** The script of a page or component in which a node stands; nothing in other files. */
  scriptAround(node: Node): ScriptBlock | undefined {
    if (!isMarkup(this.path)) return undefined;
    const blocks = this.fact(scriptBlocks, () => scriptBlocks(this.#page));
    return blocks.find(({ start, end }) => start <= node.range[0] && node.range[1] <= end);
  }

  /** The events at which the markup around the scripts runs a function of this name. */
  markupEventsOf(name: string): readonly string[] {
    if (!isMarkup(this.path)) return [];
    return [...(this.fact(markupEvents, () => markupEvents(this.#page)).get(name) ?? [])];
  }

  get comments(): readonly CommentAt[] {
    return (this.#comments ??= commentsOf(this.#parsed.ast, this.text));
  }

  range(node: Node): Range {
    return { start: node.range[0], end: node.range[1] };
  }

  textOf(node: Node): string {
    return this.text.slice(node.range[0], node.range[1]);
  }

  /** A fact some upper floor works out once per file: `file.fact(key, () => …)`. */
  fact<Fact>(key: unknown, compute: () => Fact): Fact {
    if (!this.#facts.has(key)) this.#facts.set(key, compute());
    return this.#facts.get(key) as Fact;
  }
}

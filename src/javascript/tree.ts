import type { TSESTree } from '@typescript-eslint/types';
import type { Node } from './nodes.ts';
import type { Parsed } from './read.ts';

/** Deeper nesting than this is no code that people wrote, and recursion must have an end. */
const DEEPEST = 1_000;

type NodesByType = { readonly [One in Node as `${One['type']}`]: One };

/** All nodes of a file by their type, each with its parent set, in order of place. */
export class SyntaxTree {
  readonly program: TSESTree.Program;
  readonly depth: number;
  readonly #byType = new Map<string, Node[]>();

  constructor({ ast, visitorKeys }: Pick<Parsed, 'ast' | 'visitorKeys'>) {
    this.program = ast;
    let deepest = 0;
    const open: { readonly node: Node; readonly depth: number }[] = [{ node: ast, depth: 1 }];
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, depth } = next;
      deepest = Math.max(deepest, depth);
      const list = this.#byType.get(node.type);
      if (list) list.push(node);
      else this.#byType.set(node.type, [node]);
      const children = childrenOf(node, visitorKeys);
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index];
        if (!child) continue;
        // ESLint has set it already and lets nobody set it again.
        if (child.parent !== node) (child as { parent: Node }).parent = node;
        open.push({ node: child, depth: depth + 1 });
      }
    }
    this.depth = deepest;
  }

  get isTooDeep(): boolean {
    return this.depth > DEEPEST;
  }

  nodes<Type extends keyof NodesByType>(type: Type): readonly NodesByType[Type][] {
    return (this.#byType.get(type) ?? []) as unknown as NodesByType[Type][];
  }
}

function childrenOf(node: Node, visitorKeys: Parsed['visitorKeys']): Node[] {
  const children: Node[] = [];
  for (const key of visitorKeys[node.type] ?? []) {
    const child = (node as unknown as Record<string, unknown>)[key];
    if (Array.isArray(child)) children.push(...child.filter((one) => isNode(one)));
    else if (isNode(child)) children.push(child);
  }
  return children;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

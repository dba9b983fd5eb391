import { Answers } from './answers.ts';
import * as F from './fields.ts';
import { type FlatTree, NONE, type Node } from './flat-tree.ts';
import * as K from './kinds.ts';
import type { Knowledge } from './knowledge.ts';
import { importedName, isBuiltin } from './imports.ts';
import { anyItem, entered, itemOf, partOf, unpack } from './items.ts';
import type { Definition, Scope, Scopes } from './scope.ts';
import { type LiteralType, UNKNOWN_VALUES, type Value, union } from './values.ts';
import { ClassFacts } from './classes.ts';
import { FunctionFacts } from './functions.ts';
import { operation, resultOf } from './results.ts';

/** Most questions need one answer per node; code that goes round in circles may need some more. */
const WORK_PER_NODE = 4;
const LEAST_WORK = 200_000;

/** Answers what an expression may stand for. Every answer is computed once per file, on first ask. */
export class Evaluator {
  readonly tree: FlatTree;
  readonly scopes: Scopes;
  readonly knowledge: Knowledge;
  readonly classes: ClassFacts;
  readonly functions: FunctionFacts;
  readonly #reaching: (use: Node) => readonly Definition[];
  readonly answers: Answers;

  constructor(
    tree: FlatTree,
    scopes: Scopes,
    knowledge: Knowledge,
    reaching: (use: Node) => readonly Definition[],
  ) {
    this.tree = tree;
    this.scopes = scopes;
    this.knowledge = knowledge;
    this.#reaching = reaching;
    const questions = tree.size + scopes.definitionCount + scopes.all.length;
    this.answers = new Answers(questions, LEAST_WORK + WORK_PER_NODE * tree.size);
    this.classes = new ClassFacts(this);
    this.functions = new FunctionFacts(this);
  }

  /** All the expression may stand for, as far as this file tells. Empty when it only feeds on itself. */
  evaluate(node: Node): readonly Value[] {
    const known = this.answers.known(node);
    if (known) return known;
    // Parameters ask who calls their function; that is worked out before anything waits for an answer.
    if (this.answers.isIdle) this.functions.collectCallers();
    return this.answers.ask(node, () => this.#compute(node), !this.functions.isCollecting);
  }

  /** What a definition gives its name. */
  evaluateDefinition(definition: Definition): readonly Value[] {
    const question = this.questionOf(definition);
    const known = this.answers.known(question);
    if (known) return known;
    if (this.answers.isIdle) this.functions.collectCallers();
    const compute = (): readonly Value[] => this.#computeDefinition(definition);
    return this.answers.ask(question, compute, !this.functions.isCollecting);
  }

  /** The number of the question what a definition gives, or what a function returns; those of nodes come first. */
  questionOf(what: Definition | Scope): number {
    const { size } = this.tree;
    return 'id' in what ? size + this.scopes.definitionCount + what.id : size + what.number;
  }

  #compute(node: Node): readonly Value[] {
    const { tree } = this;
    switch (tree.kind(node)) {
      case K.IDENTIFIER:
        return this.#identifier(node);
      case K.ATTRIBUTE:
        return this.#attribute(node);
      case K.CALL:
        return this.#call(node);
      case K.PARENTHESIZED_EXPRESSION:
      case K.AWAIT:
      case K.AS_PATTERN: {
        const inner = tree.items(node)[0];
        return inner === undefined ? UNKNOWN_VALUES : this.evaluate(inner);
      }
      case K.NAMED_EXPRESSION:
        return this.evaluate(tree.child(node, F.VALUE));
      case K.CONDITIONAL_EXPRESSION: {
        const [whenTrue, , whenFalse] = tree.items(node);
        return union(
          [whenTrue, whenFalse].map((part) => (part ? this.evaluate(part) : UNKNOWN_VALUES)),
        );
      }
      case K.BOOLEAN_OPERATOR:
        return union([
          this.evaluate(tree.child(node, F.LEFT)),
          this.evaluate(tree.child(node, F.RIGHT)),
        ]);
      case K.BINARY_OPERATOR:
        return operation(this, node, tree.child(node, F.LEFT), tree.child(node, F.RIGHT));
      case K.UNARY_OPERATOR:
        return operation(this, node, tree.child(node, F.ARGUMENT), NONE);
      case K.COMPARISON_OPERATOR: {
        const types = tree.items(node).map((part) => this.typeOf(part));
        const tensor = types.find((type) => type !== undefined && type.includes('.'));
        return tensor ? [{ kind: 'instance', type: tensor, at: node }] : literal('bool', node);
      }
      case K.NOT_OPERATOR:
      case K.TRUE:
      case K.FALSE:
        return literal('bool', node);
      case K.INTEGER:
      case K.FLOAT:
        return literal('number', node);
      case K.STRING:
      case K.CONCATENATED_STRING:
        return literal('string', node);
      case K.NONE:
        return literal('none', node);
      case K.LIST:
      case K.TUPLE:
      case K.SET:
      case K.DICTIONARY:
      case K.EXPRESSION_LIST:
      case K.LIST_COMPREHENSION:
      case K.SET_COMPREHENSION:
      case K.DICTIONARY_COMPREHENSION:
      case K.GENERATOR_EXPRESSION:
        return [{ kind: 'collection', at: node }];
      case K.LAMBDA: {
        const scope = this.scopes.scopeOf(node);
        return scope ? [{ kind: 'function', scope }] : UNKNOWN_VALUES;
      }
      case K.SUBSCRIPT:
        return this.#subscript(node);
      default:
        return UNKNOWN_VALUES;
    }
  }

  #identifier(node: Node): readonly Value[] {
    const binding = this.scopes.bindingAt(node);
    if (binding) {
      return union(this.#reaching(node).map((definition) => this.evaluateDefinition(definition)));
    }
    const name = this.tree.textOf(node);
    // The last star import that has the name wins, as in Python.
    for (const star of this.scopes.stars.toReversed()) {
      if (this.knowledge.exports(star.module, name)) {
        return [{ kind: 'name', name: this.knowledge.canonical(`${star.module}.${name}`) }];
      }
    }
    return isBuiltin(name) ? [{ kind: 'name', name: `builtins.${name}` }] : UNKNOWN_VALUES;
  }

  #computeDefinition(definition: Definition): readonly Value[] {
    switch (definition.kind) {
      case 'import': {
        const name = importedName(this.tree, definition);
        return [{ kind: 'name', name: this.knowledge.canonical(name) }];
      }
      case 'function': {
        const scope = this.scopes.scopeOf(definition.value);
        return scope ? [{ kind: 'function', scope }] : UNKNOWN_VALUES;
      }
      case 'class': {
        const scope = this.scopes.scopeOf(definition.value);
        return scope ? [{ kind: 'class', scope }] : UNKNOWN_VALUES;
      }
      case 'assign':
        if (!definition.value) return UNKNOWN_VALUES;
        return unpack(this, definition.value, definition.path);
      case 'augment':
        return operation(this, definition.statement, definition.node, definition.value, true);
      case 'for':
        return itemOf(this, definition.value, definition.path);
      case 'with':
        return entered(this, definition.value);
      case 'parameter':
        return this.functions.parameter(definition);
      case 'opaque':
        return UNKNOWN_VALUES;
    }
  }

  #attribute(node: Node): readonly Value[] {
    const object = this.tree.child(node, F.OBJECT);
    const name = this.tree.textOf(this.tree.child(node, F.ATTRIBUTE));
    return union(
      this.evaluate(object).map((value) => this.#attributeOf(value, name, object, node)),
    );
  }

  #attributeOf(value: Value, name: string, object: Node, node: Node): readonly Value[] {
    switch (value.kind) {
      case 'name': {
        const dotted = this.knowledge.canonical(`${value.name}.${name}`);
        const type = this.knowledge.typeOfName(dotted);
        return type ? [{ kind: 'instance', type, at: node }] : [{ kind: 'name', name: dotted }];
      }
      case 'instance': {
        if (this.knowledge.typeOfMethod(value.type, name) !== undefined) {
          return [{ kind: 'method', type: value.type, name, receiver: object }];
        }
        const type = this.knowledge.typeOfAttribute(value.type, name);
        return type ? [{ kind: 'instance', type, at: value.at }] : UNKNOWN_VALUES;
      }
      case 'class':
      case 'object':
        return this.classes.attribute(value, name, object, node);
      case 'parameter':
      case 'unknown':
      default:
        return UNKNOWN_VALUES;
    }
  }

  #call(node: Node): readonly Value[] {
    const callee = this.tree.child(node, F.FUNCTION);
    return union(this.evaluate(callee).map((value) => resultOf(this, value, node)));
  }

  #subscript(node: Node): readonly Value[] {
    const { tree } = this;
    const object = tree.child(node, F.VALUE);
    const index = tree.child(node, F.SUBSCRIPT);
    return union(
      this.evaluate(object).map((value): readonly Value[] => {
        if (value.kind === 'instance') {
          const type = this.knowledge.typeOfItem(value.type);
          return type ? [{ kind: 'instance', type, at: node }] : UNKNOWN_VALUES;
        }
        if (value.kind !== 'collection') return UNKNOWN_VALUES;
        if (tree.kind(index) === K.INTEGER)
          return partOf(this, value.at, Number(tree.textOf(index)));
        if (tree.kind(index) === K.SLICE) return [value];
        return anyItem(this, value.at);
      }),
    );
  }

  /** The one type all possibilities share: a library type, or number, string, bool, list, dict, tuple. */
  typeOf(node: Node): string | undefined {
    return node ? this.commonType(this.evaluate(node)) : undefined;
  }

  commonType(values: readonly Value[]): string | undefined {
    let common: string | undefined;
    for (const value of values) {
      if (value.kind === 'literal' && value.type === 'none') continue;
      const type = this.typeOfValue(value);
      if (type === undefined) return undefined;
      if (common === undefined || this.knowledge.isSubtype(common, type)) common = type;
      else if (!this.knowledge.isSubtype(type, common)) {
        // `total = 0`, then `total += loss`: a number that meets a tensor is a tensor from then on.
        const joined = this.knowledge.typeOfOperation(common, type);
        if (joined === undefined || (common !== 'number' && type !== 'number')) return undefined;
        common = joined;
      }
    }
    return common;
  }

  typeOfValue(value: Value): string | undefined {
    switch (value.kind) {
      case 'instance':
        return value.type;
      case 'object':
        return this.classes.libraryBase(value.scope);
      case 'literal':
        return value.type;
      case 'collection':
        return COLLECTION_TYPES[this.tree.kind(value.at)];
      default:
        return undefined;
    }
  }

  definitionsReaching(use: Node): readonly Definition[] {
    return this.#reaching(use);
  }
}

const COLLECTION_TYPES: Readonly<Record<number, string>> = {
  [K.LIST]: 'list',
  [K.LIST_COMPREHENSION]: 'list',
  [K.TUPLE]: 'tuple',
  [K.EXPRESSION_LIST]: 'tuple',
  [K.SET]: 'set',
  [K.SET_COMPREHENSION]: 'set',
  [K.DICTIONARY]: 'dict',
  [K.DICTIONARY_COMPREHENSION]: 'dict',
  [K.GENERATOR_EXPRESSION]: 'generator',
};

function literal(type: LiteralType, at: Node): readonly Value[] {
  return [{ kind: 'literal', type, at }];
}

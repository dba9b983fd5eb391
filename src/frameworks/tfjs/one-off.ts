import {
  type FunctionNode,
  type JavaScriptFile,
  type Node,
  isFunction,
  keyName,
  methodOf,
} from '#javascript';
import { endOfChain } from './chains.ts';
import type { Situation } from './situation.ts';

/** What is done once before the work begins, by what people call it. */
const PREPARATIONS =
  /^(?:constructor|main|bootstrap|demo|example|ngOnInit|componentDidMount|init\w*|set_?up\w*|(?:pre|start)?load(?:ing)?(?:(?:the)?(?:tf)?_?(?:model|net|network|weights|data|dataset|variables|checkpoint)s?)?|start\w*loading|(?:build|create|prepare|load)\w*(?:model|dataset|data|network|weights)s?|(?:get|read|make|fetch)\w*(?:dataset|weights|model)s?|instantiate\w*)$/i;

/**
 * Does the place, which runs as often as others call it, leave so little behind that nobody would thank us: while
 * something is set up, behind a training, or in a demonstration that works on constants or only prints?
 */
export function isOneOff(file: JavaScriptFile, call: Node, { often }: Situation): boolean {
  const owner = file.functionAround(call);
  if (!owner) return false;
  if (around(file, owner).some((one) => /^(?:do|run)?warm_?up/i.test(nameOf(one) ?? '')))
    return true;
  if (often !== 'call' && often !== 'event') return false;
  if (followsTraining(file, owner, call)) return true;
  if (around(file, owner).some((one) => PREPARATIONS.test(nameOf(one) ?? ''))) return true;
  if (often === 'event' && !isRunByMarkup(file, owner)) return false;
  return isPrinted(file, call) || (takesNothing(file, owner) && isConstant(file, call));
}

/** Buttons that show what an operation does to a constant are pressed a few times. */
function isRunByMarkup(file: JavaScriptFile, owner: FunctionNode): boolean {
  return around(file, owner).some((one) => {
    return file.callers.runsOf(one).some((run) => run.kind === 'event' && run.name !== undefined);
  });
}

/** A function, and those it is written in. */
function around(file: JavaScriptFile, node: FunctionNode): FunctionNode[] {
  const found: FunctionNode[] = [];
  for (let one: FunctionNode | undefined = node; one; one = file.functionAround(one))
    found.push(one);
  return found;
}

function nameOf(node: FunctionNode): string | undefined {
  if (node.id) return node.id.name;
  const { parent } = node;
  if (parent?.type === 'VariableDeclarator')
    return parent.id.type === 'Identifier' ? parent.id.name : undefined;
  return parent && keyName(parent);
}

/** A tensor more is nothing beside a training. */
function followsTraining(file: JavaScriptFile, owner: FunctionNode, node: Node): boolean {
  return file.calls.some((call) => {
    const isBefore = call.range[1] < node.range[0] && file.functionAround(call) === owner;
    if (!isBefore) return false;
    if (/^fit(?:Dataset)?$/.test(methodOf(call) ?? '')) return true;
    const called = file.callers.calledBy(call);
    return called !== undefined && trains(file, called);
  });
}

function trains(file: JavaScriptFile, node: FunctionNode): boolean {
  return file.calls.some(
    (call) => /^fit(?:Dataset)?$/.test(methodOf(call) ?? '') && file.functionAround(call) === node,
  );
}

/** Is a tensor only shown, be it by its name or at the end of a chain? */
function isPrinted(file: JavaScriptFile, call: Node): boolean {
  const end = endOfChain(call);
  if (end.parent?.type === 'ExpressionStatement') return methodOf(end) === 'print';
  const declarator = end.parent;
  if (declarator?.type !== 'VariableDeclarator' || declarator.init !== end) return false;
  const variable = declarator.id.type === 'Identifier' && file.variableOf(declarator.id);
  const uses = variable ? file.usesOf(variable) : [];
  return (
    uses.length > 0 &&
    uses.every(({ parent }) => {
      const shown = parent?.type === 'MemberExpression' ? parent.parent : undefined;
      return shown?.type === 'CallExpression' && methodOf(shown) === 'print';
    })
  );
}

function takesNothing(file: JavaScriptFile, owner: FunctionNode): boolean {
  return around(file, owner).every(({ params }) => params.length === 0);
}

/** Is an expression made of literals alone, and of names that stand for such? Chance makes another one each time. */
function isConstant(file: JavaScriptFile, node: Node, depth = 0): boolean {
  if (depth > 6) return false;
  const isInside = (one: Node) => node.range[0] <= one.range[0] && one.range[1] <= node.range[1];
  const { tree } = file;
  if (tree.nodes('ThisExpression').some(isInside)) return false;
  return tree.nodes('Identifier').every((one) => {
    if (!isInside(one)) return true;
    if (/^(?:rand|truncatedNormal|multinomial)/.test(one.name)) return false;
    const { parent } = one;
    if (parent.type === 'MemberExpression' && parent.property === one && !parent.computed)
      return true;
    if (!file.referenceOf(one)) return true;
    if (file.nameOf(one) !== undefined || one.name === 'Math' || one.name === 'Array') return true;
    const [definition, ...others] = file.variableOf(one)?.defs ?? [];
    const declared = definition?.node as Node | undefined;
    if (!declared || others.length > 0) return false;
    if (isInside(declared) || isInside(definition?.name as Node)) return true;
    if (declared.type !== 'VariableDeclarator' || !declared.init) return false;
    const isWritten = file
      .variableOf(one)
      ?.references.some((reference) => reference.isWrite() && !reference.init);
    const init = declared.init;
    return !isWritten && !isFunction(init) && isConstant(file, init, depth + 1);
  });
}

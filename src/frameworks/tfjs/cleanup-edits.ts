import type { Edit } from '#core';
import {
  type Call,
  type JavaScriptFile,
  type Node,
  indentationOf,
  insertAfterStatement,
  insertBeforeStatement,
  isClass,
  isFunction,
  keyName,
  lastName,
  lineBreakOf,
} from '#javascript';
import type { Farewell, Mount } from './component-homes.ts';
import { type Lodger, lodgers } from './components.ts';
import { returnedBy } from './flows.ts';

/**
 * Lets a component dispose its models when it goes, in its framework's way; nothing where that is not sure to work. The
 * first model of a component cares for the others.
 */
export function cleanupEdits(file: JavaScriptFile, lodger: Lodger): readonly Edit[] | undefined {
  const { mount } = lodger;
  const all = lodgers(file);
  const alike = all.filter((one) => placeOf(one.mount) === placeOf(mount));
  const isOther = alike.some((one) => one.isState !== lodger.isState || one.held === undefined);
  if (alike[0] !== lodger || isOther) return undefined;
  const held = [...new Set(alike.flatMap((one) => one.held ?? []))];
  const disposals = held.map((one) => `${one}?.dispose();`);
  switch (mount.kind) {
    case 'effect':
      return lodger.isState ? ofStates(file, mount.call, held) : ofRefs(file, mount.call, held);
    case 'hook':
      // Two of them would import the same name.
      return all.find((one) => one.mount.kind === 'hook') === lodger
        ? ofHook(file, mount.call, mount.farewell, disposals)
        : undefined;
    case 'member':
      return ofMember(file, mount.member, mount.farewell, disposals);
  }
}

/** What carries the cleanup: an effect, a call of a hook, or the class or object around a member. */
function placeOf(mount: Mount): Node | undefined {
  return mount.kind === 'member' ? mount.member.parent : mount.call;
}

/** Effects of their own, as the one that loads does not see what the state holds later. */
function ofStates(
  file: JavaScriptFile,
  effect: Call,
  states: readonly string[],
): readonly Edit[] | undefined {
  const statement = effect.parent;
  const component = statement.parent?.parent;
  if (statement.type !== 'ExpressionStatement' || !isFunction(component)) return undefined;
  const hook = file.textOf(effect.callee);
  const lines = states.map((state) => `${hook}(() => () => ${state}?.dispose(), [${state}]);`);
  return one(insertAfterStatement(file, statement, lines));
}

function ofRefs(
  file: JavaScriptFile,
  effect: Call,
  held: readonly string[],
): readonly Edit[] | undefined {
  const [body] = effect.arguments;
  if (!isFunction(body) || body.body?.type !== 'BlockStatement') return undefined;
  const isHidden = held.some((ref) => hasRefOfSameName(file, body, ref.split('.')[0] ?? ''));
  if (body.async || isHidden) return undefined;
  const statements = held.flatMap((ref) => [`${ref}?.dispose();`, `${ref} = null;`]);
  const last = body.body.body.at(-1);
  const returned = returnedBy(file, body);
  if (returned.length === 0) return last && appended(file, last, statements);
  const [cleanup] = returned;
  const isOnly = returned.length === 1 && last?.type === 'ReturnStatement';
  if (!isOnly || !isFunction(cleanup) || cleanup.body?.type !== 'BlockStatement') return undefined;
  const [first] = cleanup.body.body;
  return one(first && insertBeforeStatement(file, first, statements));
}

/** `onUnmounted` beside `onMounted`, imported as that is; where nothing imports that, nothing needs to. */
function ofHook(
  file: JavaScriptFile,
  call: Call,
  farewell: 'onUnmounted' | 'onDestroy',
  disposals: readonly string[],
): readonly Edit[] | undefined {
  const statement = call.parent;
  if (statement.type !== 'ExpressionStatement') return undefined;
  const step = stepOf(file, statement);
  const lines = [`${farewell}(() => {`, ...disposals.map((line) => step + line), '});'];
  const added = insertAfterStatement(file, statement, lines);
  const specifiers = file.tree.nodes('ImportSpecifier');
  const isThere = specifiers.some(({ local }) => local.name === farewell);
  const beside = specifiers.find(({ local }) => local.name === lastName(call.callee));
  const isTaken = file.tree.nodes('Identifier').some(({ name }) => name === farewell);
  if (!added || (isTaken && !isThere)) return undefined;
  if (isThere || !beside) return [added];
  const [, end] = beside.range;
  return [{ range: { start: end, end }, text: `, ${farewell}` }, added];
}

/** The names under which components of Vue 2 and 3 clean up. */
const OPTIONS = /^(?:beforeUnmount|unmounted|beforeDestroy|destroyed)$/;
const BASES = /^(?:Component|PureComponent)$/;

/** Puts the disposal into the member that is there for it, or adds one to a class whose base has none. */
function ofMember(
  file: JavaScriptFile,
  mount: Node,
  farewell: Farewell,
  disposals: readonly string[],
): readonly Edit[] | undefined {
  const owner = mount.parent;
  if (owner?.type !== 'ClassBody' && owner?.type !== 'ObjectExpression') return undefined;
  const members: readonly Node[] = owner.type === 'ClassBody' ? owner.body : owner.properties;
  const there = members.find((member) => {
    const name = keyName(member) ?? '';
    return owner.type === 'ClassBody' ? name === farewell : OPTIONS.test(name);
  });
  if (there) {
    const body = 'value' in there && isFunction(there.value as Node) ? there.value : undefined;
    const block = body && 'body' in (body as Node) ? (body as { body: Node }).body : undefined;
    const first = block?.type === 'BlockStatement' ? block.body[0] : undefined;
    return one(first && insertBeforeStatement(file, first, disposals));
  }
  // Which of the options is called depends on the version of Vue.
  if (owner.type !== 'ClassBody' || !isClass(owner.parent)) return undefined;
  const { superClass } = owner.parent;
  if (superClass && !BASES.test(lastName(superClass))) return undefined;
  const step = stepOf(file, mount);
  const lines = disposals.map((line) => step + line);
  return one(insertAfterStatement(file, mount, ['', `${farewell}() {`, ...lines, '}']));
}

function one(edit: Edit | undefined): readonly Edit[] | undefined {
  return edit && [edit];
}

function stepOf(file: JavaScriptFile, node: Node): string {
  return /\t/.test(indentationOf(file, node)) ? '\t' : '  ';
}

function appended(
  file: JavaScriptFile,
  last: Node,
  statements: readonly string[],
): readonly Edit[] | undefined {
  const step = stepOf(file, last);
  const edit = insertAfterStatement(file, last, [
    'return () => {',
    ...statements.map((line) => step + line),
    '};',
  ]);
  return edit && endsStatement(file, last) ? [edit] : undefined;
}

/** A statement without its `;` would not run on into `return`, but one that lies on one line with others would. */
function endsStatement(file: JavaScriptFile, node: Node): boolean {
  const lineBreak = lineBreakOf(file);
  const before = file.text.slice(0, node.range[0]);
  return before.slice(before.lastIndexOf(lineBreak.at(-1) ?? '\n') + 1).trim() === '';
}

/** Does the effect have something else of the ref's name? */
function hasRefOfSameName(file: JavaScriptFile, body: Node, ref: string): boolean {
  return file.tree
    .nodes('VariableDeclarator')
    .some(
      ({ id, range }) =>
        id.type === 'Identifier' &&
        id.name === ref &&
        body.range[0] <= range[0] &&
        range[1] <= body.range[1],
    );
}

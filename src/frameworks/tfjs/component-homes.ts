import {
  type Call,
  type JavaScriptFile,
  type Node,
  type Variable,
  bare,
  isFunction,
  isMarkup,
  isNothing,
  keyName,
  lastName,
  methodOf,
  propertyName,
  userOf,
} from '#javascript';
import { isGuarded } from './guards.ts';

/** Where a component would let go of a model, in its framework's words. */
export type Farewell =
  'cleanup' | 'componentWillUnmount' | 'ngOnDestroy' | 'onUnmounted' | 'unmounted' | 'onDestroy';

/** What makes a component's code run when it appears: an effect, a hook that is called, or a member of that name. */
export type Mount =
  | { readonly kind: 'effect'; readonly farewell: 'cleanup'; readonly call: Call }
  | {
      readonly kind: 'hook';
      readonly farewell: 'onUnmounted' | 'onDestroy';
      readonly call: Call;
    }
  | { readonly kind: 'member'; readonly farewell: Farewell; readonly member: Node };

/** The part of a component that holds its model. */
export interface Home {
  /** How the component's code reads it: `model.current`, `this.model`; nothing where it has no plain name. */
  readonly held?: string;
  /** A state of React has another value in every rendering. */
  readonly isState?: true;
}

/** Components that are there as long as the page is. */
export const ROOTS = /^(?:_?app(?:component)?|main|root|\+?layout|index)$/i;

/** The part of the component that gets the model; nothing when it goes anywhere else, too. */
export function homeOf(file: JavaScriptFile, call: Call, mount: Mount): Home | undefined {
  const { user } = userOf(call);
  const value = user?.type === 'AwaitExpression' ? user : call;
  const then = user?.type === 'MemberExpression' ? user.parent : undefined;
  const isThen = then?.type === 'CallExpression' && methodOf(then) === 'then';
  const [taker] = isThen ? then.arguments : [];
  if (isThen && isFunction(taker)) {
    const [parameter] = taker.params;
    const variable = parameter?.type === 'Identifier' && file.variableOf(parameter);
    return variable ? homeOfVariable(file, variable, mount) : undefined;
  }
  if (isThen && taker?.type === 'Identifier') return settingOf(file, taker, mount);
  return homeOfValue(file, value, mount);
}

function homeOfVariable(file: JavaScriptFile, variable: Variable, mount: Mount): Home | undefined {
  const homes = file
    .usesOf(variable)
    .filter((use) => !isReading(use))
    .map((use) => homeOfValue(file, use, mount));
  const [first] = homes;
  return homes.every((one) => one !== undefined) ? first : undefined;
}

function isReading(use: Node): boolean {
  const { user, as } = userOf(use);
  return user?.type === 'MemberExpression' && user.object === as;
}

function homeOfValue(file: JavaScriptFile, value: Node, mount: Mount): Home | undefined {
  const { user, as } = userOf(value);
  switch (user?.type) {
    case 'VariableDeclarator': {
      const variable = user.id.type === 'Identifier' && file.variableOf(user.id);
      return variable ? homeOfVariable(file, variable, mount) : undefined;
    }
    case 'CallExpression':
      return user.arguments[0] === as ? settingOf(file, user.callee, mount) : undefined;
    case 'Property': {
      const call = user.parent.parent;
      if (call?.type !== 'CallExpression' || call.arguments[0] !== user.parent) return undefined;
      const name = keyName(user);
      if (propertyName(call.callee) === 'setState')
        return homeOfMember(mount, name === undefined ? undefined : `this.state.${name}`);
      return settingOf(file, call.callee, mount) && {};
    }
    case 'AssignmentExpression':
      return user.right === as ? homeOfTarget(file, user.left, mount) : undefined;
    default:
      return undefined;
  }
}

/** `const [model, setModel] = useState()`: is it such a setter? */
function settingOf(file: JavaScriptFile, callee: Node, mount: Mount): Home | undefined {
  const declared = declarationOf(file, callee);
  if (declared?.id.type !== 'ArrayPattern' || declared.init?.type !== 'CallExpression')
    return undefined;
  if (lastName(declared.init.callee) !== 'useState' || mount.kind !== 'effect') return undefined;
  if (isRootComponent(file, declared)) return undefined;
  const [state] = declared.id.elements;
  const isEmpty = declared.init.arguments.every((one) => isNothing(one));
  return state?.type === 'Identifier' && isEmpty ? { held: state.name, isState: true } : {};
}

function homeOfTarget(file: JavaScriptFile, target: Node, mount: Mount): Home | undefined {
  const at = bare(target);
  const held = file.textOf(at);
  if (at.type === 'Identifier') {
    const variable = file.variableOf(at);
    const isTop = variable?.scope.type === 'module' || variable?.scope.type === 'global';
    if (!isTop || !isMarkup(file.path) || isShared(file, at, variable)) return undefined;
    return homeOfMember(mount, held);
  }
  if (at.type !== 'MemberExpression') return undefined;
  if (at.object.type === 'ThisExpression') return homeOfMember(mount, held);
  const declared = declarationOf(file, at.object);
  if (declared?.init?.type !== 'CallExpression' || at.object.type !== 'Identifier')
    return undefined;
  const maker = lastName(declared.init.callee);
  const name = propertyName(at);
  if (name === 'current' && maker === 'useRef' && mount.kind === 'effect')
    return isRootComponent(file, declared) ? undefined : { held };
  return name === 'value' && /^(?:shallowRef|ref)$/.test(maker)
    ? homeOfMember(mount, held)
    : undefined;
}

/** Does a variable belong to the module, where all components of the kind find what the first one loaded? */
function isShared(file: JavaScriptFile, target: Node, variable: Variable): boolean {
  const declared = variable.defs[0]?.name as Node | undefined;
  const attributes = (declared && file.scriptAround(declared)?.attributes) ?? '';
  if (/\.svelte$/i.test(file.path)) return /\bmodule\b/.test(attributes);
  return !/\bsetup\b/.test(attributes) && isGuarded(file, target, variable);
}

function homeOfMember(mount: Mount, held: string | undefined): Home | undefined {
  if (mount.kind === 'effect') return undefined;
  return held === undefined ? {} : { held };
}

function declarationOf(file: JavaScriptFile, node: Node) {
  const [definition, ...others] = file.variableOf(bare(node))?.defs ?? [];
  const declared = definition?.node as Node | undefined;
  return declared?.type === 'VariableDeclarator' && others.length === 0 ? declared : undefined;
}

/** Is the component around a hook the one that holds all the others? */
function isRootComponent(file: JavaScriptFile, node: Node): boolean {
  const owner = file.functionAround(node);
  const { parent } = owner ?? {};
  const name =
    owner?.id?.name ??
    (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
      ? parent.id.name
      : '');
  return ROOTS.test(name);
}

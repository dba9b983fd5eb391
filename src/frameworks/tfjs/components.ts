import {
  type Call,
  type FunctionNode,
  type JavaScriptFile,
  type Node,
  type Variable,
  bare,
  isFunction,
  isMarkup,
  keyName,
  lastName,
  methodOf,
  propertyName,
  receiverOf,
  userOf,
} from '#javascript';
import { classAround } from './flows.ts';
import { typeOf } from './kinds.ts';

/** Where a component would let go of a model, in its framework's words. */
export type Farewell =
  'cleanup' | 'componentWillUnmount' | 'ngOnDestroy' | 'onUnmounted' | 'unmounted' | 'onDestroy';

/** A model that a component makes for itself when it appears, and that nothing disposes when it goes. */
export interface Lodger {
  readonly call: Call;
  readonly farewell: Farewell;
  /** The ref that holds it, `model` of `model.current`, and the effect that put it there. */
  readonly ref?: string;
  readonly effect?: Call;
}

/** Packages whose detectors can be disposed. */
const DISPOSABLE =
  /^tf-models\/(?:coco-ssd|posenet|body-pix|pose-detection|hand-pose-detection|face-landmarks-detection|face-detection)\./;
/** Components that are there as long as the page is. */
const ROOTS = /^(?:_?app(?:component)?|main|root|\+?layout|index)$/i;
const EFFECTS = /^(?:useEffect|useLayoutEffect)$/;
const MOST_STEPS = 8;

export function lodgers(file: JavaScriptFile): Lodger[] {
  if (letsGo(file) || ROOTS.test(/([^/\\]+?)\.\w+$/.exec(file.path)?.[1] ?? '')) return [];
  return file.calls.flatMap((call) => {
    const name = file.nameOf(call.callee);
    const kind = typeOf(file, call)?.kind;
    const isModel =
      name !== undefined && (kind === 'model' || (kind === 'detector' && DISPOSABLE.test(name)));
    const mount = isModel ? mountOf(file, call) : undefined;
    const home = mount && homeOf(file, call, mount);
    return home ? [{ call, ...home }] : [];
  });
}

/** Does the file dispose anything that is no tensor, or all there is? */
function letsGo(file: JavaScriptFile): boolean {
  return file.calls.some((call) => {
    const name = file.nameOf(call.callee);
    if (name === 'tf.disposeVariables' || name === 'tf.engine') return true;
    const receiver = receiverOf(call);
    if (methodOf(call) === 'dispose' && receiver) {
      const kind = typeOf(file, receiver)?.kind;
      return kind !== 'tensor' && kind !== 'tensors' && kind !== 'variable';
    }
    return name === 'tf.dispose' && typeOf(file, call.arguments[0] ?? call)?.kind !== 'tensor';
  });
}

/** What makes a component's code run when it appears. */
type Mount =
  | { readonly kind: 'effect'; readonly call: Call }
  | { readonly kind: 'hook'; readonly farewell: Farewell };

/** Follows a place to the mounting it belongs to; nothing when something else runs it as well. */
function mountOf(file: JavaScriptFile, node: Node, steps = 0): Mount | undefined {
  const owner = file.functionAround(node);
  if (!owner || steps > MOST_STEPS) return undefined;
  const hook = classHook(file, owner);
  if (hook) return { kind: 'hook', farewell: hook };
  const mounts = file.callers.runsOf(owner).map((run): Mount | undefined => {
    if (run.kind === 'call') return mountOf(file, run.node, steps + 1);
    if (run.kind !== 'callback' || run.call.type !== 'CallExpression') return undefined;
    const last = lastName(run.call.callee);
    if (/^(?:then|finally)$/.test(last)) return mountOf(file, run.call, steps + 1);
    if (EFFECTS.test(last)) return { kind: 'effect', call: run.call };
    if (!isMarkup(file.path)) return undefined;
    if (/^on(?:Before)?Mount(?:ed)?$/.test(last))
      return { kind: 'hook', farewell: last.endsWith('ed') ? 'onUnmounted' : 'onDestroy' };
    return undefined;
  });
  const [first] = mounts;
  return first && mounts.every((one) => one?.kind === first.kind) ? first : undefined;
}

/** Is the function what a class component or a component of options runs when it appears? */
function classHook(file: JavaScriptFile, owner: FunctionNode): Farewell | undefined {
  const member = owner.parent;
  const name = member && keyName(member);
  if (name === 'componentDidMount' && member?.type === 'MethodDefinition')
    return 'componentWillUnmount';
  if ((name === 'ngOnInit' || name === 'ngAfterViewInit') && member?.type === 'MethodDefinition')
    return isRootClass(owner) ? undefined : 'ngOnDestroy';
  const isOption = member?.type === 'Property' && (name === 'mounted' || name === 'created');
  return isOption && /\.vue$/i.test(file.path) ? 'unmounted' : undefined;
}

function isRootClass(node: Node): boolean {
  return ROOTS.test(classAround(node)?.id?.name ?? '');
}

type Home = Omit<Lodger, 'call'>;

/** The part of the component that gets the model; nothing when it goes anywhere else, too. */
function homeOf(file: JavaScriptFile, call: Call, mount: Mount): Home | undefined {
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
      const isOwn = propertyName(call.callee) === 'setState';
      return isOwn ? homeOfClass(mount) : settingOf(file, call.callee, mount);
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
  const isState =
    declared?.id.type === 'ArrayPattern' &&
    declared.init?.type === 'CallExpression' &&
    lastName(declared.init.callee) === 'useState';
  return isState && mount.kind === 'effect' && !isRootComponent(file, declared)
    ? { farewell: 'cleanup', effect: mount.call }
    : undefined;
}

function homeOfTarget(file: JavaScriptFile, target: Node, mount: Mount): Home | undefined {
  const at = bare(target);
  if (at.type === 'Identifier') {
    const variable = file.variableOf(at);
    const isTop = variable?.scope.type === 'module' || variable?.scope.type === 'global';
    return isTop && isMarkup(file.path) ? homeOfClass(mount) : undefined;
  }
  if (at.type !== 'MemberExpression') return undefined;
  if (at.object.type === 'ThisExpression') return homeOfClass(mount);
  const declared = declarationOf(file, at.object);
  if (declared?.init?.type !== 'CallExpression' || at.object.type !== 'Identifier')
    return undefined;
  const maker = lastName(declared.init.callee);
  const name = propertyName(at);
  if (name === 'current' && maker === 'useRef' && mount.kind === 'effect')
    return isRootComponent(file, declared)
      ? undefined
      : { farewell: 'cleanup', effect: mount.call, ref: at.object.name };
  return name === 'value' && /^(?:shallowRef|ref)$/.test(maker) ? homeOfClass(mount) : undefined;
}

function homeOfClass(mount: Mount): Home | undefined {
  return mount.kind === 'hook' ? { farewell: mount.farewell } : undefined;
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

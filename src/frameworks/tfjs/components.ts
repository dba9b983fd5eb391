import {
  type Call,
  type FunctionNode,
  type JavaScriptFile,
  type Node,
  isMarkup,
  keyName,
  lastName,
  methodOf,
  receiverOf,
} from '#javascript';
import { type Farewell, type Home, type Mount, ROOTS, homeOf } from './component-homes.ts';
import { classAround } from './flows.ts';
import { typeOf } from './kinds.ts';

/** A model that a component makes for itself when it appears, and that nothing disposes when it goes. */
export interface Lodger extends Home {
  readonly call: Call;
  readonly mount: Mount;
}

/** Packages whose detectors can be disposed. */
const DISPOSABLE =
  /^tf-models\/(?:coco-ssd|posenet|body-pix|pose-detection|hand-pose-detection|face-landmarks-detection|face-detection)\./;
const EFFECTS = /^(?:useEffect|useLayoutEffect)$/;
const MOST_STEPS = 8;

export function lodgers(file: JavaScriptFile): readonly Lodger[] {
  return file.fact(lodgers, () => findLodgers(file));
}

function findLodgers(file: JavaScriptFile): Lodger[] {
  if (letsGo(file) || ROOTS.test(/([^/\\]+?)\.\w+$/.exec(file.path)?.[1] ?? '')) return [];
  return file.calls.flatMap((call) => {
    const name = file.nameOf(call.callee);
    const kind = typeOf(file, call)?.kind;
    const isModel =
      name !== undefined && (kind === 'model' || (kind === 'detector' && DISPOSABLE.test(name)));
    const mount = isModel ? mountOf(file, call) : undefined;
    const home = mount && homeOf(file, call, mount);
    return mount && home ? [{ call, mount, ...home }] : [];
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

/** Follows a place to the mounting it belongs to; nothing when something else runs it as well. */
function mountOf(file: JavaScriptFile, node: Node, steps = 0): Mount | undefined {
  const owner = file.functionAround(node);
  if (!owner || steps > MOST_STEPS) return undefined;
  const hook = classHook(file, owner);
  if (hook && owner.parent) return { kind: 'member', farewell: hook, member: owner.parent };
  const mounts = file.callers.runsOf(owner).map((run): Mount | undefined => {
    if (run.kind === 'call') return mountOf(file, run.node, steps + 1);
    if (run.kind !== 'callback' || run.call.type !== 'CallExpression') return undefined;
    const last = lastName(run.call.callee);
    if (/^(?:then|finally)$/.test(last)) return mountOf(file, run.call, steps + 1);
    if (EFFECTS.test(last)) return { kind: 'effect', farewell: 'cleanup', call: run.call };
    if (!isMarkup(file.path) || !/^on(?:Before)?Mount(?:ed)?$/.test(last)) return undefined;
    const farewell = /\.svelte$/i.test(file.path) ? 'onDestroy' : 'onUnmounted';
    return { kind: 'hook', farewell, call: run.call };
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

import {
  type JavaScriptFile,
  type Node,
  type Variable,
  bare,
  isLoop,
  propertyName,
} from '#javascript';

const DEEPEST = 8;
/** Globals that stay what they are as long as the program runs. */
const LASTING = /^(?:__dirname|__filename|undefined)$/;
const LASTING_MEMBERS =
  /^(?:process\.env|import\.meta\.(?:env|url)|(?:window\.|self\.|globalThis\.)?location\.(?:origin|protocol|host|hostname))(?:\.\w+)?$/;
/** Calls that give the same for the same. */
const PLAIN_CALLS =
  /^(?:path\.(?:join|resolve)|tf\.io\.(?:http|browserHTTPRequest|fileSystem|fromMemory)|String|Number)$/;

/** Is an expression the same each time it is worked out? Nothing is that is not sure to be. */
export function isSameEachTime(file: JavaScriptFile, node: Node, depth = 0): boolean {
  if (depth > DEEPEST) return false;
  const same = (one: Node): boolean => isSameEachTime(file, one, depth + 1);
  const at = bare(node);
  switch (at.type) {
    case 'Literal':
      return true;
    case 'TemplateLiteral':
      return at.expressions.every(same);
    case 'BinaryExpression':
      return same(at.left) && same(at.right);
    case 'UnaryExpression':
      return same(at.argument);
    case 'ArrayExpression':
      return at.elements.every((one) => one !== null && same(one));
    case 'ObjectExpression':
      return at.properties.every(
        (one) => one.type === 'Property' && !one.computed && same(one.value),
      );
    case 'CallExpression':
      return isPlainCall(file, at) && at.arguments.every(same);
    case 'MemberExpression':
      if (LASTING_MEMBERS.test(file.textOf(at)) || file.nameOf(at) !== undefined) return true;
      return propertyName(at) !== undefined && isLastingObject(file, at.object);
    case 'Identifier': {
      if (file.nameOf(at) !== undefined) return true;
      const variable = file.variableOf(at);
      if (!variable || variable.defs.length === 0) return LASTING.test(at.name);
      return isImported(variable) || isLastingVariable(file, variable, same);
    }
    default:
      return false;
  }
}

function isPlainCall(
  file: JavaScriptFile,
  call: Extract<Node, { type: 'CallExpression' }>,
): boolean {
  return PLAIN_CALLS.test(file.nameOf(call.callee) ?? file.textOf(call.callee));
}

/** A variable that gets one value, which is made once or is the same each time, and which nobody changes. */
function isLastingVariable(
  file: JavaScriptFile,
  variable: Variable,
  same: (node: Node) => boolean,
): boolean {
  const init = onlyValue(file, variable);
  if (!init) return false;
  const isMadeOnce = file.functionAround(init) === undefined && !isInLoop(init);
  return (isMadeOnce || same(init)) && !isChanged(file, variable, init);
}

/** An object written down at the top of a file, or one that is imported. */
function isLastingObject(file: JavaScriptFile, node: Node): boolean {
  const at = bare(node);
  const variable = at.type === 'Identifier' ? file.variableOf(at) : undefined;
  if (!variable) return false;
  if (isImported(variable)) return true;
  const init = onlyValue(file, variable);
  const isWrittenDown =
    init?.type === 'ObjectExpression' && file.functionAround(init) === undefined;
  return isWrittenDown && !isChanged(file, variable, init);
}

function isImported({ defs: [definition, ...others] }: Variable): boolean {
  return definition?.type === 'ImportBinding' && others.length === 0;
}

/** What a variable is given where it is declared, when it is never given anything else. */
function onlyValue(file: JavaScriptFile, variable: Variable): Node | undefined {
  const [definition, ...others] = variable.defs;
  const declared = definition?.node as Node | undefined;
  if (declared?.type !== 'VariableDeclarator' || declared.id.type !== 'Identifier')
    return undefined;
  if (others.length > 0 || variable.references.some((one) => one.isWrite() && !one.init))
    return undefined;
  // A component that says `export let` is given another one by whoever uses it.
  const isConstant = declared.parent.kind === 'const' || !file.isExported(variable);
  return isConstant ? (declared.init ?? undefined) : undefined;
}

function isInLoop(node: Node): boolean {
  for (let up = node.parent; up; up = up.parent) if (isLoop(up)) return true;
  return false;
}

/** May what a variable holds be changed from within: is it written to, or does it go where somebody could? */
function isChanged(file: JavaScriptFile, variable: Variable, init: Node): boolean {
  const at = bare(init);
  if (
    at.type === 'CallExpression'
      ? isPlainCall(file, at)
      : /^(?:Literal|Template|Binary)/.test(at.type)
  )
    return false;
  return file.usesOf(variable).some((use) => {
    let inner = use;
    let up = inner.parent;
    for (; up?.type === 'MemberExpression' && up.object === inner; inner = up, up = up.parent);
    if (up?.type === 'CallExpression') return file.nameOf(up.callee) === undefined;
    return (
      up?.type === 'UpdateExpression' || (up?.type === 'AssignmentExpression' && up.left === inner)
    );
  });
}

import type { JavaScriptFile } from '#javascript';

const NODE_MODULES =
  /^(?:node:.*|fs|fs\/promises|path|http|https|os|child_process|cluster|worker_threads|readline|express|fastify|koa)$/;

/** The packages a file asks for, by whatever means. */
export function packagesOf(file: JavaScriptFile): readonly string[] {
  return file.fact(packagesOf, () => {
    const sources = [
      ...file.tree.nodes('ImportDeclaration').map(({ source }) => source.value),
      ...file.tree
        .nodes('ImportExpression')
        .map(({ source }) => ('value' in source ? source.value : '')),
      ...file.calls
        .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'require')
        .map(({ arguments: [first] }) => (first?.type === 'Literal' ? first.value : '')),
    ];
    return sources.filter((source) => typeof source === 'string');
  });
}

/** Is it a program for Node: does it use what only Node has? */
export function isForNode(file: JavaScriptFile): boolean {
  return packagesOf(file).some((name) => NODE_MODULES.test(name) || name.includes('tfjs-node'));
}

/** Does it use what only a page has? */
export function isForPages(file: JavaScriptFile): boolean {
  const names = new Set(['document', 'window', 'navigator', 'requestAnimationFrame']);
  return file.tree
    .nodes('Identifier')
    .some((one) => names.has(one.name) && !file.variableOf(one)?.defs.length);
}

/** Is it the file that Node starts, rather than a part of a program whose other files may load the native library? */
export function isNodeProgram(file: JavaScriptFile): boolean {
  const { tree } = file;
  const isExporting =
    tree.nodes('ExportNamedDeclaration').length > 0 ||
    tree.nodes('ExportDefaultDeclaration').length > 0 ||
    tree.nodes('ExportAllDeclaration').length > 0 ||
    tree
      .nodes('Identifier')
      .some(({ name }) => name === 'exports' || name === 'parentPort' || name === 'self');
  // Bundlers put something of their own in the place of these two.
  const names = packagesOf(file).filter((name) => !/^(?:node:)?(?:path|os)$/.test(name));
  return (
    !isExporting &&
    names.some((name) => NODE_MODULES.test(name)) &&
    !names.some((name) => name === 'electron')
  );
}

/** The backends a file chooses by name. */
export function backendsOf(file: JavaScriptFile): readonly string[] {
  const chosen = file
    .callsTo('tf.setBackend')
    .map(({ arguments: [first] }) => (first?.type === 'Literal' ? String(first.value) : 'unknown'));
  const loaded = packagesOf(file).flatMap((name) => /tfjs-backend-(\w+)/.exec(name)?.[1] ?? []);
  return [...chosen, ...loaded];
}

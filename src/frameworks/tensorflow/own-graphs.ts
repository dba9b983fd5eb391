import { NONE, type Node, type PyCall, type PythonFile, fields, isNone, kinds } from '#python';
import { callsBetween } from './context.ts';

/** Is the place inside `with tf.Graph().as_default():` or a session of such a graph, so that its operations go with that? */
export function isInOwnGraph(file: PythonFile, node: Node, upTo: Node): boolean {
  const { tree } = file;
  for (let up = tree.parent(node); up > upTo; up = tree.parent(up)) {
    if (tree.kind(up) === kinds.WITH_STATEMENT && entersOwnGraph(file, up, node, upTo)) return true;
  }
  return false;
}

function entersOwnGraph(file: PythonFile, statement: Node, place: Node, upTo: Node): boolean {
  const { tree } = file;
  const body = tree.child(statement, fields.BODY);
  for (const call of callsBetween(file, statement, body)) {
    const name = file.nameOf(call.callee);
    if (name === 'tensorflow.Graph') return true;
    if (call.node !== place && hasOwnGraph(file, call, upTo)) return true;
    // A session becomes the default one by this, its graph does not.
    const isSession = call.receiver > 0 && file.isA(call.receiver, 'tensorflow.Session');
    if (call.lastName === 'as_default' && !isSession) return true;
  }
  // `with sess:`, where the session was made before.
  for (let at = statement; at < body; at++) {
    if (tree.kind(at) !== kinds.WITH_ITEM) continue;
    const [entered] = tree.items(at);
    for (const value of entered === undefined ? [] : file.valuesOf(entered)) {
      const call = value.kind === 'instance' ? file.call(value.at) : undefined;
      if (call && call.node !== place && hasOwnGraph(file, call, upTo)) return true;
    }
  }
  return false;
}

/** Is it a session of a graph that may have been made in this round or call? One from outside is shared by all. */
function hasOwnGraph(file: PythonFile, session: PyCall, upTo: Node): boolean {
  if (file.nameOf(session.callee) !== 'tensorflow.Session') return false;
  const graph = session.argument('graph', 1);
  if (!graph) return false;
  const isName = file.tree.kind(graph) === kinds.IDENTIFIER;
  const makers = isName ? file.definitionsReaching(graph).map(({ value }) => value) : [graph];
  return makers.length === 0 || !makers.every((maker) => isShared(maker));

  function isShared(maker: Node): boolean {
    const name = file.nameOf(file.call(maker)?.callee ?? NONE);
    if (name === 'tensorflow.get_default_graph' || isNone(file, maker)) return true;
    if (name !== 'tensorflow.Graph' || file.tree.holds(upTo, maker)) return false;
    return file.loopsAround(maker).length === 0;
  }
}

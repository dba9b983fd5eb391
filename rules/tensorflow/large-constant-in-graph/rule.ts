import { evidence } from '#evidence';
import {
  type Node,
  type PyCall,
  type PythonFile,
  excerpt,
  fields,
  kinds,
  pythonRule,
} from '#python';
import { smells } from '#smells';
import { isLargeArray, isSetAside, isTraced, runsEagerly, worksWithGraphs } from '#tensorflow';

/** Calls that write an array into the graph they stand in. */
const EMBEDS = [
  'tensorflow.constant',
  'tensorflow.convert_to_tensor',
  'tensorflow.data.Dataset.from_tensor_slices',
  'tensorflow.data.Dataset.from_tensors',
] as const;

export default pythonRule({
  status: 'preview',
  severity: 'info',
  smell: smells.graphGrows,
  summary: 'Large array written into a graph as a constant',
  messages: {
    session:
      '`{call}` writes the whole of `{array}` into the graph, which is copied for every session; feed it through a placeholder, or read it in a `tf.data` pipeline.',
    traced:
      '`{call}` writes the whole of `{array}` into each graph that is traced here; hand it over as an argument, or make the tensor once outside.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for constants in graphs has been published that we could check',
  },
  evidence: [
    evidence.dataGuide,
    evidence.leakCatalogue,
    evidence.cpuTimeTensorflowLargeConstantInGraph,
  ],
  fix: 'none',
  mentions: [['constant', 'convert_to_tensor', 'from_tensor']],

  *check(file) {
    for (const call of file.callsTo(...EMBEDS)) {
      if (isSetAside(file, call.node)) continue;
      const isInFunction = isTraced(file, call.node) && !runsEagerly(file);
      if (!isInFunction && !worksWithGraphs(file)) continue;
      const array = arraysIn(file, call).find((one) => isLargeArray(file, one));
      if (!array) continue;
      yield {
        at: file.range(array),
        message: isInFunction ? 'traced' : 'session',
        slots: { call: call.lastName, array: excerpt(file, array) },
      };
    }
  },
});

/** The argument itself, or the parts of a tuple, list or dictionary that is written there. */
function arraysIn(file: PythonFile, call: PyCall): Node[] {
  const { tree } = file;
  const bare = tree.bare(call.positional[0] ?? call.argument('tensors') ?? 0);
  switch (tree.kind(bare)) {
    case kinds.TUPLE:
    case kinds.LIST:
      return tree.items(bare);
    case kinds.DICTIONARY:
      return tree.items(bare).map((pair) => tree.child(pair, fields.VALUE));
    default:
      return bare ? [bare] : [];
  }
}

import { evidence } from '#evidence';
import { type Node, type PyCall, type PythonFile, kinds, pythonRule } from '#python';
import { smells } from '#smells';
import { isInsideModelMethod, isSetAside, usesGraphMode, usesOtherBackend } from '#tensorflow';

export default pythonRule({
  status: 'preview',
  severity: 'hint',
  smell: smells.brokenAbstraction,
  summary: 'TensorFlow function called on the symbolic tensor of a Keras model',
  messages: {
    raw: '`{call}` works on a symbolic Keras tensor, which Keras 3 refuses and older versions wrap in a layer per operation; use `keras.ops` or a layer.',
  },
  impact: {
    kind: 'not-measured',
    because:
      'nobody has published an energy figure for it, and once compiled the operation costs the same',
  },
  evidence: [evidence.functionalGuide, evidence.leakCatalogue],
  fix: 'none',
  mentions: [['Input', 'layers', 'Model']],

  *check(file) {
    if (usesGraphMode(file) || usesOtherBackend(file)) return;
    for (const call of file.calls) {
      const name = file.nameOf(call.callee);
      if (!name?.startsWith('tensorflow.') || !file.isA(call.node, 'tensorflow.Tensor')) continue;
      const symbol = symbolIn(file, call);
      if (!symbol || isSetAside(file, call.node) || isInsideModelMethod(file, call.node)) continue;
      yield { at: call.name, message: 'raw', slots: { call: file.textOf(call.callee) } };
    }
  },
});

/** The argument that is the symbol of a model under construction, also in a list of tensors. */
function symbolIn(file: PythonFile, call: PyCall): Node | undefined {
  const { tree } = file;
  const given = [
    ...call.positional,
    call.keyword('x'),
    call.keyword('input'),
    call.keyword('values'),
  ];
  const parts = given.flatMap((argument) => {
    const isList = [kinds.LIST, kinds.TUPLE].includes(tree.kind(argument));
    return isList ? tree.items(argument) : [argument];
  });
  return parts.find((part) => part > 0 && file.isA(part, 'keras.KerasTensor'));
}

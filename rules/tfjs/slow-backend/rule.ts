import { evidence } from '#evidence';
import { javascriptRule } from '#javascript';
import { smells } from '#smells';
import { backendsOf, isFallback, isForNode, isForPages, isNodeProgram, packagesOf } from '#tfjs';

export default javascriptRule({
  status: 'preview',
  severity: 'info',
  smell: smells.slowPath,
  summary: 'TensorFlow.js runs on plain JavaScript',
  messages: {
    cpu: "The `'cpu'` backend computes in plain JavaScript, the slowest way there is; use `'wasm'`, `'webgl'` or `'webgpu'`.",
    node: 'In Node `@tensorflow/tfjs` computes in plain JavaScript; `@tensorflow/tfjs-node` runs the native library, with the same functions.',
  },
  impact: { kind: 'not-measured', because: 'time was measured, energy was not' },
  evidence: [evidence.tfjsGuidePlatform, evidence.tfjsWasmReadme, evidence.cpuTimeTfjsSlowBackend],
  fix: 'none',
  mentions: [],

  *check(file) {
    const backends = backendsOf(file);
    for (const call of file.callsTo('tf.setBackend')) {
      // Node has no other backend but the native one, and who leaves that has a reason.
      if (isForNode(file)) break;
      const [name] = call.arguments;
      if (name?.type !== 'Literal' || name.value !== 'cpu' || isFallback(file, call)) continue;
      if (backends.every((one) => one === 'cpu')) yield { at: file.range(call), message: 'cpu' };
    }
    if (backends.length > 0 || !isNodeProgram(file) || isForPages(file)) return;
    const packages = packagesOf(file);
    if (
      !packages.includes('@tensorflow/tfjs') ||
      packages.some((name) => /tfjs-(?:node|react-native)/.test(name))
    )
      return;
    for (const literal of file.tree.nodes('Literal')) {
      if (literal.value === '@tensorflow/tfjs') yield { at: file.range(literal), message: 'node' };
    }
  },
});

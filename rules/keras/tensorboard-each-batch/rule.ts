import { evidence } from '#evidence';
import { integerAt, pythonRule, replaceNode, stringAt } from '#python';
import { smells } from '#smells';
import { isDebugBranch, isSetAside } from '#tensorflow';

/** With so few batches between two writes, TensorBoard writes as good as always. */
const FEW_BATCHES = 5;

export default pythonRule({
  status: 'stable',
  severity: 'info',
  smell: smells.excessiveLogging,
  summary: 'TensorBoard callback that writes after every batch',
  messages: {
    batch:
      '`update_freq={value}` writes a record at nearly every training step, which slows training down; write once per epoch, or every few hundred batches.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure has been published that we could check',
  },
  evidence: [evidence.tensorboardManual, evidence.cpuTimeKerasTensorboardEachBatch],
  fix: 'unsafe',
  mentions: [['TensorBoard']],

  *check(file) {
    for (const call of file.callsTo('keras.callbacks.TensorBoard')) {
      const value = call.keyword('update_freq');
      if (!value || isSetAside(file, call.node) || isDebugBranch(file, call.node)) continue;
      const batches = stringAt(file, value) === 'batch' ? 1 : integerAt(file, value);
      if (batches === undefined || batches < 1 || batches > FEW_BATCHES) continue;
      yield {
        at: file.range(file.tree.parent(value)),
        message: 'batch',
        slots: { value: file.textOf(value) },
        fix: {
          title: 'Write once per epoch',
          applicability: 'unsafe',
          edits: [
            replaceNode(file, value, file.textOf(value).includes("'") ? "'epoch'" : '"epoch"'),
          ],
        },
      };
    }
  },
});

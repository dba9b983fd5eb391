import type { Edit } from '#core';
import { evidence } from '#evidence';
import {
  NONE,
  type Node,
  type PyCall,
  type PythonFile,
  addArgument,
  integerAt,
  kinds,
  pythonRule,
} from '#python';
import { type Target, keywordsOf, runsEachStep, targetOf } from '#pytorch';
import { smells } from '#smells';
import { isGuarded, isSetAside } from '#tensorflow';

/** Functions that make the same numbers on every device. */
const MAKERS = /^torch\.(zeros|ones|empty|full|eye|arange)$/;

/** Methods in between that work on any device alike. */
const NEUTRAL =
  /^(float|double|half|bfloat16|long|int|short|bool|view|reshape|unsqueeze|squeeze|expand|repeat|flatten|permute|transpose|t)$/;

export default pythonRule({
  status: 'stable',
  severity: 'hint',
  smell: smells.repeatedCopies,
  summary: 'Tensor made in main memory and copied to the device in every step',
  messages: {
    copied:
      '`{maker}` makes this tensor in main memory, and `{move}` copies it to the device in every step; make it there with `device=`.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for such copies has been published that we could check',
  },
  evidence: [evidence.torchTuningGuide],
  fix: 'unsafe',
  mentions: [
    ['.to(', '.cuda('],
    ['zeros', 'ones', 'empty', 'full', 'eye', 'arange'],
    ['for ', 'while', 'forward', '_step'],
  ],

  *check(file) {
    if (hasOtherDefault(file)) return;
    for (const move of file.calls) {
      const target = targetOf(file, move);
      const maker = target && makerUnder(file, move);
      if (!target || !maker || isSetAside(file, move.node)) continue;
      if (!runsEachStep(file, move.node) || isMadeOnce(file, move)) continue;
      const edits = edited(file, maker, move, target);
      yield {
        at: file.range(move.node),
        message: 'copied',
        slots: { maker: maker.lastName, move: `.${move.lastName}()` },
        ...(edits
          ? {
              fix: {
                title: `Make it on the device: \`device=${target.text}\``,
                applicability: target.isKnown ? 'safe' : 'unsafe',
                edits,
              },
            }
          : {}),
      };
    }
  },
});

/** `if self.mask is None:` keeps what was made for the next step. */
function isMadeOnce(file: PythonFile, move: PyCall): boolean {
  return isGuarded(file, move.node, file.frameAround(move.node).node);
}

/** Tensors are made on another device anyway. */
function hasOtherDefault(file: PythonFile): boolean {
  return file.callsTo('torch.set_default_device', 'torch.set_default_tensor_type').length > 0;
}

/** The call that makes the tensor, under methods that change nothing about its device. */
function makerUnder(file: PythonFile, move: PyCall): PyCall | undefined {
  for (let call = file.call(move.receiver); call; call = file.call(call.receiver)) {
    if (MAKERS.test(file.nameOf(call.callee) ?? '')) return isPlain(file, call) ? call : undefined;
    if (!call.receiver || !NEUTRAL.test(call.lastName)) return undefined;
  }
  return undefined;
}

function isPlain(file: PythonFile, maker: PyCall): boolean {
  const elsewhere = /^(device|requires_grad|out|pin_memory|layout)$/;
  if (keywordsOf(file, maker).some((name) => elsewhere.test(name))) return false;
  if (maker.hasSplat && file.textOf(maker.node).includes('**')) return false;
  if (maker.lastName !== 'arange') return true;
  // With a broken step, devices may round differently.
  const step = maker.argument('step', 2);
  return !step || integerAt(file, step) !== undefined;
}

const SIMPLE: ReadonlySet<number> = new Set([kinds.IDENTIFIER, kinds.ATTRIBUTE, kinds.STRING]);

function edited(
  file: PythonFile,
  maker: PyCall,
  move: PyCall,
  { text }: Target,
): Edit[] | undefined {
  const { tree } = file;
  const device = move.argument('device', 0) || NONE;
  if (device > 0 && !isSimple(file, device)) return undefined;
  const range = { start: tree.end(move.receiver), end: tree.end(move.node) };
  if (/[#\n\r]/.test(file.text.slice(range.start, range.end))) return undefined;
  const edit = addArgument(file, maker, `device=${text}`);
  return edit && [edit, { range, text: '' }];
}

function isSimple(file: PythonFile, node: Node): boolean {
  return SIMPLE.has(file.tree.kind(node)) && !file.textOf(node).includes('(');
}

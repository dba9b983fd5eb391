import type { Fix, Problem } from '#core';
import { evidence } from '#evidence';
import {
  NONE,
  type Node,
  type PythonFile,
  fields,
  insertAfter,
  isTrue,
  kinds,
  pythonRule,
  removeArgument,
  standsAlone,
} from '#python';
import { smells } from '#smells';
import { type Tape, isInsideModelMethod, isSetAside, isTraced, tapes } from '#tensorflow';

type Message = 'single' | 'kept';

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.tensorRetained,
  summary: 'Persistent gradient tape that is not needed or outlives its last gradient',
  messages: {
    single:
      'This tape gives one gradient only, and `persistent=True` keeps every intermediate result until the tape itself is gone; leave it out, so that the gradient frees them.',
    kept: 'This persistent tape keeps every intermediate result until the next round replaces it; `del {tape}` after its last gradient frees them earlier.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for persistent tapes has been published that we could check',
  },
  evidence: [
    evidence.autodiffGuide,
    evidence.gradientTapeManual,
    evidence.cpuTimeTensorflowPersistentTapeNotDeleted,
  ],
  fix: 'safe',
  mentions: [['GradientTape']],

  *check(file) {
    for (const tape of tapes(file)) {
      const { call } = tape;
      const persistent = call.argument('persistent', 0);
      if (!persistent || !isTrue(file, persistent) || tape.mayBeUsedElsewhere) continue;
      if (isSetAside(file, call.node) || tape.gradients.some((use) => use.captured)) continue;
      // In a graph, what is kept is settled while tracing; the tape holds nothing at run time.
      if (isTraced(file, call.node) || isInsideModelMethod(file, call.node)) continue;
      const problem = takesOneGradient(file, tape)
        ? single(file, tape, persistent)
        : kept(file, tape);
      if (problem) yield problem;
    }
  },
});

/** Is a gradient taken at one place, once for each time the tape records? */
function takesOneGradient(file: PythonFile, { call, gradients, steered }: Tape): boolean {
  const [gradient, ...others] = gradients;
  if (!gradient || others.length > 0 || steered.some((use) => use.at > gradient.at)) return false;
  const [around] = file.loopsAround(call.node);
  const [inner] = file.loopsAround(gradient.at);
  // Without vectorization, a jacobian takes a gradient per row.
  const isVectorized = !file.call(gradient.call)?.argument('experimental_use_pfor', 4);
  return around?.node === inner?.node && isVectorized;
}

function single(file: PythonFile, { call }: Tape, persistent: Node): Problem<Message> {
  const parent = file.tree.parent(persistent);
  const isKeyword = file.tree.kind(parent) === kinds.KEYWORD_ARGUMENT;
  const argument = isKeyword ? parent : persistent;
  const edit = removeArgument(file, argument);
  // A position that falls away would move the others.
  const canGo = edit && (isKeyword || call.positional.length === 1);
  const title = 'Leave out `persistent=True`';
  return {
    at: file.range(argument),
    message: 'single',
    ...(canGo ? { fix: { title, applicability: 'safe', edits: [edit] } } : {}),
  };
}

/** Several gradients in a loop: the tape stays until the next round's tape takes its name. */
function kept(file: PythonFile, tape: Tape): Problem<Message> | undefined {
  const { call, gradients, isDeleted } = tape;
  const name = nameOf(file, tape);
  const [loop] = file.loopsAround(call.node);
  if (!loop || !name || isDeleted || gradients.length === 0) return undefined;
  const fix = deletion(file, tape, name);
  return {
    at: call.name,
    message: 'kept',
    severity: 'hint',
    slots: { tape: name },
    related: [{ at: loop.header, message: 'in this loop' }],
    ...(fix ? { fix } : {}),
  };
}

function nameOf(file: PythonFile, { call }: Tape): string {
  const { tree } = file;
  const pattern = tree.parent(call.node);
  if (tree.kind(pattern) !== kinds.AS_PATTERN) return '';
  const target = tree.items(tree.child(pattern, fields.ALIAS))[0] ?? NONE;
  return tree.kind(target) === kinds.IDENTIFIER ? tree.textOf(target) : '';
}

/** Puts `del tape` behind the statement with the last gradient, where that follows the `with` in its block. */
function deletion(file: PythonFile, tape: Tape, name: string): Fix | undefined {
  const { tree } = file;
  const uses = [...tape.gradients, ...tape.steered].map((use) => use.at);
  let last: Node = NONE;
  for (let next = tree.nextSibling(tape.statement); next; next = tree.nextSibling(next)) {
    if (uses.some((use) => tree.holds(next, use))) last = next;
  }
  // Every use stands between the `with` and there, so that no round looks at the tape of the one before.
  const isWithin = uses.every((use) => use > tape.statement && use < tree.last(last));
  if (!last || !isWithin || !standsAlone(file, last)) return undefined;
  return {
    title: `Delete \`${name}\` after its last gradient`,
    applicability: 'safe',
    edits: [insertAfter(file, last, `del ${name}`)],
  };
}

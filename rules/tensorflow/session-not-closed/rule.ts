import { evidence } from '#evidence';
import { type PyCall, type PythonFile, type Scope, fields, pythonRule } from '#python';
import { smells } from '#smells';
import {
  SESSIONS,
  isSetAside,
  mayBeClosed,
  nameOfScope,
  nameOfSession,
  sessionsInLoops,
  staysForGood,
  withSession,
} from '#tensorflow';

export default pythonRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.resourceNotReleased,
  summary: '`tf.Session` that stays open when its work is done',
  messages: {
    interactive:
      'This function leaves an interactive session open, and because it makes itself the default one, its device memory and threads stay taken after each call; use `tf.Session` in a `with` block, or close it.',
    beside:
      'This session is not used any more, but stays open beside the one opened later, and so do its variables and threads; close it first, or open it in a `with` block.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure for open sessions has been published that we could check',
  },
  evidence: [
    evidence.sessionManual,
    evidence.leakCatalogue,
    evidence.cpuTimeTensorflowSessionNotClosed,
  ],
  fix: 'unsafe',
  mentions: [['Session']],

  *check(file) {
    for (const call of file.callsTo(...SESSIONS)) {
      if (isSetAside(file, call.node) || mayBeClosed(file, call.node)) continue;
      // What piles up in a loop is told by the rule for that.
      if (sessionsInLoops(file).has(call.node)) continue;
      const name = nameOfSession(file, call);
      if (name && saysWhyOpen(file, call, name)) continue;
      if (staysForGood(file, call) && !livesAsLongAsProcess(file, call)) {
        yield { at: call.name, message: 'interactive' };
        continue;
      }
      const later = name ? openedLater(file, call, name) : undefined;
      if (!later) continue;
      const fix = withSession(file, call, name);
      yield {
        at: call.name,
        message: 'beside',
        severity: 'info',
        related: [{ at: later.name, message: 'the later session' }],
        ...(fix ? { fix } : {}),
      };
    }
  },
});

/**
 * A session that the same code opens once this one has done its work, while its name still holds this one. Python closes
 * a session that no name refers to, so that one of the same name takes the place of this one.
 */
function openedLater(file: PythonFile, call: PyCall, name: string): PyCall | undefined {
  const { tree } = file;
  const uses = file.usesOf(call.node);
  if (uses.length === 0 || uses.some(({ captured, kind }) => captured || kind === 'deleted'))
    return undefined;
  const last = Math.max(...uses.map((use) => use.at));
  const block = tree.parent(file.statementOf(call.node));
  const frame = file.frameAround(call.node);
  // Another value takes the name, and this one is closed.
  const definitions = file.bindingAt(tree.child(tree.parent(call.node), fields.LEFT))?.definitions;
  if (!definitions || definitions.length > 1 || file.loopsAround(call.node).length > 0)
    return undefined;
  return file.callsTo(...SESSIONS).find((other) => {
    if (other.node < last || file.frameAround(other.node) !== frame) return false;
    return tree.holds(block, other.node) && nameOfSession(file, other) !== name;
  });
}

/** Is `sess.close()` there as a comment? Then the author left it open on purpose, as in many tutorials. */
function saysWhyOpen(file: PythonFile, call: PyCall, name: string): boolean {
  const end = file.tree.end(file.frameAround(call.node).node);
  return file.comments.some(({ range, text }) => {
    return range.start > call.start && range.start < end && text.includes(`${name}.close()`);
  });
}

/** At the module's top, outside loops, the session is meant to serve the whole run. */
function livesAsLongAsProcess(file: PythonFile, call: PyCall): boolean {
  if (file.loopsAround(call.node).length > 0) return false;
  const frame = file.frameAround(call.node);
  if (frame.kind === 'module' || isMainOfProgram(file, frame)) return true;
  const { functions } = file.evaluator;
  if (functions.isPassedOn(frame)) return false;
  const callers = functions.callers(frame);
  // A `main` that the script calls once.
  return (
    callers.length > 0 &&
    callers.every(
      (one) => file.frameAround(one).kind === 'module' && file.loopsAround(one).length === 0,
    )
  );
}

/** `tf.app.run()` calls `main`, or the function it is given, once and ends the process. */
function isMainOfProgram(file: PythonFile, frame: Scope): boolean {
  return file.callsTo('tensorflow.app.run', 'absl.app.run').some((call) => {
    const given = call.argument('main', 0);
    if (!given) return frame.parent?.kind === 'module' && nameOfScope(file, frame) === 'main';
    return file.valuesOf(given).some((value) => value.kind === 'function' && value.scope === frame);
  });
}

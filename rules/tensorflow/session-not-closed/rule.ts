import { evidence } from '#evidence';
import { type PyCall, type PythonFile, type Scope, pythonRule } from '#python';
import { smells } from '#smells';
import {
  SESSIONS,
  isSetAside,
  mayBeClosed,
  nameOfScope,
  nameOfSession,
  sessionsInLoops,
  withSession,
} from '#tensorflow';

export default pythonRule({
  status: 'stable',
  severity: 'warning',
  smell: smells.resourceNotReleased,
  summary: '`tf.Session` opened and never closed',
  messages: {
    open: 'This session is never closed, so its device memory and threads stay taken; open it in a `with` block or call `{name}.close()`.',
    unnamed:
      'This session has no name and is never closed, so its device memory and threads stay taken; open it in a `with` block.',
    untilExit:
      'This session stays open until the process ends, and so do its device memory and threads; open it in a `with` block to give them back when the work is done.',
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
      const lasts = livesAsLongAsProcess(file, call);
      if (lasts && setsOptionsOnly(file, call)) continue;
      const name = nameOfSession(file, call);
      if (name && saysWhyOpen(file, call, name)) continue;
      const fix = name ? withSession(file, call, name) : undefined;
      yield {
        at: call.name,
        message: lasts ? 'untilExit' : name ? 'open' : 'unnamed',
        slots: { name },
        ...(lasts ? { severity: 'info' as const } : {}),
        ...(fix ? { fix } : {}),
      };
    }
  },
});

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
  const callers = file.evaluator.functions.callers(frame);
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

/** A session that is never used again is a way to set device options for the whole process. */
function setsOptionsOnly(file: PythonFile, call: PyCall): boolean {
  return (
    call.keyword('config') > 0 && file.usesOf(call.node).every((use) => use.kind === 'discarded')
  );
}

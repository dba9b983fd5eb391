import { evidence } from '#evidence';
import { javascriptRule, methodOf, receiverOf, replaceNode, userOf } from '#javascript';
import { smells } from '#smells';
import { WHEN, api, backendsOf, isForNode, isTensor, situationOf } from '#tfjs';

export default javascriptRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.deviceSync,
  summary: 'Values of a tensor read synchronously in a loop',
  messages: {
    blocking:
      '`{method}` stops the page {when} until the graphics card has caught up; `await` the values of `{better}()` instead.',
  },
  impact: {
    kind: 'not-measured',
    because: 'no energy figure has been published that we could check',
  },
  evidence: [evidence.tfjsGuidePlatform, evidence.cpuTimeTfjsDataSyncInLoop],
  fix: 'unsafe',
  mentions: [['dataSync', 'arraySync']],

  *check(file) {
    // There a synchronous reading waits for no other device.
    if (isForNode(file) || backendsOf(file).some((name) => name === 'cpu' || name === 'wasm'))
      return;
    for (const call of file.calls) {
      const method = methodOf(call);
      const receiver = receiverOf(call);
      if ((method !== 'dataSync' && method !== 'arraySync') || !receiver) continue;
      if (!api.SYNC_DOWNLOADS.has(method) || !isTensor(file, receiver)) continue;
      // Where the function could wait already.
      if (!file.functionAround(call)?.async) continue;
      // Read for nothing but to wait for the device, as programs that measure time do.
      if (call.parent.type === 'ExpressionStatement') continue;
      const { often } = situationOf(file, call);
      if (often !== 'loop' && often !== 'frame') continue;
      const better = method === 'dataSync' ? 'data' : 'array';
      const { user, as } = userOf(call);
      const isAwaited = user?.type === 'AwaitExpression';
      const wait = `${isAwaited ? '' : 'await '}${file.textOf(receiver)}.${better}()`;
      const isPart = user?.type === 'MemberExpression' && user.object === as;
      yield {
        at: file.range(call),
        message: 'blocking',
        slots: { method, better, when: WHEN[often] },
        fix: {
          title: `Wait for \`${better}()\``,
          applicability: 'unsafe',
          edits: [
            replaceNode(
              file,
              call,
              isPart || user?.type === 'BinaryExpression' ? `(${wait})` : wait,
            ),
          ],
        },
      };
    }
  },
});

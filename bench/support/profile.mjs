/**
 * How long some code kept a thread busy each time it ran, in milliseconds, from a CPU profile of V8. Code counts
 * while a function of a file that matches is on the stack, and what it calls with it. Where the machine takes the
 * processor away, samples lie far apart; a sample stands for `longest` milliseconds at most.
 */
export function stretches({ nodes, samples, timeDeltas }, files, longest = Infinity) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ours = new Set();
  const visit = (id, above) => {
    const { callFrame, children = [] } = byId.get(id);
    const here = above || files.test(callFrame.url);
    if (here) ours.add(id);
    for (const child of children) visit(child, here);
  };
  visit(nodes[0].id, false);

  const nameOf = (id) => byId.get(id).callFrame.functionName;
  const found = [];
  let current = 0;
  samples.forEach((id, index) => {
    if (ours.has(id)) current += Math.min(longest, (timeDeltas[index + 1] ?? 0) / 1000);
    // The collector may interrupt it, and tidies up after everybody.
    if (ours.has(id) || current === 0 || nameOf(id) === '(garbage collector)') return;
    found.push(current);
    current = 0;
  });
  return found;
}

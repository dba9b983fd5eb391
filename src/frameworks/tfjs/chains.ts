import { type Node, bare, userOf } from '#javascript';

/** The expression a chain ends in: of `a.add(b).mul(c).data()`, asked for `a.add(b)`, the whole. */
export function endOfChain(node: Node): Node {
  let at = node;
  for (;;) {
    const { user, as } = userOf(at);
    const isStep =
      user?.type === 'ArrayExpression' ||
      (user?.type === 'MemberExpression' && user.object === as) ||
      (user?.type === 'CallExpression' && user.callee === as) ||
      (user?.type === 'CallExpression' && user.arguments.some((one) => bare(one) === bare(as)));
    if (!user || !isStep) return at;
    at = user;
  }
}

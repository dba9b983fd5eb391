import { evidence } from '#evidence';
import { indentationOf, insertBeforeStatement, javascriptRule, lineBreakOf } from '#javascript';
import { smells } from '#smells';
import { replacedTensors, spelled } from '#tfjs';

export default javascriptRule({
  status: 'preview',
  severity: 'warning',
  smell: smells.tensorNotReleased,
  summary: 'Variable that gets a new tensor in every round of a loop',
  messages: {
    replaced:
      '`{name}` gets a new tensor in every round of this loop, and the one before stays behind; dispose it first.',
  },
  impact: { kind: 'not-measured', because: 'memory was measured, energy was not' },
  evidence: [evidence.tfjsGuideMemory, evidence.tfjsOwnLeaks],
  fix: 'unsafe',
  mentions: [['for', 'while']],

  *check(file) {
    for (const { assignment, variable, loop, call } of replacedTensors(file)) {
      const { name } = variable;
      const statement = assignment.parent;
      const isAlone = statement.type === 'ExpressionStatement' && spelled(file, 'dispose');
      const isList = statement.parent?.type === 'BlockStatement';
      const old = `old${name.charAt(0).toUpperCase()}${name.slice(1)}`;
      const isFree = !file.tree.nodes('Identifier').some((one) => one.name === old);
      const before =
        isAlone &&
        isList &&
        isFree &&
        insertBeforeStatement(file, statement, [`const ${old} = ${name};`]);
      const end = statement.range[1];
      const next = `${lineBreakOf(file)}${indentationOf(file, statement)}`;
      const isEnd = /^[ \t]*(?:\/\/.*)?(?:[\r\n]|$)/.test(file.text.slice(end));
      yield {
        at: file.range(call),
        message: 'replaced',
        slots: { name },
        related: [
          { at: { start: loop.range[0], end: loop.body.range[0] }, message: 'in this loop' },
        ],
        ...(before &&
          isEnd && {
            fix: {
              title: `Dispose the tensor that \`${name}\` held before`,
              applicability: 'unsafe',
              edits: [before, { range: { start: end, end }, text: `${next}${old}.dispose();` }],
            },
          }),
      };
    }
  },
});

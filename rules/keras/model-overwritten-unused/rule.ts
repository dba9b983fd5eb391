import type { Fix } from '#core';
import { evidence } from '#evidence';
import {
  type Definition,
  type Node,
  type PythonFile,
  fields,
  kinds,
  pythonRule,
  removeStatement,
} from '#python';
import { smells } from '#smells';
import { isSetAside, madeModels } from '#tensorflow';

/** Methods that only go on making the model. */
const MAKES = /^(add|compile|build)$/;

export default pythonRule({
  status: 'preview',
  severity: 'info',
  smell: smells.workForNothing,
  summary: 'Model that is replaced by another one before anything uses it',
  messages: {
    replaced:
      'This model is made for nothing, since `{name}` gets another one before anything uses it; leave the first one out.',
  },
  impact: {
    kind: 'not-measured',
    because: 'nobody has measured models that are made and never used',
  },
  evidence: [evidence.leakCatalogue],
  fix: 'unsafe',
  mentions: [['keras']],

  *check(file) {
    for (const scope of file.scopes.all) {
      // Cells of a notebook show several ways to make a model, one below the other.
      if (scope.kind === 'module' && isNotebook(file)) continue;
      for (const { definitions } of scope.bindings.values()) {
        if (definitions.length < 2) continue;
        const making = definitions.filter((one) => makesModel(file, one));
        for (const definition of making) {
          const next = making.find((one) => isReplacedBy(file, definition, one));
          if (!next || isSetAside(file, definition.node)) continue;
          const fix = removal(file, definition);
          yield {
            at: file.range(definition.statement),
            message: 'replaced',
            slots: { name: file.textOf(definition.node) },
            related: [{ at: file.range(next.node), message: 'replaced here' }],
            ...(fix ? { fix } : {}),
          };
        }
      }
    }
  },
});

function isNotebook({ path, text }: PythonFile): boolean {
  return path.includes('.ipynb') || /^# (%%|In ?\[)/m.test(text);
}

/** Is `next` the definition that surely follows, with nothing of the first one's model used meanwhile? */
function isReplacedBy(file: PythonFile, first: Definition, next: Definition): boolean {
  const { tree } = file;
  if (next.node <= first.node) return false;
  const block = tree.parent(file.statementOf(first.node));
  if (tree.parent(file.statementOf(next.node)) !== block) return false;
  return usesOf(file, first).every((use) => isMaking(file, use));
}

function usesOf(file: PythonFile, definition: Definition): Node[] {
  return definition.binding.uses.filter((use) =>
    file.definitionsReaching(use).includes(definition),
  );
}

/** `model.add(…)` as a statement of its own. */
function isMaking(file: PythonFile, use: Node): boolean {
  const { tree } = file;
  const call = file.callOf(tree.parent(use));
  if (!call || !MAKES.test(call.lastName) || call.receiver !== use) return false;
  return tree.kind(tree.parent(call.node)) === kinds.EXPRESSION_STATEMENT;
}

/** Is the name given a model that is made right here, or in a function of the file? */
function makesModel(file: PythonFile, { kind, value, path, statement }: Definition): boolean {
  const { tree } = file;
  if (kind !== 'assign' || path.length > 0 || tree.kind(value) !== kinds.CALL) return false;
  if (tree.kind(tree.child(statement, fields.LEFT)) !== kinds.IDENTIFIER) return false;
  const makers = file.fact(
    makesModel,
    () => new Set(madeModels(file).map(({ maker }) => maker.node)),
  );
  const values = file.valuesOf(value);
  return (
    values.length > 0 &&
    values.every((one) => {
      if (one.kind !== 'instance' && one.kind !== 'object') return false;
      const isOwn = one.at === value || file.frameAround(one.at).kind === 'function';
      return makers.has(one.at) && isOwn;
    })
  );
}

function removal(file: PythonFile, definition: Definition): Fix | undefined {
  if (usesOf(file, definition).length > 0) return undefined;
  const edit = removeStatement(file, file.statementOf(definition.node));
  return edit && { title: 'Remove the unused model', applicability: 'unsafe', edits: [edit] };
}

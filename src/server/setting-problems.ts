import { settingProblemText, type SettingProblem } from '#project';
import type { Concern } from './protocol.ts';
import type { Workspace } from './workspace.ts';

/** Shows the problems of one settings file; an empty list takes them away. */
export type ShowProblems = (uri: string, problems: readonly SettingProblem[]) => void;

/** Keeps what is shown about settings files equal to what is wrong with them. */
export function createSettingProblems(
  workspace: Workspace,
  show: ShowProblems,
): { readonly update: () => Promise<readonly Concern[]> } {
  let shown = new Map<string, string>();
  return {
    /** Answers what is worth telling outside of the files too. */
    async update() {
      const problems = await workspace.problems();
      const texts = new Map([...problems].map(([uri, list]) => [uri, JSON.stringify(list)]));
      for (const uri of new Set([...shown.keys(), ...texts.keys()])) {
        if (shown.get(uri) !== texts.get(uri)) show(uri, problems.get(uri) ?? []);
      }
      shown = texts;
      return [...problems].flatMap(([uri, list]) =>
        list
          .filter(({ severity }) => severity === 'error')
          .map((problem) => ({
            text: settingProblemText(problem),
            uri,
            ...(problem.line === undefined ? {} : { line: problem.line }),
          })),
      );
    },
  };
}

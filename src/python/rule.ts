import type { Problem, Rule } from '#core';
import type { PythonFile } from './file.ts';

export type PythonRule = Rule<PythonFile> & { readonly language: 'python' };

/** Declares a rule over Python files; a message key that is not in `messages` does not compile. */
export function pythonRule<const Messages extends Readonly<Record<string, string>>>(
  rule: Omit<Rule<PythonFile>, 'language' | 'messages' | 'check'> & {
    readonly messages: Messages;
    check(file: PythonFile): Iterable<Problem<NoInfer<keyof Messages & string>>>;
  },
): PythonRule {
  return { ...rule, language: 'python' };
}

import type { Problem, Rule } from '#core';
import type { JavaScriptFile } from './file.ts';

export type JavaScriptRule = Rule<JavaScriptFile> & { readonly language: 'javascript' };

/** Declares a rule over JavaScript and TypeScript; a message key that is not in `messages` does not compile. */
export function javascriptRule<const Messages extends Readonly<Record<string, string>>>(
  rule: Omit<Rule<JavaScriptFile>, 'language' | 'messages' | 'check'> & {
    readonly messages: Messages;
    check(file: JavaScriptFile): Iterable<Problem<NoInfer<keyof Messages & string>>>;
  },
): JavaScriptRule {
  return { ...rule, language: 'javascript' };
}

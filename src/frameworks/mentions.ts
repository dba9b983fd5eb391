import type { Language } from '#core';

/** Words of which a file must hold one before any rule of ours can find anything in it. */
export const FRAMEWORK_WORDS: Readonly<Record<Language, readonly string[]>> = {
  python: ['tensorflow', 'keras'],
  javascript: ['@tensorflow', 'tfjs', 'tf.', 'nsfwjs'],
};

const USE: Readonly<Record<Language, RegExp>> = {
  python: /(?:^|[\n\r;:])[ \t\f\ufeff]*(?:from|import)[ \t][^\n\r]*(?:tensorflow|keras)/,
  // A package, a bundle that lies beside the file, or the global of a script tag.
  javascript:
    /@tensorflow(?:-models)?\/|['"`/](?:tfjs|tf(?=\.min|\.es2017|\.js))[\w.-]*['"`]|['"]nsfwjs|\btf\.(?:tidy|tensor\w*|browser|data|layers|sequential|model|load\w+|ready|dispose|keep|setBackend|train|zeros|ones|scalar)\b/,
};

/** Does the text use a framework we know? */
export function importsFramework(text: string, language: Language): boolean {
  return FRAMEWORK_WORDS[language].some((word) => text.includes(word)) && USE[language].test(text);
}

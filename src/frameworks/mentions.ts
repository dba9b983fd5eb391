import type { Language } from '#core';

/** Words of which a file must hold one before any rule of ours can find anything in it. */
export const FRAMEWORK_WORDS: Readonly<Record<Language, readonly string[]>> = {
  python: ['tensorflow', 'keras', 'torch', 'lightning', 'transformers'],
  javascript: ['@tensorflow', 'tfjs', 'tf.', 'nsfwjs'],
};

const USE: Readonly<Record<Language, RegExp>> = {
  python: importOf(FRAMEWORK_WORDS.python),
  // A package, a bundle that lies beside the file, or the global of a script tag.
  javascript:
    /@tensorflow(?:-models)?\/|['"`/](?:tfjs|tf(?=\.min|\.es2017|\.js))[\w.-]*['"`]|['"]nsfwjs|\btf\.(?:tidy|tensor\w*|browser|data|layers|sequential|model|load\w+|ready|dispose|keep|setBackend|train|zeros|ones|scalar)\b/,
};

/** A line that imports something with one of the words in its name. */
function importOf(words: readonly string[]): RegExp {
  return new RegExp(
    String.raw`(?:^|[\n\r;:])[ \t\f\ufeff]*(?:from|import)[ \t][^\n\r]*(?:${words.join('|')})`,
  );
}

/** What the rules of a folder are about; those of a folder that is not named are about all frameworks. */
const OF_FOLDER: Readonly<Record<string, readonly string[]>> = {
  keras: ['tensorflow', 'keras'],
  tensorflow: ['tensorflow', 'keras'],
  tfdata: ['tensorflow', 'keras'],
  pytorch: ['torch', 'lightning'],
  huggingface: ['transformers', 'diffusers'],
};

const USE_OF_FOLDER: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(OF_FOLDER).map(([folder, words]) => [folder, importOf(words)]),
);

/** Does the text use a framework we know? */
export function importsFramework(text: string, language: Language): boolean {
  return FRAMEWORK_WORDS[language].some((word) => text.includes(word)) && USE[language].test(text);
}

/** Tells of rules, by their ids, whether a text that uses some framework uses the one they are about. */
export function frameworksOf(text: string): (rule: string) => boolean {
  const known = new Map<string, boolean>();
  return (rule) => {
    const folder = rule.slice(0, rule.indexOf('/'));
    const isUsed = known.get(folder) ?? usesThatOf(folder, text);
    known.set(folder, isUsed);
    return isUsed;
  };
}

function usesThatOf(folder: string, text: string): boolean {
  const words = OF_FOLDER[folder];
  if (!words?.some((word) => text.includes(word))) return words === undefined;
  return USE_OF_FOLDER.get(folder)?.test(text) ?? true;
}

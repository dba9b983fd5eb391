import { COMMAND_LINE } from './command-line.ts';
import { EDITOR } from './editor.ts';
import { ENERGY } from './energy.ts';
import { REPORT } from './report.ts';
import { RULES } from './rules.ts';
import { SETTINGS } from './settings.ts';

/** What others wrote in English before it came to the server. */
export const germanRetold: Readonly<Record<string, string>> = { ...RULES, ...COMMAND_LINE };

/** German, by the English text; `{0}` and so on are filled in. */
export const german: Readonly<Record<string, string>> = {
  ...EDITOR,
  ...ENERGY,
  ...REPORT,
  ...SETTINGS,
  ...germanRetold,
};

import { EDITOR } from './editor.ts';
import { ENERGY } from './energy.ts';
import { REPORT } from './report.ts';
import { SETTINGS } from './settings.ts';

/** German, by the English text; `{0}` and so on are filled in. */
export const german: Readonly<Record<string, string>> = {
  ...EDITOR,
  ...ENERGY,
  ...REPORT,
  ...SETTINGS,
};

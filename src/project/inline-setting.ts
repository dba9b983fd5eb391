import { parse } from 'smol-toml';
import { checkSettings } from './check-settings.ts';
import { reasonOf } from './reason.ts';
import type { SettingOverrides } from './settings.ts';

/** One setting as it would stand in a settings file, such as `preview = true`. */
export function inlineSetting(text: string): {
  readonly given: SettingOverrides;
  readonly problems: readonly string[];
} {
  try {
    const { given, problems } = checkSettings(parse(text));
    return { given, problems: problems.map(({ key, problem }) => `\`${key}\` ${problem}`) };
  } catch (error) {
    return { given: {}, problems: [`cannot be parsed: ${reasonOf(error)}`] };
  }
}

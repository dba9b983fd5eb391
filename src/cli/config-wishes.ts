import { UsageError } from '#core';
import { inlineSetting, type SettingOverrides } from '#project';

/** What `--config` says: a file for everything, and single settings as they are written in TOML. */
export function configWishes(
  values: readonly string[],
  isIsolated: boolean,
): {
  readonly configPath: string | undefined;
  readonly inline: SettingOverrides;
} {
  const { JOULELINT_CONFIG } = process.env;
  let configPath = isIsolated ? undefined : JOULELINT_CONFIG || undefined;
  let inline: SettingOverrides = {};
  for (const value of values) {
    if (!/^\s*["\w-]+\s*=/.test(value)) {
      configPath = value;
      continue;
    }
    const { given, problems } = inlineSetting(value);
    const [problem] = problems;
    if (problem) throw new UsageError(`--config ${value}: ${problem}`);
    inline = { ...inline, ...given };
  }
  return { configPath, inline };
}

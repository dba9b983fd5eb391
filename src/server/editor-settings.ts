import * as z from 'zod/mini';
import { SEVERITIES } from '#core';
import { inEnglish, type Say } from '#energy';
import { firstRefusal, ruleNameProblems, type SettingOverrides } from '#project';

const list = () => z._default(z.nullable(z.array(z.string())), null);
const on = () => z._default(z.boolean(), true);
/** What `estimates.ts` looks at, which can say what is wrong with it. */
const unchecked = () => z._default(z.nullable(z.unknown()), null);

/** What an editor may tell us, by the names it has below `joulelint.`; `null` means "not set". */
const schema = z.object({
  enable: on(),
  run: z._default(z.enum(['onType', 'onSave', 'manual']), 'onType'),
  delay: z._default(z.int().check(z.minimum(0), z.maximum(5000)), 200),
  configuration: z._default(z.nullable(z.string()), null),
  configurationPreference: z._default(
    z.enum(['editorFirst', 'filesystemFirst', 'editorOnly']),
    'filesystemFirst',
  ),
  select: list(),
  extendSelect: list(),
  ignore: list(),
  preview: z._default(z.nullable(z.boolean()), null),
  severity: z._default(z.record(z.string(), z.enum([...SEVERITIES, 'off'])), {}),
  exclude: list(),
  maxFileSize: z._default(z.nullable(z.int().check(z.positive())), null),
  notebooks: z.prefault(z.object({ enable: on() }), {}),
  fix: z.prefault(
    z.object({ unsafe: z._default(z.enum(['never', 'quickFix', 'fixAll']), 'quickFix') }),
    {},
  ),
  codeAction: z.prefault(
    z.object({
      disableRuleComment: z.prefault(
        z.object({
          enable: on(),
          location: z._default(z.enum(['sameLine', 'separateLine']), 'sameLine'),
        }),
        {},
      ),
      showDocumentation: z.prefault(z.object({ enable: on() }), {}),
    }),
    {},
  ),
  hover: z.prefault(z.object({ enable: on() }), {}),
  codeLens: z.prefault(z.object({ enable: z._default(z.boolean(), false) }), {}),
  estimates: z.prefault(
    z.object({
      enable: on(),
      region: unchecked(),
      hardware: unchecked(),
      carbonIntensity: unchecked(),
      pue: unchecked(),
      hoursPerRun: unchecked(),
      runsPerMonth: unchecked(),
      phase: unchecked(),
      workloads: unchecked(),
      units: z._default(z.enum(['auto', 'Wh', 'J']), 'auto'),
    }),
    {},
  ),
  scan: z.prefault(z.object({ maxFiles: z._default(z.int().check(z.positive()), 5000) }), {}),
});

export type EditorSettings = z.output<typeof schema>;

/** Reads what an editor sent, key by key: a value that makes no sense is told and its default holds. */
export function editorSettings(
  value: unknown,
  say: Say = inEnglish,
): {
  readonly settings: EditorSettings;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const good: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(schema.shape)) {
    const given = partOf(value, key);
    if (given === undefined) continue;
    const { success, error } = part.safeParse(given, { reportInput: true });
    if (success) good[key] = given;
    else problems.push(say('joulelint.{0}. Its default is used.', whyNot(key, error, say)));
  }
  return { settings: schema.parse(good), problems };
}

function whyNot(key: string, error: z.core.$ZodError, say: Say): string {
  const { path, reason } = firstRefusal(error, say);
  // What lies deeper is a setting of its own, unless people choose the names themselves.
  const names = key === 'severity' ? [] : path.filter((part) => typeof part === 'string');
  const inner = path.flatMap((part) => {
    if (typeof part === 'number') return `${say('item {0}', part + 1)} `;
    return names.includes(part as string) ? [] : `\`${String(part)}\` `;
  });
  return `${[key, ...names].join('.')} ${inner.join('')}${reason}`;
}

/** Rules that nobody knows, and with which nothing may be found. */
export function ruleProblems(settings: SettingOverrides, say: Say): readonly string[] {
  return ruleNameProblems(settings, say).map(({ key, problem }) => {
    const name = key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    return `joulelint.${name} ${problem}`;
  });
}

/** The part of an editor's settings that a settings file may hold too. */
export function asProjectSettings(editor: EditorSettings): SettingOverrides {
  const { select, extendSelect, ignore, preview, severity, exclude, maxFileSize } = editor;
  return {
    ...(select && { select }),
    ...(extendSelect && { 'extend-select': extendSelect }),
    ...(ignore && { ignore }),
    ...(preview !== null && { preview }),
    ...(Object.keys(severity).length > 0 && { severity }),
    ...(exclude && { exclude }),
    ...(maxFileSize !== null && { 'max-file-size': maxFileSize }),
  };
}

/** Lays what an editor answers over what it said at the start. */
export function merged(base: unknown, over: unknown): unknown {
  if (!isTable(base) || !isTable(over)) return over ?? base;
  return { ...base, ...over };
}

function partOf(value: unknown, key: string): unknown {
  return isTable(value) ? value[key] : undefined;
}

function isTable(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

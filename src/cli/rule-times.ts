import type { RuleProfile } from '#engine';

/** Adds up how long each rule takes. */
export interface RuleTimes extends RuleProfile {
  /** A table of them, the slowest first. */
  lines(): string;
}

export function ruleTimes(): RuleTimes {
  const times = new Map<string, { milliseconds: number; files: number }>();
  return {
    now: () => performance.now(),
    took(rule, milliseconds) {
      const known = times.get(rule) ?? { milliseconds: 0, files: 0 };
      times.set(rule, {
        milliseconds: known.milliseconds + milliseconds,
        files: known.files + 1,
      });
    },
    lines() {
      const rows = [...times].sort(([, one], [, other]) => other.milliseconds - one.milliseconds);
      const sum = rows.reduce((all, [, { milliseconds }]) => all + milliseconds, 0);
      return [
        'Time by rule; what rules share, such as following values, counts for the one that asks first.\n',
        row('ms', 'share', 'files', 'rule'),
        ...rows.map(([rule, { milliseconds, files }]) => {
          const share = sum === 0 ? 0 : (100 * milliseconds) / sum;
          return row(milliseconds.toFixed(1), `${share.toFixed(1)} %`, String(files), rule);
        }),
      ].join('');
    },
  };
}

function row(milliseconds: string, share: string, files: string, rule: string): string {
  return `${milliseconds.padStart(10)} ${share.padStart(7)} ${files.padStart(7)}  ${rule}\n`;
}

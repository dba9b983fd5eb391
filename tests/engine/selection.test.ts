import { expect, test } from 'vitest';
import type { LintSettings } from '#engine';
import { rules } from '#rules';
import { selectedRules } from '../../src/engine/selection.ts';

const idsOf = (...statuses: readonly string[]): string[] =>
  Object.entries(rules).flatMap(([id, { status }]) => (statuses.includes(status) ? [id] : []));
const inKeras = (ids: readonly string[]): string[] => ids.filter((id) => id.startsWith('keras/'));
const QUIET = idsOf('quiet')[0] ?? '';
const PREVIEW = idsOf('preview')[0] ?? '';

const WISHES: readonly { name: string; settings: LintSettings; chosen: readonly string[] }[] = [
  { name: 'no wishes', settings: {}, chosen: idsOf('stable') },
  { name: 'preview alone', settings: { preview: true }, chosen: idsOf('stable') },
  { name: 'everything', settings: { select: ['ALL'] }, chosen: idsOf('stable', 'quiet') },
  {
    name: 'everything with preview',
    settings: { select: ['ALL'], preview: true },
    chosen: idsOf('stable', 'quiet', 'preview'),
  },
  {
    name: 'a group',
    settings: { select: ['keras'] },
    chosen: inKeras(idsOf('stable', 'quiet')),
  },
  { name: 'one quiet rule', settings: { select: [QUIET] }, chosen: [QUIET] },
  { name: 'one preview rule', settings: { select: [PREVIEW] }, chosen: [PREVIEW] },
  {
    name: 'a quiet rule added',
    settings: { extendSelect: [QUIET] },
    chosen: [...idsOf('stable'), QUIET],
  },
  {
    name: 'everything but a quiet rule',
    settings: { select: ['ALL'], ignore: [QUIET] },
    chosen: idsOf('stable', 'quiet').filter((id) => id !== QUIET),
  },
  // Another severity is a wish about how to say it, not to hear it.
  {
    name: 'a severity for a quiet rule',
    settings: { severity: { [QUIET]: 'warning' } },
    chosen: idsOf('stable'),
  },
];

test.each(WISHES)('$name selects what it says', ({ settings, chosen }) => {
  expect(QUIET, 'a quiet rule').not.toBe('');
  expect(PREVIEW, 'a preview rule').not.toBe('');
  expect([...selectedRules(settings).keys()].sort()).toEqual([...chosen].sort());
});

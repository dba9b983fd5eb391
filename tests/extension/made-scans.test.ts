import { describe, expect, test } from 'vitest';
import type { ScanRequest } from '#protocol';
import { isQuick, NO_SCANS, withScan, type ScanRun } from '../../src/extension/made-scans.ts';

const ALL: ScanRequest = {};
const INNER: ScanRequest = { folder: 'file:///project/inner' };
const CHANGED: ScanRequest = { files: ['file:///project/a.py'] };
const done = (took: number): ScanRun => ({ outcome: 'complete', took });

/** What is held after these scans. */
function after(...runs: readonly (readonly [ScanRequest, ScanRun])[]) {
  return runs.reduce((held, [request, run]) => withScan(held, request, run), NO_SCANS);
}

describe('what has to be scanned again', () => {
  test.each([
    ['nothing', after(), []],
    ['one scan', after([INNER, done(1)]), [INNER]],
    ['several', after([INNER, done(1)], [CHANGED, done(1)]), [INNER, CHANGED]],
    ['one of them twice', after([INNER, done(1)], [INNER, done(1)]), [INNER]],
    ['everything, which covers the others', after([INNER, done(1)], [ALL, done(1)]), [ALL]],
    ['more after everything', after([ALL, done(1)], [CHANGED, done(1)]), [ALL, CHANGED]],
  ])('%s', (_, { requests }, wanted) => {
    expect(requests).toEqual(wanted);
  });
});

describe('whether that is done without asking', () => {
  test.each([
    ['a short scan', after([ALL, done(9_000)]), true],
    ['a long one', after([ALL, done(11_000)]), false],
    ['short ones that take long together', after([ALL, done(6_000)], [INNER, done(6_000)]), false],
    ['a long one, and everything in less', after([INNER, done(20_000)], [ALL, done(5)]), true],
    ['a limited one', after([ALL, { outcome: 'limited', took: 5 }]), true],
    ['a cancelled one', after([ALL, { outcome: 'cancelled', took: 5 }]), false],
    ['one that broke off', after([ALL, { outcome: 'broken', took: 5 }]), false],
    ['one during which the server died', after([ALL, { outcome: 'lost', took: 5 }]), false],
    [
      'a cancelled one that was made again',
      after([ALL, { outcome: 'cancelled', took: 5 }], [ALL, done(5)]),
      true,
    ],
  ])('%s', (_, held, isDone) => {
    expect(isQuick(held)).toBe(isDone);
  });
});

/** Flags of `check` that leave out code which is not new. */
export const NEW_CODE_FLAGS: readonly (readonly [flag: string, help: string])[] = [
  [
    '--diff-base <ref>',
    'Report only what touches lines changed since HEAD parted from this commit',
  ],
  ['--changed-since <ref>', 'The same as --diff-base'],
  ['--staged', 'Lint what is staged in git, as it is staged, and report only what is new in it'],
  ['--diff-scope <what>', 'What counts as new: lines, hunks or files (default: lines)'],
];

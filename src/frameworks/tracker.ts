import { type PythonFile, stringAt } from '#python';

/**
 * The name of the project under which a script lets CodeCarbon record its runs. Nothing when it records
 * none, leaves the name to CodeCarbon, works it out, or has several.
 */
export function trackedProject(file: PythonFile): string | undefined {
  // Asked for every finding; most files do not mention it.
  return file.fact(trackedProject, () =>
    file.text.includes('codecarbon') ? nameGiven(file) : undefined,
  );
}

function nameGiven(file: PythonFile): string | undefined {
  const names = new Set<string | undefined>();
  for (const call of file.callsTo(
    'codecarbon.EmissionsTracker',
    'codecarbon.OfflineEmissionsTracker',
    'codecarbon.track_emissions',
  )) {
    const given = call.keyword('project_name');
    // An argument we cannot see may be the name.
    if (call.hasSplat) return undefined;
    if (given) names.add(stringAt(file, given));
  }
  const [name, ...others] = names;
  return others.length === 0 && name !== '' ? name : undefined;
}

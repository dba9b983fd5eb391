// What is told of energy where the editor's own settings describe the runs.
import { setSettings } from './report-steps.mjs';

const RUNS = {
  'joulelint.estimates.hardware': 'NVIDIA T4',
  'joulelint.estimates.hoursPerRun': 2,
  'joulelint.estimates.runsPerMonth': 30,
  'joulelint.estimates.region': 'PL',
};

/** Without settings no amount; with them the message and the hover tell it, and another region changes it. */
export async function describeRuns(view, { folder, say }) {
  await view.hoverOver('Sequential', 'of every 1 kWh such a run uses');
  setSettings(folder, RUNS);
  await view.hoverOver('Sequential', 'at PL');
  await view.problem('avoidable: about').waitFor();
  await view.shot('09-estimate');
  setSettings(folder, { ...RUNS, 'joulelint.estimates.region': 'FR' });
  await view.hoverOver('Sequential', 'at FR');
  await view.shot('10-other-region');
  setSettings(folder, { ...RUNS, 'joulelint.estimates.units': 'J' });
  await view.problem(/avoidable: about [\d.]+ MJ a month/).waitFor();
  say('estimate, another region, and joules');
  setSettings(folder, {});
  await view.problem('avoidable: about').waitFor({ state: 'detached' });
}

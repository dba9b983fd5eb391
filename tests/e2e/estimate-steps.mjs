// What is told of energy where the editor's own settings describe the runs.
import { setTimeout as after } from 'node:timers/promises';
import { setSettings } from './report-steps.mjs';

const RUNS = {
  'joulelint.estimates.hardware': 'NVIDIA T4',
  'joulelint.estimates.hoursPerRun': 2,
  'joulelint.estimates.runsPerMonth': 30,
  'joulelint.estimates.region': 'PL',
};

/** Without settings no amount; with them the message and the hover tell it, and another region changes it. */
export async function describeRuns(view, { folder, say }) {
  await seeHover(view, 'Sequential', 'of every 1 kWh such a run uses');
  setSettings(folder, RUNS);
  await seeHover(view, 'Sequential', 'at PL');
  await view.problem('avoidable: about').waitFor();
  await view.shot('09-estimate');
  setSettings(folder, { ...RUNS, 'joulelint.estimates.region': 'FR' });
  await seeHover(view, 'Sequential', 'at FR');
  await view.shot('10-other-region');
  setSettings(folder, { ...RUNS, 'joulelint.estimates.units': 'J' });
  await view.problem(/avoidable: about [\d.]+ MJ a month/).waitFor();
  say('estimate, another region, and joules');
  setSettings(folder, {});
  await view.problem('avoidable: about').waitFor({ state: 'detached' });
}

/** Points at a word until the hover says what it should: settings take a moment to arrive. */
export async function seeHover(view, word, text) {
  const { page } = view;
  for (let tries = 0; ; tries++) {
    await page.keyboard.press('Escape');
    await page.locator('.part.titlebar').hover();
    await after(300);
    await view.line(word).getByText(word).first().hover();
    try {
      const hover = page.locator('.monaco-hover').filter({ hasText: text }).first();
      return await hover.waitFor({ timeout: 3000 });
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}

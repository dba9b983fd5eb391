// The energy report, the tree by avoidable energy, the settings in force and the walkthrough.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { until } from './workbench.mjs';

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  contrast: 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
};

/** The report while nothing is known of any runs, in every theme; a click leads to the code. */
export async function lookAtReport(view, { folder, say }) {
  const { page } = view;
  const report = await openReport(view);
  await report.getByText('Nothing is known of the runs of this code').waitFor();
  for (const [name, theme] of Object.entries(THEMES)) {
    setSettings(folder, { 'workbench.colorTheme': theme });
    await page.locator(`.monaco-workbench.${CLASSES[name]}`).waitFor();
    await after(700);
    await view.shot(`12-report-${name}`);
  }
  setSettings(folder, {});
  say('report in four themes');
  await report.getByRole('link', { name: 'other.py', exact: true }).first().click();
  await page.locator('.tab[data-resource-name="other.py"].active').waitFor();
  say('a click in the report leads to the code');
}

const CLASSES = {
  light: 'vs',
  dark: 'vs-dark',
  contrast: 'hc-black',
  'contrast-light': 'hc-light',
};

/** With runs described there are amounts, and another region changes them. */
export async function changeRegion(view, { folder, say }) {
  const report = await openReport(view);
  const emissions = report.locator('.figures div').filter({ hasText: 'Avoidable emissions' });
  await emissions.waitFor();
  const before = await emissions.innerText();
  await view.shot('13-report-amounts');
  await lookAtFigures(view, report);
  setSettings(folder, { 'joulelint.estimates.region': 'FR' });
  await report.getByText('grid: FR, ').waitFor();
  const now = await emissions.innerText();
  if (before === now) throw new Error(`another region, the same emissions: ${now}`);
  say(`another region: ${before.split('\n')[1]}, then ${now.split('\n')[1]}`);
  await view.shot('14-report-other-region');
  setSettings(folder, {});
}

/** Four figures stand in one row, in two or in four, at whatever width. */
async function lookAtFigures(view, report) {
  const { page } = view;
  const size = page.viewportSize();
  for (const [width, rows] of Object.entries({ 1400: 1, 1100: 2, 760: 4 })) {
    await page.setViewportSize({ ...size, width: Number(width) });
    await until(`${rows} rows of figures`, async () => {
      const places = await report
        .locator('.figures div')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
      return places.length === 4 && new Set(places).size === rows;
    });
    await after(300);
    await view.shot(`13-report-amounts-${rows}`);
  }
  await page.setViewportSize(size);
}

export async function lookAround(view, { say }) {
  const { page } = view;
  await view.command('joulelint.openConfig', 'Joulelint: Open Effective Configuration');
  await view.line('What holds for').waitFor();
  await view.shot('15-configuration');
  await view.command('joulelint.openExample', 'Joulelint: Open Example');
  await view.squiggle('warning').waitFor();
  await view.shot('16-example');
  say('settings in force, and the example');
  await view.command('welcome.showAllWalkthroughs', 'Welcome: Open Walkthrough');
  await view.pick('Joulelint');
  await page.getByText('Set your hardware and region').first().waitFor();
  await after(1000);
  await view.shot('17-walkthrough');
  say('walkthrough');
}

export async function openReport(view) {
  await view.command('joulelint.showReport', 'Joulelint: Show Energy Report');
  const { page } = view;
  let report;
  await until('the report is there', async () => {
    // Notebooks have such frames too; what is in one changes with every new page.
    for (const outer of await page.locator('iframe.webview.ready').all()) {
      const name = await outer.getAttribute('name');
      const inner = page.frameLocator(`iframe[name="${name}"]`).frameLocator('iframe#active-frame');
      const heading = inner.getByRole('heading', { name: 'Energy report' });
      if (await heading.isVisible().catch(() => false)) report = inner;
    }
    return report !== undefined;
  });
  return report;
}

export function setSettings(folder, settings) {
  mkdirSync(join(folder, '.vscode'), { recursive: true });
  writeFileSync(join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

// The same extension for people whose editor speaks German.
import { FOLDS } from './samples.mjs';

const WORKLOAD = `slect = ["keras"]

[[workload]]
name = "folds"
devices = [{ name = "NVIDIA T4" }]
hours-per-run = 2
runs-per-month = 30
zone = "gcp:us-central1"
`;

export const german = {
  files: { 'folds.py': FOLDS, 'joulelint.toml': WORKLOAD },
  settings: { 'joulelint.codeLens.enable': true, 'workbench.colorTheme': 'Default Light Modern' },
  /** No language pack is needed: the window is told that it speaks German, and our own texts follow it. */
  language: 'de',
  async use(view, { say }) {
    const { page } = view;
    await view.openFile('folds.py');
    await view.squiggle('warning').waitFor();
    await view.showProblems();
    await view.problem('baut in jedem Durchlauf dieser Schleife ein neues Modell').waitFor();
    await view.problem('`slect` ist keine Einstellung; meinten Sie `select`?').waitFor();
    say('findings and problems of settings');
    await page.locator('.codelens-decoration').filter({ hasText: 'Befund' }).first().waitFor();
    await view.hoverOver('Sequential', 'Über diese Regel');
    await view.shot('40-german-hover');
    say('hover and lens');
    await view.openQuickFixes('Sequential', 'in dieser Zeile ausschalten');
    await view.shot('41-german-quick-fixes');
    await page.keyboard.press('Escape');
    await view.command('joulelint.scanWorkspace', 'Joulelint: Arbeitsbereich prüfen');
    await view.notification('1 Datei geprüft, 0 ausgelassen, 0 gescheitert: ').waitFor();
    await view.shot('42-german-scan');
    say('scan');
    await view.command('joulelint.showReport', 'Joulelint: Energiebericht anzeigen');
    const report = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await report.getByText('Was dieser Code ohne Not an Energie verbraucht').waitFor();
    await report.getByText('Modell immer wieder neu gebaut').waitFor();
    await view.shot('43-german-report');
    say('report');
    await view.command('joulelint.createBaseline', 'Joulelint: Baseline erstellen');
    await view.notification('joulelint-baseline.json: ').waitFor();
    await view.command('joulelint.createConfig', 'Joulelint: Einstellungsdatei erstellen');
    await page.locator('.tab[data-resource-name="joulelint.toml"].active').waitFor();
    await view.command('joulelint.openConfig', 'Joulelint: Geltende Einstellungen öffnen');
    await view.line('// Was für').waitFor();
    await view.shot('44-german-configuration');
    say('baseline and configuration');
    await view.command('workbench.action.openSettings2', 'Open Settings (UI)');
    await page.locator('.settings-editor .search-container').click();
    await page.keyboard.type('joulelint.hover');
    await page.getByText('Einen Befund erklären, wenn Sie auf ihn zeigen.').waitFor();
    await view.shot('45-german-settings');
    say('settings');
  },
};

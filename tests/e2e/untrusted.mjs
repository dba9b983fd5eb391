// A folder that people do not trust: it is looked at, but it may not lead to other files.
import { MESSAGE, TRAIN } from './samples.mjs';

export const untrusted = {
  files: {
    'train.py': TRAIN,
    'lint/own.toml': 'ignore = ["keras"]\n',
    '.vscode/settings.json': JSON.stringify({ 'joulelint.configuration': 'lint/own.toml' }),
  },
  settings: {
    'security.workspace.trust.enabled': true,
    'security.workspace.trust.startupPrompt': 'never',
    'security.workspace.trust.banner': 'never',
  },
  async use(view, { say }) {
    const { page } = view;
    await page.locator('[id="status.workspaceTrust"]').waitFor();
    await view.openFile('train.py');
    await view.squiggle('warning').waitFor();
    await view.showProblems();
    await view.problem(MESSAGE).waitFor();
    await view.shot('40-untrusted');
    say('findings, although the folder is not trusted, and its settings file is not read');
    await view.command('workbench.trust.manage', 'Workspaces: Manage Workspace Trust');
    await page
      .locator('.workspace-trust-editor')
      .getByRole('button', { name: /^Trust/ })
      .first()
      .click();
    await page.locator('[id="status.workspaceTrust"]').waitFor({ state: 'detached' });
    await view.problem(MESSAGE).waitFor({ state: 'detached' });
    await view.shot('41-trusted');
    say('once it is trusted, its settings file decides, without a reload');
  },
};

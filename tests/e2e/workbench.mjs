// Starts VS Code's server with our extension installed, and opens its workbench in a browser.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

/** Settings that keep a window free of what would stand in the way. */
const QUIET = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'security.workspace.trust.enabled': false,
  'editor.autoIndent': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'files.autoSave': 'off',
  'workbench.editorLargeFileConfirmation': 1000,
};

/** Runs the server with a fresh profile and some extensions; `settings` are the user's. */
export async function startServer(installed, packages, settings) {
  const profile = join(installed.home, 'profile');
  rmSync(profile, { recursive: true, force: true });
  mkdirSync(join(profile, 'user/User'), { recursive: true });
  writeFileSync(
    join(profile, 'user/User/settings.json'),
    JSON.stringify({ ...QUIET, ...settings }),
  );
  const common = [
    installed.entry,
    '--config=/dev/null',
    `--user-data-dir=${join(profile, 'user')}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
  ];
  const install = packages.flatMap((vsix) => ['--install-extension', vsix]);
  execFileSync(installed.node, [...common, ...install, '--force'], { stdio: 'pipe' });
  const port = await freePort();
  const log = join(profile, 'server.log');
  const out = openSync(log, 'w');
  const child = spawn(
    installed.node,
    [
      ...common,
      '--auth=none',
      `--bind-addr=127.0.0.1:${port}`,
      '--disable-telemetry',
      '--disable-update-check',
      '--disable-getting-started-override',
    ],
    { stdio: ['ignore', out, out], detached: true },
  );
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await isUp(address)); tries++) {
    if (child.exitCode !== null || tries > 600) throw new Error(readFileSync(log, 'utf8'));
    await after(100);
  }
  return { address, pid: child.pid, stop: () => process.kill(-child.pid) };
}

export async function launchBrowser({ driver, chromium }) {
  const playwright = createRequire(driver)('playwright-core');
  return playwright.chromium.launch({
    executablePath: chromium,
    args: ['--no-sandbox', '--disable-gpu', '--disable-sync', '--disable-background-networking'],
  });
}

/** A window on a folder, and what a test does in it. */
export async function openWindow(browser, server, { folder, shots, language }) {
  const context = await browser.newContext({
    viewport: { width: 1400, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  if (language) {
    // What a language pack would set, without the texts of the editor itself.
    await context.addInitScript((name) => {
      Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => name, set: () => {} });
    }, language);
  }
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const messages = [];
  page.on('console', (message) => {
    // The server's own logging module is not compiled; it complains and goes on.
    if (!message.text().includes('spdlog')) messages.push(message.text().slice(0, 300));
  });
  await page.goto(`${server.address}/?folder=${encodeURI(folder)}`);
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  return new Window(page, shots, messages);
}

const QUICK_INPUT = '.quick-input-widget .quick-input-box input';

class Window {
  constructor(page, shots, messages) {
    this.page = page;
    this.shots = shots;
    this.messages = messages;
  }

  async shot(name) {
    await this.page.screenshot({ path: join(this.shots, `${name}.png`) });
  }

  async openFile(name) {
    const row = `.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`;
    await this.page.locator(row).first().dblclick();
    await this.page.locator(`.tab[data-resource-name="${name}"].active`).waitFor();
  }

  line(text) {
    // Cells of a notebook lie outside of the editor they are shown in.
    const lines = '.editor-instance .view-line, .notebookOverlay .view-line';
    return this.page.locator(lines).filter({ hasText: text }).first();
  }

  squiggle(severity) {
    return this.page.locator(`.editor-instance .squiggly-${severity}`).first();
  }

  problem(text) {
    return this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: text });
  }

  treeRow(text) {
    const rows = this.page.locator('.customview-tree .monaco-list-row');
    return rows.filter({ hasText: text }).first();
  }

  notification(text) {
    const toasts = '.notifications-toasts .notification-list-item';
    return this.page.locator(toasts).filter({ hasText: text }).first();
  }

  /** Points at a word until the hover says what it should: settings take a moment to arrive. */
  async hoverOver(word, text) {
    const hover = this.page.locator('.monaco-hover').filter({ hasText: text }).first();
    await again(5, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.locator('.part.titlebar').hover();
      await after(300);
      await this.line(word).getByText(word).first().hover();
      await hover.waitFor({ timeout: 3000 });
    });
  }

  /** What the editor asks after a command. */
  async pick(text) {
    await this.page.locator(QUICK_INPUT).first().fill(text);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: text }).first().click();
  }

  /** Runs a command that asks something; a window that still loads may close the question again. */
  async commandAndPick(id, title, text) {
    const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
    await again(5, async () => {
      await this.page.keyboard.press('Escape');
      await this.command(id, title);
      await row.first().click({ timeout: 6000 });
    });
  }

  async showProblems() {
    const panel = this.page.locator('.markers-panel');
    if (await panel.isVisible()) return;
    await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
  }

  /** Runs a command by the palette; keys pressed while the window still loads, or a page takes the focus, are lost. */
  async command(id, title) {
    const box = this.page.locator(QUICK_INPUT).first();
    const row = `.quick-input-list .monaco-list-row:has([data-quick-input-id="${id}"])`;
    await again(5, async () => {
      await this.page.keyboard.press('F1');
      await box.waitFor({ timeout: 4000 });
      await box.fill(`>${title}`, { timeout: 4000 });
      await this.page.locator(row).first().click({ timeout: 10_000 });
    });
  }

  /** Opens the quick fix menu on a word and leaves it open. */
  async openQuickFixes(word, title) {
    const row = this.quickFix(title);
    await again(5, async () => {
      await this.page.keyboard.press('Escape');
      await this.line(word).getByText(word).first().click({ timeout: 8000 });
      await this.page.keyboard.press('Control+Period');
      await row.waitFor({ timeout: 4000 });
    });
  }

  /** The menu closes when the focus moves just after it opened, so it tries again. */
  async applyQuickFix(word, title) {
    await again(2, async () => {
      await this.openQuickFixes(word, title);
      await this.quickFix(title).click({ timeout: 4000, force: true });
      // Long, as it cannot be tried again once it has done its work.
      await this.quickFix(title).waitFor({ state: 'hidden', timeout: 20_000 });
    });
  }

  quickFix(title) {
    return this.page
      .locator('.action-widget .monaco-list-row.action')
      .filter({ hasText: title })
      .first();
  }
}

/** Waits until something is so that no page shows. */
export async function until(what, isSo) {
  for (let tries = 0; !(await isSo()); tries++) {
    if (tries > 600) throw new Error(`not in time: ${what}`);
    await after(100);
  }
}

async function again(tries, attempt) {
  for (let left = tries; ; left--) {
    try {
      return await attempt();
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

function isUp(address) {
  return fetch(`${address}/healthz`).then(
    ({ ok }) => ok,
    () => false,
  );
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

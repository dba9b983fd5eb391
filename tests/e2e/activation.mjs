// How long the editor says our start took: loading our code, and the call of `activate`.

/** Told, not judged: on a busy machine it says more about the others. */
export async function tellActivation(view, { say }) {
  const row = await activationRow(view);
  const [load, call, end] = row
    .split('|')
    .map((cell) => cell.trim())
    .slice(3, 6);
  say(`activation: ${load} ms to load the code, ${call} ms to call it, ${end} ms more until ready`);
}

/** The line of the editor's own table; the table is a text, and the clipboard holds all of it. */
async function activationRow(view) {
  const { page } = view;
  await view.command('perfview.show', 'Developer: Startup Performance');
  await page.locator('.tab.active').filter({ hasText: 'Startup Performance' }).waitFor();
  for (let tries = 0; ; tries++) {
    await page.locator('.editor-instance .view-line').first().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    const text = await page.evaluate(() => navigator.clipboard.readText());
    const row = text.split('\n').find((line) => line.includes('joulelint.joulelint'));
    if (row) return row;
    if (tries === 20) throw new Error(`we are not in the table:\n${text}`);
    await page.waitForTimeout(500);
  }
}

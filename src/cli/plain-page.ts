import pc from 'picocolors';

/** A Markdown page as it reads well on a terminal: headings stand out, code is indented, links are spelt out. */
export function plainPage(markdown: string, { colour }: { readonly colour: boolean }): string {
  const colours = pc.createColors(colour);
  const lines: string[] = [];
  let isCode = false;
  for (const line of markdown.replace(/<!--[\s\S]*?-->\n?/g, '').split(/\r?\n/)) {
    if (line.startsWith('```')) {
      isCode = !isCode;
      continue;
    }
    if (isCode) {
      lines.push(line === '' ? '' : `    ${colours.cyan(line)}`);
      continue;
    }
    // A terminal shows no pictures.
    if (/^!\[[^\]]*\]\([^)]*\)$/.test(line)) continue;
    const heading = /^(#+)\s+(.*)$/.exec(line);
    if (heading) lines.push(colours.bold(plainText(heading[2] ?? '')));
    else lines.push(plainText(line));
  }
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function plainText(line: string): string {
  return line
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_, text: string, url: string) =>
      text === url ? url : `${text} (${url})`,
    )
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/<(https?:[^>]+)>/g, '$1');
}

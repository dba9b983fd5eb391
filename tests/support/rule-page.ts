export interface PageSection {
  readonly heading: string;
  readonly text: string;
}

/** Title and sections of a rule's page; headings inside code do not count. */
export function readPage(markdown: string): { title: string; sections: PageSection[] } {
  let title = '';
  let isCode = false;
  const sections: { heading: string; lines: string[] }[] = [];
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trimStart().startsWith('```')) isCode = !isCode;
    const heading = isCode ? undefined : /^## (.*)$/.exec(line)?.[1];
    if (heading !== undefined) sections.push({ heading, lines: [] });
    else if (sections.length > 0) sections[sections.length - 1]?.lines.push(line);
    else if (!title) title = /^# (.*)$/.exec(line)?.[1] ?? '';
  }
  return {
    title,
    sections: sections.map(({ heading, lines }) => ({ heading, text: lines.join('\n').trim() })),
  };
}

/** A block of code, and the name of a file that could hold it. */
export interface CodeBlock {
  readonly code: string;
  readonly path: string;
}

/** The code blocks of a section that are in one of the languages rules are for. */
export function codeBlocks(sections: readonly PageSection[], heading: string): CodeBlock[] {
  const text = sections.find((section) => section.heading === heading)?.text ?? '';
  return [...text.matchAll(/^```(py|jsx?|tsx?|vue|html)(?:thon)?\n([\s\S]*?)^```$/gm)].map(
    (match) => ({
      code: match[2] ?? '',
      path: `example.${match[1]}`,
    }),
  );
}

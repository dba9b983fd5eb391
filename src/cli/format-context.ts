import { absolute, inRepository, reportedRules } from '#project';
import type { FormatContext } from '#report';

/** What formats need to know beside the run; pages of rules are read only for formats that hold them. */
export function formatContext(about: {
  readonly colour: boolean;
  readonly pages: boolean;
}): FormatContext {
  return {
    colour: about.colour,
    rules: reportedRules({ pages: about.pages, from: import.meta.url }),
    inRepository: inRepository(absolute(process.cwd(), '.')),
  };
}

/** JSON with comments and trailing commas as plain JSON, in which everything stands where it stood. */
export function plainJson(text: string): string {
  const bare = text.replace(stringOr(/\/\/.*|\/\*[\s\S]*?\*\//), blanked);
  return bare.replace(stringOr(/,(?=\s*[}\]])/), blanked);
}

/** Strings are matched too, so that nothing inside of them is taken for anything else. */
function stringOr({ source }: RegExp): RegExp {
  return new RegExp(String.raw`"(?:\\.|[^"\\\n])*"|${source}`, 'g');
}

function blanked(found: string): string {
  return found.startsWith('"') ? found : found.replaceAll(/[^\r\n]/g, ' ');
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The language servers below the editor's server, as numbers. */
export function serverProcesses(home) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
        return line.includes(join(home, 'profile')) && line.includes('dist/server.js');
      } catch {
        return false;
      }
    })
    .map(Number);
}

import manifest from '../../package.json' with { type: 'json' };
import { serveStdio } from './stdio.ts';

await serveStdio({ version: manifest.version });

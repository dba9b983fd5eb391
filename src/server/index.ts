export { serveStdio } from './stdio.ts';

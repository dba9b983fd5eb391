export { knowledge } from './knowledge.ts';
export { trackedProject } from './tracker.ts';
export { FRAMEWORK_WORDS, importsFramework } from './mentions.ts';

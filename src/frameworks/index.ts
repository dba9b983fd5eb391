export { knowledge } from './knowledge.ts';
export { trackedProject } from './tracker.ts';
export { FRAMEWORK_WORDS, importsFramework, importsFrameworkOf } from './mentions.ts';

export { knowledge } from './knowledge.ts';
export { trackedProject } from './tracker.ts';
export { FRAMEWORK_WORDS, frameworksOf, importsFramework } from './mentions.ts';

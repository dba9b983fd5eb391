export { isOnlyAsked, loaderOf, pretrained } from './pretrained.ts';

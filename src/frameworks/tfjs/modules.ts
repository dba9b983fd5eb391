import type { Modules } from '#javascript';
import { TFJS_BUNDLE, TFJS_PACKAGES } from './api.ts';

/** Models that come as packages of their own, by the global name their script tag makes. */
const GLOBALS: Readonly<Record<string, string>> = {
  tf: 'tf',
  cocoSsd: 'tf-models/coco-ssd',
  mobilenet: 'tf-models/mobilenet',
  posenet: 'tf-models/posenet',
  bodyPix: 'tf-models/body-pix',
  blazeface: 'tf-models/blazeface',
  handpose: 'tf-models/handpose',
  facemesh: 'tf-models/facemesh',
  toxicity: 'tf-models/toxicity',
  use: 'tf-models/universal-sentence-encoder',
  deeplab: 'tf-models/deeplab',
  nsfwjs: 'tf-models/nsfwjs',
};

/** What TensorFlow.js and its models are called, whatever they are imported as. */
export const modules: Modules = {
  ofImport(specifier) {
    const model = /^@tensorflow-models\/([\w-]+)/.exec(specifier)?.[1];
    if (model !== undefined) return `tf-models/${model}`;
    if (specifier === 'nsfwjs') return 'tf-models/nsfwjs';
    if (/^@tensorflow\/tfjs-data(?:\/|$)/.test(specifier)) return 'tf.data';
    if (specifier.startsWith('@tensorflow/tfjs-vis')) return undefined;
    return TFJS_PACKAGES.test(specifier) || TFJS_BUNDLE.test(specifier) ? 'tf' : undefined;
  },
  ofGlobal(name) {
    return Object.hasOwn(GLOBALS, name) ? GLOBALS[name] : undefined;
  },
};

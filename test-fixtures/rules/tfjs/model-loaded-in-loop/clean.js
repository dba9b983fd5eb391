import * as tf from '@tensorflow/tfjs';
import * as mobilenet from '@tensorflow-models/mobilenet';

let shared;
const loading = mobilenet.load();

export async function lazily(image) {
  shared ??= await mobilenet.load();
  if (!shared) {
    const fresh = await mobilenet.load();
    shared = fresh;
  }
  return shared.classify(image);
}

export async function early(image) {
  const model = await loading;
  return model.classify(image);
}

export async function load() {
  const model = await tf.loadLayersModel('model.json');
  return model;
}

// Another model each time.
export async function compare(paths, input) {
  for (const path of paths) {
    const model = await tf.loadLayersModel(path);
    console.log(tf.tidy(() => model.predict(input).arraySync()));
    model.dispose();
  }
}

// Once.
async function main() {
  const model = await mobilenet.load();
  console.log(await model.classify(document.querySelector('img')));
}

if (typeof document !== 'undefined') main();

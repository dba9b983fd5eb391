import * as tf from '@tensorflow/tfjs';
import * as mobilenet from '@tensorflow-models/mobilenet';
import * as toxicity from '@tensorflow-models/toxicity';

let modelLoading;

let modelLoading2;

let layersLoading;

let judgementLoading;

const URL = 'https://example.org/model.json';
const settings = { version: 2, alpha: 0.5 };

export async function classify(image) {
  const model = await (modelLoading ??= mobilenet.load());
  return model.classify(image);
}

/** One after the other. */
export async function predictAll(inputs) {
  const results = [];
  for (const input of inputs) {
    const layers = await (layersLoading ??= tf.loadLayersModel(URL));
    results.push(tf.tidy(() => layers.predict(input).arraySync()));
  }
  return results;
}

export function judge(sentence, show) {
  const threshold = 0.9;
  (judgementLoading ??= toxicity.load(threshold, [])).then((judgement) => {
    judgement.classify([sentence]).then(show);
  });
}

export async function embed(image) {
  const model = await (modelLoading2 ??= mobilenet.load(settings));
  return model.infer(image, true);
}

let net = null;
const field = document.querySelector('img');

async function preview() {
  net ??= await mobilenet.load(settings);
  const [best] = await net.classify(field);
  document.title = best.className;
}

document.querySelector('input').addEventListener('change', preview);

document.querySelector('button').onclick = async () => {
  // The fix cannot know whether it may keep what is let go of here.
  const graph = await tf.loadGraphModel(`${location.origin}/graph.json`);
  const guess = tf.tidy(() => graph.predict(tf.browser.fromPixels(field).expandDims()).argMax(-1));
  document.title = String((await guess.data())[0]);
  tf.dispose([guess, graph]);
};

import * as tf from '@tensorflow/tfjs';
import * as mobilenet from '@tensorflow-models/mobilenet';
import * as toxicity from '@tensorflow-models/toxicity';

const URL = 'https://example.org/model.json';
const settings = { version: 2, alpha: 0.5 };

export async function classify(image) {
  const model = await mobilenet.load(); // smell: The model is loaded with each call of this function
  return model.classify(image);
}

/** One after the other. */
export async function predictAll(inputs) {
  const results = [];
  for (const input of inputs) {
    const layers = await tf.loadLayersModel(URL);
    //                   ^^^^^^^^^^^^^^^^^^^^^^^ smell: The model is loaded in every round of this loop
    results.push(tf.tidy(() => layers.predict(input).arraySync()));
  }
  return results;
}

export function judge(sentence, show) {
  const threshold = 0.9;
  toxicity.load(threshold, []).then((judgement) => { // smell: The model is loaded with each call of this function
    judgement.classify([sentence]).then(show);
  });
}

export async function embed(image) {
  const model = await mobilenet.load(settings); // smell: The model is loaded with each call of this function
  return model.infer(image, true);
}

let net = null;
const field = document.querySelector('img');

async function preview() {
  net = await mobilenet.load(settings); // smell: The model is loaded each time this handler runs
  const [best] = await net.classify(field);
  document.title = best.className;
}

document.querySelector('input').addEventListener('change', preview);

document.querySelector('button').onclick = async () => {
  // The fix cannot know whether it may keep what is let go of here.
  const graph = await tf.loadGraphModel(`${location.origin}/graph.json`); // smell: The model is loaded each time this handler
  const guess = tf.tidy(() => graph.predict(tf.browser.fromPixels(field).expandDims()).argMax(-1));
  document.title = String((await guess.data())[0]);
  tf.dispose([guess, graph]);
};

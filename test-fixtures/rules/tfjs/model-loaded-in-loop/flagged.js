import * as tf from '@tensorflow/tfjs';
import * as mobilenet from '@tensorflow-models/mobilenet';

const URL = 'https://example.org/model.json';

export async function classify(image) {
  const model = await mobilenet.load(); // smell: The model is loaded with each call of this function
  return model.classify(image);
}

export async function predictAll(inputs) {
  const results = [];
  for (const input of inputs) {
    const model = await tf.loadLayersModel(URL);
    //                  ^^^^^^^^^^^^^^^^^^^^^^^ smell: The model is loaded in every round of this loop
    results.push(tf.tidy(() => model.predict(input).arraySync()));
  }
  return results;
}

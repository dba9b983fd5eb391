import * as tf from '@tensorflow/tfjs';

const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });

export async function classify(rows) {
  const input = tf.tensor2d(rows);
  const output = model.predict(input); // smell: The prediction in `output` is never disposed, with each call
  const scores = await output.data();
  input.dispose();
  return scores;
}

export async function classifyAll(lists) {
  const results = [];
  for (const rows of lists) {
    const input = tf.tensor2d(rows);
    const scores = await model.predict(input).data();
    //                   ^^^^^^^^^^^^^^^^^^^^ smell: The prediction is read here and stays behind, in every round
    results.push(scores);
    input.dispose();
  }
  return results;
}

export function best(rows) {
  const input = tf.tensor2d(rows);
  const scores = model.predict(input).dataSync(); // smell: The prediction is read here and stays behind
  input.dispose();
  return scores[0];
}

import * as tf from '@tensorflow/tfjs';

const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });

export async function classify(rows) {
  const input = tf.tensor2d(rows);
  const output = model.predict(input);
  const scores = await output.data();
  output.dispose();
  input.dispose();
  return scores;
}

export async function classifyAll(lists) {
  const results = [];
  for (const rows of lists) {
    const input = tf.tensor2d(rows);
    const scoresTensor = model.predict(input);
    const scores = await scoresTensor.data();
    scoresTensor.dispose();
    results.push(scores);
    input.dispose();
  }
  return results;
}

export function best(rows) {
  const input = tf.tensor2d(rows);
  const scores = tf.tidy(() => model.predict(input).dataSync());
  input.dispose();
  return scores[0];
}

export function runEach(inputs) {
  for (const input of inputs) {
    tf.tidy(() => { model.predict(input); });
  }
}

export async function both(rows) {
  const input = tf.tensor2d(rows);
  // Which of the two goes first is not for a fix to say.
  const lists = [model.predict(input).data(), model.predict(input).data()];
  const [first] = await Promise.all(lists);
  input.dispose();
  return first;
}

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
    //                   ^^^^^^^^^^^^^^^^^^^^ smell: Nothing holds this prediction, and another one stays behind in every round
    results.push(scores);
    input.dispose();
  }
  return results;
}

export function best(rows) {
  const input = tf.tensor2d(rows);
  const scores = model.predict(input).dataSync(); // smell: Nothing holds this prediction
  input.dispose();
  return scores[0];
}

export function runEach(inputs) {
  for (const input of inputs) {
    model.predict(input); // smell: Nothing holds this prediction
  }
}

export async function both(rows) {
  const input = tf.tensor2d(rows);
  // Which of the two goes first is not for a fix to say.
  const lists = [model.predict(input).data(), model.predict(input).data()];
  //             ^^^^^^^^^^^^^^^^^^^^ smell: Nothing holds this prediction
  //                                          ^^^^^^^^^^^^^^^^^^^^ smell: Nothing holds this prediction
  const [first] = await Promise.all(lists);
  input.dispose();
  return first;
}

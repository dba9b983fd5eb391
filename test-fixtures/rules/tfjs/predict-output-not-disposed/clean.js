import * as tf from '@tensorflow/tfjs';

const model = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
const oracle = { predict: (rows) => ({ data: async () => rows.flat() }) };

export async function classify(rows) {
  const input = tf.tensor2d(rows);
  const output = model.predict(input);
  const scores = await output.data();
  tf.dispose([input, output]);
  return scores;
}

export function tidied(rows) {
  return tf.tidy(() => model.predict(tf.tensor2d(rows)).dataSync());
}

export async function given(rows) {
  const input = tf.tensor2d(rows);
  const output = model.predict(input);
  input.dispose();
  return output;
}

export async function another(rows) {
  const scores = await oracle.predict(rows).data();
  return scores;
}

// Another library's model, as far as this file tells.
export async function unknown(anyModel, rows) {
  const output = anyModel.predict(rows);
  return await output.data();
}

// Once, before the work begins.
function warmUpModel(times, input) {
  for (let round = 0; round < times; round++) model.predict(input);
}
export async function initGame(input, rounds) {
  warmUpModel(rounds, input);
  for (let round = 0; round < 3; round++) model.predict(input);
}

// The variable outside stays the owner.
export async function shown(lists) {
  for (const rows of lists) {
    let output;
    tf.tidy(() => {
      output = tf.keep(model.predict(tf.tensor2d(rows)));
      return output;
    });
    console.log(await output.data());
    output.dispose();
  }
}

import * as tf from '@tensorflow/tfjs';

let modelLoading;

const made = tf.sequential({ layers: [tf.layers.dense({ units: 2, inputShape: [3] })] });
const saved = {
  modelTopology: JSON.parse(made.toJSON()),
  weightSpecs: made.weights.map(({ originalName: name, shape, dtype }) => ({ name, shape, dtype })),
  weightData: new Float32Array(8).buffer,
};

export async function sums(lists) {
  const found = [];
  for (const rows of lists) {
    const model = await (modelLoading ??= tf.loadLayersModel(tf.io.fromMemory(saved)));
    found.push(tf.tidy(() => model.predict(tf.tensor2d(rows)).arraySync()));
  }
  return found;
}

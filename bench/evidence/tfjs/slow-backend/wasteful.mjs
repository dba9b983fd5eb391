// A small CNN labels sixty batches of 32 pictures of 28 x 28, in plain JavaScript.
import * as tf from '@tensorflow/tfjs';

await tf.setBackend('cpu');

const init = (seed) => tf.initializers.heNormal({ seed });
const model = tf.sequential({
  layers: [
    tf.layers.conv2d({
      inputShape: [28, 28, 1],
      filters: 16,
      kernelSize: 3,
      activation: 'relu',
      kernelInitializer: init(1),
    }),
    tf.layers.maxPooling2d({ poolSize: 2 }),
    tf.layers.flatten(),
    tf.layers.dense({ units: 64, activation: 'relu', kernelInitializer: init(2) }),
    tf.layers.dense({ units: 10, kernelInitializer: init(3) }),
  ],
});
const batches = Array.from({ length: 60 }, (_, at) =>
  tf.randomUniform([32, 28, 28, 1], 0, 1, 'float32', at + 1),
);

export async function workload() {
  const labels = [];
  for (const batch of batches) {
    const best = tf.tidy(() => model.predict(batch).argMax(-1));
    labels.push(...(await best.data()));
    best.dispose();
  }
  return labels;
}

// A small CNN, read from memory, labels one picture of 28 x 28 after the other: it is loaded for each of a hundred.
import * as tf from '@tensorflow/tfjs';

const init = (seed) => tf.initializers.heNormal({ seed });
const made = tf.sequential({
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
const saved = await new Promise((resolve) => {
  void made.save(tf.io.withSaveHandler(async (artifacts) => resolve(artifacts)));
});
const pictures = Array.from({ length: 100 }, (_, at) =>
  tf.randomUniform([1, 28, 28, 1], 0, 1, 'float32', at + 1),
);

export async function workload() {
  const labels = [];
  for (const picture of pictures) {
    const model = await tf.loadLayersModel(tf.io.fromMemory(saved));
    const best = tf.tidy(() => model.predict(picture).argMax(-1));
    labels.push(...(await best.data()));
    best.dispose();
  }
  return labels;
}

// What people have open.

export const TRAIN = `import keras
from keras import layers


def train(images, labels):
    model = keras.Sequential([layers.Dense(10)])
    model.compile(optimizer="adam", loss="mse", run_eagerly=True)
    model.fit(images, labels, epochs=5)
    return model
`;

export const FOLDS = `import keras

for fold in range(10):
    model = keras.Sequential([keras.layers.Dense(1)])
    model.fit(images, labels, epochs=2)
`;

export const RELOADED = `import * as tf from '@tensorflow/tfjs';

export async function classes(images: tf.Tensor[]) {
  const found: number[] = [];
  for (const image of images) {
    const model = await tf.loadLayersModel('model.json');
    found.push(tf.tidy(() => (model.predict(image) as tf.Tensor).argMax(-1).arraySync() as number));
  }
  return found;
}
`;

export const RULE = 'keras/run-eagerly-left-on';

/** Part of what the rule says. */
export const MESSAGE = 'runs every training and prediction step';

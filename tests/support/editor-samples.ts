/** A finding with a doubtful fix: `run_eagerly=True` in line 4, from column 26 to 42, counted from 0. */
export const EAGER = `import keras

def train(images, labels):
    model = keras.Sequential()
    model.compile("adam", run_eagerly=True)
    model.fit(images, labels)
`;

/** Where the finding of `EAGER` is. */
export const EAGER_RANGE = {
  start: { line: 4, character: 26 },
  end: { line: 4, character: 42 },
};

export const EAGER_RULE = 'keras/run-eagerly-left-on';

/** A model that is loaded again for each image. */
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

export const RELOADED_RULE = 'tfjs/model-loaded-in-loop';

/** Two comments that silence nothing, each with a safe fix, where the settings ask to be told of them. */
export const UNUSED = `import keras
a = 1  # joulelint: ignore[keras/predict-in-loop]
b = 2  # joulelint: ignore[keras/predict-in-loop]
`;

export const UNUSED_FIXED = 'import keras\na = 1\nb = 2\n';

export const TELL_UNUSED = 'report-unused-suppressions = true\n';

/** Editor settings that wait for no pause, so that tests need not either. */
export const AT_ONCE = { '': { delay: 0 } };

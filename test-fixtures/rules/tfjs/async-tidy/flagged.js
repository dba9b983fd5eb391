import * as tf from '@tensorflow/tfjs';
import { tidy } from '@tensorflow/tfjs-core';

const halve = async (tensor) => {
  await Promise.resolve();
  return tensor.div(2).arraySync();
};

export async function average(source) {
  let value;
  await tf.tidy(async () => {
//      ^^^^^^^ smell: `tf.tidy` cannot wait
    const tensor = tf.tensor1d(await source);
    value = (await tensor.mean().data())[0];
  });
  return value;
}

// Made before the first `await`, this one is gone too early.
export async function early(numbers) {
  return await tidy('early', async function () { // smell: `tf.tidy` cannot wait
    const tensor = tf.tensor1d(numbers);
    await Promise.resolve();
    return tensor.mean().arraySync();
  });
}

export async function named() {
  return tf.tidy(halve); // smell: `tf.tidy` cannot wait
}

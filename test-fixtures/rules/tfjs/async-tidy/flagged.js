import * as tf from '@tensorflow/tfjs';
import { tidy } from '@tensorflow/tfjs-core';

const halve = async (tensor) => {
  await tf.nextFrame();
  return tensor.div(2).arraySync();
};

export async function average(numbers) {
  let value;
  await tf.tidy(async () => {
//      ^^^^^^^ smell: `tf.tidy` cannot wait
    const tensor = tf.tensor1d(numbers);
    await tf.nextFrame();
    value = (await tensor.mean().data())[0];
  });
  return value;
}

export async function named(numbers) {
  await tidy('named', async function () { // smell: `tf.tidy` cannot wait
    const tensor = tf.tensor1d(numbers);
    console.log(await tensor.data());
  });
  return tf.tidy(halve); // smell: `tf.tidy` cannot wait
}

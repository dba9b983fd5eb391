import * as tf from '@tensorflow/tfjs';

const SCALE = tf.scalar(255).reciprocal();

export function tidied(numbers) {
  return tf.tidy(() => tf.tensor1d(numbers).div(255).mean().dataSync()[0]);
}

export async function oneByOne(numbers) {
  const input = tf.tensor1d(numbers);
  const halves = input.div(2);
  const total = halves.sum();
  const [value] = await total.data();
  tf.dispose([input, halves, total]);
  return value;
}

// It gives a tensor back, so its caller may tidy.
export function normalised(image) {
  return image.toFloat().mul(SCALE).expandDims();
}

// The one caller tidies.
function centred(tensor) {
  return tensor.sub(tensor.mean()).abs();
}

export function average(numbers) {
  return tf.tidy(() => centred(tf.tensor1d(numbers)).mean().arraySync());
}

// Losses are run inside scopes of the engine.
export function train(optimizer, xs, ys, weight) {
  for (let step = 0; step < 10; step++) {
    optimizer.minimize(() => xs.mul(weight).sub(ys).square().mean());
  }
}

// Once.
async function main() {
  const table = tf.range(0, 10).reshape([2, 5]);
  console.log(await table.array());
}

main();

// Numbers and strings have methods of the same names.
export async function text(words) {
  for (const word of words) console.log(word.slice(1).concat('!').split('').reverse());
}

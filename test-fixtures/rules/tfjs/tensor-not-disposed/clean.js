import * as tf from '@tensorflow/tfjs';

const kept = [];
const table = tf.tensor1d([1, 2, 3]);
let latest;

// Disposed, in all the ways there are.
export async function disposed(numbers) {
  const a = tf.tensor1d(numbers);
  const b = tf.tensor1d(numbers);
  const c = tf.tensor1d(numbers);
  const d = tf.tensor1d(numbers);
  try {
    return await a.data();
  } finally {
    a.dispose();
    tf.dispose(b);
    tf.dispose([c, { d }]);
  }
}

export async function disposedInALoop(numbers) {
  const one = tf.tensor1d(numbers);
  const two = tf.tensor1d(numbers);
  await Promise.all([one.data(), two.data()]);
  [one, two].forEach((tensor) => tensor.dispose());
}

// Inside tidy, its own or the caller's.
export function tidied(numbers) {
  return tf.tidy(() => {
    const input = tf.tensor1d(numbers);
    const scaled = scale(input);
    return scaled.sum().arraySync();
  });
}

function scale(input) {
  const factor = tf.scalar(2);
  return input.mul(factor);
}

// Another file may call this inside tidy: it hands a tensor back.
export function preprocess(image) {
  const floats = image.toFloat();
  const scaled = floats.div(255);
  return scaled.expandDims();
}

// Returned, stored, pushed, handed on.
export async function returned(numbers) {
  const tensor = tf.tensor1d(numbers);
  return tensor;
}

export async function stored(numbers, target, other) {
  const one = tf.tensor1d(numbers);
  target.tensor = one;
  const two = tf.tensor1d(numbers);
  kept.push(two);
  const three = tf.tensor1d(numbers);
  other(three);
  const four = tf.tensor1d(numbers);
  latest = four;
}

async function release(tensor) {
  await tensor.data();
  tensor.dispose();
}

export async function handedOn(numbers) {
  const tensor = tf.tensor1d(numbers);
  await release(tensor);
}

// A scope of the engine, by hand.
export async function scoped(numbers) {
  tf.engine().startScope();
  const tensor = tf.tensor1d(numbers);
  const sum = tensor.sum().arraySync();
  tf.engine().endScope();
  return sum;
}

// Once in the life of the page.
async function main() {
  const tensor = tf.tensor1d([1, 2, 3]);
  console.log(await tensor.data(), table.shape, latest);
}

main();
if (typeof window !== 'undefined') {
  window.addEventListener('load', () => {
    const tensor = tf.tensor1d([1, 2, 3]);
    tensor.print();
  });
}

// What the library runs, it tidies.
export class Twice extends tf.layers.Layer {
  call(inputs) {
    const input = Array.isArray(inputs) ? inputs[0] : inputs;
    const two = tf.scalar(2);
    return input.mul(two);
  }
}

export function step(optimizer, xs, ys, weight) {
  optimizer.minimize(() => {
    const guess = xs.mul(weight);
    const error = guess.sub(ys);
    return error.square().mean();
  });
}

// Not TensorFlow.js at all.
export async function other(numbers) {
  const shop = { tensor1d: (list) => list };
  for (const number of numbers) {
    const tensor = shop.tensor1d([number]);
    console.log(tensor.length);
  }
}

import * as tf from '@tensorflow/tfjs';

export async function means(rows) {
  const found = [];
  for (const row of rows) {
    const mean = tf.tidy(() => tf.tensor1d(row).mean());
    found.push((await mean.data())[0]);
    mean.dispose();
  }
  return found;
}

// Once.
export async function once(numbers) {
  const tensor = tf.tensor1d(numbers);
  const values = tensor.dataSync();
  tensor.dispose();
  return values;
}

// Read for the sake of waiting.
export async function times(rows) {
  const taken = [];
  for (const row of rows) {
    const start = performance.now();
    const mean = tf.tidy(() => tf.tensor1d(row).mean());
    mean.dataSync();
    taken.push(performance.now() - start);
    mean.dispose();
  }
  return taken;
}

// Inside tidy nothing can wait.
export async function tidied(rows) {
  const found = [];
  for (const row of rows) found.push(tf.tidy(() => tf.tensor1d(row).mean().dataSync()[0]));
  return found;
}

// Not a tensor.
export async function shops(list) {
  for (const shop of list) console.log(shop.dataSync());
}

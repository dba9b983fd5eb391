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

export async function sums(rows) {
  for (const row of rows) {
    const sum = tf.tidy(() => tf.tensor1d(row).sum());
    console.log(await sum.data());
    sum.dispose();
  }
}

async function draw() {
  const noise = tf.randomNormal([2, 2]);
  const values = await noise.array();
  noise.dispose();
  document.title = String(values);
  requestAnimationFrame(draw);
}

if (typeof document !== 'undefined') draw();

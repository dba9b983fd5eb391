import * as tf from '@tensorflow/tfjs';

export async function means(rows) {
  const found = [];
  for (const row of rows) {
    const mean = tf.tidy(() => tf.tensor1d(row).mean());
    found.push(mean.dataSync()[0]); // smell: `dataSync` stops the page in every round of this loop
    mean.dispose();
  }
  return found;
}

export async function sums(rows) {
  for (const row of rows) {
    const sum = tf.tidy(() => tf.tensor1d(row).sum());
    console.log(await sum.dataSync()); // smell: `dataSync` stops the page in every round of this loop
    sum.dispose();
  }
}

async function draw() {
  const noise = tf.randomNormal([2, 2]);
  const values = noise.arraySync();
  //             ^^^^^^^^^^^^^^^^^ smell: `arraySync` stops the page again
  noise.dispose();
  document.title = String(values);
  requestAnimationFrame(draw);
}

if (typeof document !== 'undefined') draw();

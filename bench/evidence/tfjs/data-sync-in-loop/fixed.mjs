// The same with `await` and `data`.
import * as tf from '@tensorflow/tfjs';

const rows = Array.from({ length: 8_000 }, (_, row) => {
  return Float32Array.from({ length: 1_000 }, (__, at) => ((row * 31 + at * 17) % 101) / 101);
});

export async function workload() {
  const means = [];
  for (const row of rows) {
    const mean = tf.tidy(() => tf.tensor1d(row).square().mean());
    means.push((await mean.data())[0]);
    mean.dispose();
  }
  return means;
}

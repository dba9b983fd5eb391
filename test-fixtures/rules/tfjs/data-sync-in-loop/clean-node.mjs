import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs-node';

export async function means(paths) {
  for (const path of paths) {
    const mean = tf.tensor1d([...(await readFile(path))]);
    console.log(mean.dataSync()[0]);
    mean.dispose();
  }
}

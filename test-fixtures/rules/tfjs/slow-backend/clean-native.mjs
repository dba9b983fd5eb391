import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs-node';

// The native library lacks this one.
await tf.setBackend('cpu');
const { values } = tf.unique(tf.tensor1d([...readFileSync('numbers.bin')]));
values.print();

import { readFile } from 'node:fs/promises';
import * as tf from '@tensorflow/tfjs';
import '@tensorflow/tfjs-backend-wasm';

await tf.setBackend('wasm');
console.log(tf.tensor1d([...(await readFile('numbers.bin'))]).shape);

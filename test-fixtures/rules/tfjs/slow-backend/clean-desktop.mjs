import { ipcRenderer } from 'electron';
import { readFileSync } from 'node:fs';
import * as tf from '@tensorflow/tfjs';

ipcRenderer.send('shape', tf.tidy(() => tf.tensor1d([...readFileSync('numbers.bin')]).shape));

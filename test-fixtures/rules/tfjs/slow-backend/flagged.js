import * as tf from '@tensorflow/tfjs';

await tf.setBackend('cpu'); // smell: The `'cpu'` backend computes in plain JavaScript
tf.ones([2]).print();

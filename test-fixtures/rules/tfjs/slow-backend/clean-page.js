import * as tf from '@tensorflow/tfjs';
import path from 'path';

document.title = path.basename('a/b');
tf.ones([2]).print();

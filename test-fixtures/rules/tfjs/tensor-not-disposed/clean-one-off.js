import * as tf from '@tensorflow/tfjs';
import https from 'node:https';

const SIZE = 384;
const SHADES = [0.2, 0.5, 0.8];

// Set up once, whatever calls it.
export class Reader {
  async load() {
    this.model = await tf.loadGraphModel('reader/model.json');
    const ids = tf.zeros([1, SIZE], 'int32');
    const warm = this.model.predict(ids);
    console.log(await warm.data());
  }

  async startLoading(list) {
    const rows = tf.tensor2d(list);
    this.mean = rows.shape;
  }
}

export async function setUpScene(numbers) {
  const tensor = tf.tensor1d(numbers);
  console.log(await tensor.data());
}

// A demonstration: the same constants each time.
export function showSquares() {
  const numbers = tf.tensor1d([1, 2, 3]);
  const squares = numbers.square();
  console.log(squares.shape, SIZE);
}

// Looked at while somebody wrote the program.
export function look(numbers) {
  const tensor = tf.tensor1d(numbers);
  tensor.print();
}

// Nothing beside the training before it.
export async function study(model, xs, ys, probe) {
  await model.fit(xs, ys, { epochs: 50 });
  const sample = tf.tensor2d([probe]);
  console.log(sample.shape);
}

// A few rounds, once.
for (const shade of SHADES) {
  const grey = tf.scalar(shade);
  console.log(grey.shape);
}
for (let digit = 0; digit < 10; digit++) {
  const code = tf.oneHot(digit, 10);
  console.log(code.shape);
}
SHADES.forEach((shade) => {
  const grey = tf.scalar(shade);
  console.log(grey.shape);
});

// The end of a download comes once.
export function download(url, file, parse) {
  https.get(url, (response) => {
    response.pipe(file).on('close', () => {
      const rows = tf.tensor1d(parse(file));
      console.log(rows.shape);
    });
  });
}

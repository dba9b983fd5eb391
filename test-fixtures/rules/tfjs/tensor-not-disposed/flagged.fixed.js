import * as tf from '@tensorflow/tfjs';

let model;

export async function brightness(pixels) {
  const image = tf.tensor1d(pixels);
  const mean = tf.tidy(() => image.div(255).mean());
  image.dispose();
  const [value] = await mean.data();
  mean.dispose();
  return value;
}

export async function brightest(rows) {
  const values = [];
  for (const row of rows) {
    const line = tf.tensor1d(row);
    // The brightest pixel of the line.
    const most = line.max();
    line.dispose();
    values.push(await most.array()); // read before it goes
    most.dispose();
  }
  return values;
}

export function widest(list) {
  for (const numbers of list) {
    const tensor = tf.tensor1d(numbers);
    console.log(tensor.shape);
    tensor.dispose();
  }
}

function countPositive(numbers) {
  const all = tf.tensor1d(numbers);
  const count = tf.tidy(() => all.greater(0).sum().dataSync()[0]);
  all.dispose();
  document.title = String(count);
}

function draw() {
  countPositive([1, -1, 2]);
  requestAnimationFrame(draw);
}

export async function useModel(values) {
  model ??= await tf.loadLayersModel('model.json');
  const input = tf.tensor2d([values]);
  if (values.length === 0) return undefined;
  const output = model.predict(input);
  const result = await output.data();
  output.dispose();
  return result;
}

// Drawn while the page goes on, so that nobody knows here when it is done with.
export function paint(numbers, canvas) {
  const picture = tf.tensor2d(numbers);
  tf.browser.toPixels(picture, canvas);
}

export async function paintAndWait(numbers, canvas) {
  const picture = tf.tensor2d(numbers);
  await tf.browser.toPixels(picture, canvas);
  picture.dispose();
}

// A list that grows is no short one.
const shades = [0.2];
export function mix(more) {
  shades.push(...more);
  for (const shade of shades) {
    const grey = tf.scalar(shade);
    console.log(grey.shape);
    grey.dispose();
  }
}

if (typeof document !== 'undefined') draw();

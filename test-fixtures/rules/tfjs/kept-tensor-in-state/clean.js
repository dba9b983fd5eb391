import * as tf from '@tensorflow/tfjs';

let mean;
let shared;

export class Motion {
  start(video) {
    const step = () => {
      const next = tf.tidy(() => tf.browser.fromPixels(video).mean(2));
      tf.dispose(this.previous);
      this.previous = next;
      requestAnimationFrame(step);
    };
    step();
  }

  watch(element) {
    element.addEventListener('click', () => {
      this.first ??= tf.scalar(1);
      if (!this.second) this.second = tf.scalar(2);
      this.third = tf.scalar(3);
    });
  }

  stop() {
    this.third.dispose();
  }
}

// An object of the call, emptied by whatever keys it has.
export async function boxes(rows) {
  const found = [];
  for (const row of rows) {
    const t = {};
    t.row = tf.tensor1d(row);
    t.half = tf.div(t.row, 2);
    found.push(await t.half.data());
    for (const key of Object.keys(t)) tf.dispose(t[key]);
  }
  return found;
}

const cache = {};
export function remember(list) {
  for (const number of list) {
    cache.one = tf.scalar(number);
    Object.values(cache).forEach((tensor) => tensor.dispose());
  }
}

// The one before goes first.
let latest;
export function follow(numbers) {
  for (const number of numbers) replace(number);
  return latest.shape;
}

function replace(number) {
  latest?.dispose();
  latest = tf.keep(tf.scalar(number));
}

// Set up once.
export async function setUp() {
  mean = tf.scalar(0.5);
  mean.print();
}

export function hand(numbers, release) {
  for (const number of numbers) {
    shared = tf.scalar(number);
    release(shared);
  }
}

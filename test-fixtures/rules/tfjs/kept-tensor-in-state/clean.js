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

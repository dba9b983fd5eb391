import * as tf from '@tensorflow/tfjs';

let latest;

export class Motion {
  start(video) {
    const step = () => {
      this.previous = tf.tidy(() => tf.browser.fromPixels(video).mean(2));
//    ^^^^^^^^^^^^^ smell: `this.previous` gets a new tensor again and again
      requestAnimationFrame(step);
    };
    step();
  }

  show() {
    this.previous.print();
  }
}

export function follow(numbers) {
  for (const number of numbers) {
    update(number);
  }
  return latest.shape;
}

function update(number) {
  latest = tf.keep(tf.scalar(number)); // smell: `latest` gets a new tensor in every round of this loop
}

const tf = require('@tensorflow/tfjs-node');
const { tensor1d, tidy } = require('@tensorflow/tfjs-core');

class Meter {
  constructor() {
    this.scale = tf.scalar(2);
  }

  async measure(numbers) {
    const input = tensor1d(numbers); // smell: `input` is made with each call of this function
    const doubled = tidy(() => input.mul(this.scale));
    try {
      return await doubled.array();
    } finally {
      doubled.dispose();
    }
  }

  async measureAll(lists) {
    return Promise.all(
      lists.map(async (numbers) => {
        const tensor = tf.tensor1d(numbers); // smell: `tensor` is made in every round of this loop
        const total = tf.tidy(() => tensor.sum().arraySync());
        return total;
      }),
    );
  }
}

module.exports = { Meter };

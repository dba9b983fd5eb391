const tf = require('@tensorflow/tfjs-node');
const { tensor1d, tidy } = require('@tensorflow/tfjs-core');

class Meter {
  constructor() {
    this.scale = tf.scalar(2);
  }

  async measure(numbers) {
    const input = tensor1d(numbers);
    const doubled = tidy(() => input.mul(this.scale));
    input.dispose();
    try {
      return await doubled.array();
    } finally {
      doubled.dispose();
    }
  }

  async measureAll(lists) {
    return Promise.all(
      lists.map(async (numbers) => {
        const tensor = tf.tensor1d(numbers);
        const total = tf.tidy(() => tensor.sum().arraySync());
        tensor.dispose();
        return total;
      }),
    );
  }
}

module.exports = { Meter };

import * as tf from '@tensorflow/tfjs';

export async function spread(numbers) {
  const input = tf.tensor1d(numbers);
  const centred = input.sub(input.mean()); // smell: This leaves a tensor behind that nothing holds, with each call
  const size = centred.square().mean().dataSync()[0]; // smell: This leaves 2 tensors behind
  // Read in one go.
  const values = await centred.abs().mul(2).data(); // smell: This leaves 2 tensors behind
  input.dispose();
  centred.dispose();
  return [size, ...values];
}

export async function scaled(rows) {
  const found = [];
  for (const row of rows) {
    const tensor = tf.tensor1d(row).div(255).expandDims();
    //             ^^^^^^^^^^^^^^^^^^^^^^^^^ smell: This leaves 2 tensors behind that nothing holds, in every round
    found.push(tensor.shape);
    tensor.dispose();
  }
  return found;
}

export async function joined(one, other) {
  const both = tf.concat([tf.tensor1d(one), tf.tensor1d(other)]); // smell: This leaves 2 tensors behind
  const list = await both.array();
  both.dispose();
  return list;
}

export function show(rows) {
  for (const row of rows) {
    tf.tensor1d(row).div(255).print(); // smell: This leaves 2 tensors behind that nothing holds, in every round
  }
}

const net = tf.sequential({ layers: [tf.layers.dense({ units: 1, inputShape: [2] })] });
net.compile({ optimizer: 'sgd', loss: 'meanSquaredError' });

export async function learn(numbers, code) {
  const { history } = await net.fit(tf.tensor2d([numbers]), tf.tensor2d([code]), { verbose: 0 });
  //                                ^^^^^^^^^^^^^^^^^^^^^^ smell: This leaves 2 tensors behind
  return history.loss.length;
}

import * as tf from '@tensorflow/tfjs';

export async function power(numbers, rounds) {
  let result = tf.tensor1d(numbers);
  for (let round = 0; round < rounds; round++) {
    const oldResult = result;
    result = result.square();
    oldResult.dispose();
  }
  const values = await result.array();
  result.dispose();
  return values;
}

export async function walk(rounds) {
  let place = tf.zeros([2]);
  const step = tf.ones([2]);
  let left = rounds;
  while (left-- > 0) place = tf.add(place, step);
  step.dispose();
  const values = await place.array();
  place.dispose();
  return values;
}

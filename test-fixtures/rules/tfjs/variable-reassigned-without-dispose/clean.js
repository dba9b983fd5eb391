import * as tf from '@tensorflow/tfjs';

export async function disposed(numbers, rounds) {
  let result = tf.tensor1d(numbers);
  for (let round = 0; round < rounds; round++) {
    const before = result;
    result = result.square();
    before.dispose();
  }
  return result;
}

export function tidied(numbers, rounds) {
  return tf.tidy(() => {
    let result = tf.tensor1d(numbers);
    for (let round = 0; round < rounds; round++) result = result.add(1);
    return result.arraySync();
  });
}

export function handedOn(numbers, rounds) {
  const all = [];
  let result = tf.tensor1d(numbers);
  for (let round = 0; round < rounds; round++) {
    all.push(result);
    result = result.add(1);
  }
  return [...all, result];
}

// Only numbers.
export function count(rounds) {
  let total = 0;
  for (let round = 0; round < rounds; round++) total = Math.max(total, round);
  return total;
}

// Made and ended inside the round.
export async function fresh(lists) {
  for (const list of lists) {
    let tensor = tf.tensor1d(list);
    console.log(await tensor.array());
    tensor.dispose();
    tensor = undefined;
  }
}

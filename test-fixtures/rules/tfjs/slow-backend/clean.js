import * as tf from '@tensorflow/tfjs';

export async function start(wanted) {
  try {
    await tf.setBackend('webgpu');
  } catch {
    await tf.setBackend('cpu');
  }
  if (wanted === 'slow') await tf.setBackend('cpu');
  await tf.ready();
}

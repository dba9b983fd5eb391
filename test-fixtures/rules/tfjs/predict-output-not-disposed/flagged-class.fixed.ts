import * as tf from '@tensorflow/tfjs';

export class Classifier {
  private model: tf.LayersModel | null = null;

  async load(model?: tf.LayersModel) {
    this.model = model ?? (await tf.loadLayersModel('model.json'));
  }

  async classify(input: tf.Tensor2D) {
    const logits = this.model!.predict(input) as tf.Tensor;
    const values = await logits.data();
    logits.dispose();
    return values[0];
  }

  best(input: tf.Tensor2D) {
    return tf.tidy(() => (this.model!.predict(input) as tf.Tensor).dataSync())[0];
  }
}

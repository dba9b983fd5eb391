import * as tf from '@tensorflow/tfjs';

export class Classifier {
  private model: tf.LayersModel | null = null;

  async load(model?: tf.LayersModel) {
    this.model = model ?? (await tf.loadLayersModel('model.json'));
  }

  async classify(input: tf.Tensor2D) {
    const logits = this.model!.predict(input) as tf.Tensor; // smell: The prediction in `logits` is never disposed
    const values = await logits.data();
    return values[0];
  }

  best(input: tf.Tensor2D) {
    return (this.model!.predict(input) as tf.Tensor).dataSync()[0]; // smell: Nothing holds this prediction
  }
}

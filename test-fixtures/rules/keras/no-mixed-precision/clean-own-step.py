import tensorflow as tf
from tensorflow import keras
from tensorflow.keras import layers


class Trained(keras.Model):
    """Its step would have to scale the loss itself."""

    def __init__(self):
        super().__init__()
        self.convolutions = [layers.Conv2D(8, 3), layers.Conv2D(8, 3), layers.Conv2D(8, 3)]

    def train_step(self, data):
        images, labels = data
        with tf.GradientTape() as tape:
            loss = self.compute_loss(images, labels, self(images, training=True))
        gradients = tape.gradient(loss, self.trainable_weights)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_weights))
        return {"loss": loss}


model = Trained()
model.compile("adam", "mse")
model.fit([[1.0]], [1.0])

"""Functions that are traced again because each round makes them anew."""
import tensorflow as tf
from tensorflow import function as compiled

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.Adam()
loss_of = tf.keras.losses.MeanSquaredError()
dataset = tf.data.Dataset.range(64).batch(8)


def scale(images):
    return tf.cast(images, tf.float32) / 255.0


for epoch in range(10):

    @tf.function
#    ^^^^^^^^^^^ smell: This makes a new `tf.function`
    def train_step(images, labels):
        with tf.GradientTape() as tape:
            loss = loss_of(labels, model(images, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        optimizer.apply_gradients(zip(gradients, model.trainable_variables))
        return loss

    for images, labels in dataset:
        train_step(images, labels)

for batch in dataset:
    scaled = tf.function(scale)(batch)  # smell: This makes a new `tf.function` in every round of the loop, and each is traced into a graph again; make it once before the loop.
    fast = tf.function(jit_compile=True)(scale)  # smell: This makes a new `tf.function`
    print(scaled, fast(batch))

for batch in dataset:

    @compiled(reduce_retracing=True)  # smell: This makes a new `tf.function` in every round of the loop, and each is traced into a graph again; make it once before the loop and hand over
    def doubled():
        return 2 * batch

    print(doubled())

# Two rounds only: told, but as a side remark.
for name in ("train", "test"):
    print(name, tf.function(scale)(tf.ones([2, 2])))  # smell (info): This makes

# %% 学習 🏋️ mit Windows-Zeilenenden
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.Adam()
dataset = tf.data.Dataset.from_tensor_slices(([[1.0], [2.0]], [[2.0], [4.0]])).batch(1)
losses = []

# %%
for x, y in dataset.repeat(500):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean((model(x) - y) ** 2)
    optimizer.apply_gradients(zip(tape.gradient(loss, model.weights), model.weights))
    print("損失 📉"); losses.append(loss)
#                   ^^^^^^^^^^^^^^^^^^^ smell (info): `losses` keeps a tensor of every step

# %%
print(losses[-1])

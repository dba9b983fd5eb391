# %% まとめて予測 🍂 — cells joined into one script, with Windows line breaks
import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Dense(10)])
images = np.random.rand(500, 784)

# %% 一度に 📦
print("🔮", model.predict(images).argmax(axis=1)); guesses = model.predict(images)

# %% 束ごとに
parts = [model.predict(images[start : start + 100]) for start in range(0, 500, 100)]
pairs = {start: model.predict(images[start : start + 2]) for start in range(0, 500, 2)}
print("✨", [guess.argmax() for guess in model.predict(images)])

# %% 一つだけ
print(model.predict(images[None, 0]))

# %% A handful of files that somebody picks in a dialog
from google.colab import files
from tensorflow.keras.utils import img_to_array, load_img

uploaded = files.upload()

for name in uploaded.keys():
    picture = np.expand_dims(img_to_array(load_img(name)), axis=0)
    print(name, model.predict(picture)[0])

# %% Gráficos 📊 con finales de línea de Windows
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
total = tf.constant([1.0, 2.0])

# %%
first = tf.Session()  # smell (info): This session is not used any more, but stays open beside
print("合計 💡", first.run(total))

# %%
other = tf.Session()
print("終わり", other.run(total))

# %% Gráficos 📊 con finales de línea de Windows
import tensorflow as tf

total = tf.constant([1.0, 2.0])

# %%
label = "合計 💡"; sess = tf.compat.v1.InteractiveSession()
print(label, total.eval())

# %%
with tf.compat.v1.Session() as other:
    print(label, other.run(total))
if label:
    print("終わり")

# %%
# A notebook shows the figures of a cell below it and closes them.
import matplotlib.pyplot as plt
import tensorflow as tf

# %%
for step in range(100):
    fig = plt.figure()
    plt.imshow(tf.random.uniform([4, 4]))
    fig.savefig(f"{step}.png")

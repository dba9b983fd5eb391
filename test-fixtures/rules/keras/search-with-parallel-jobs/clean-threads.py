import tensorflow as tf
from scikeras.wrappers import KerasClassifier
from sklearn.model_selection import GridSearchCV

from networks import build

# Each process keeps to one core, so they share the machine.
tf.config.threading.set_intra_op_parallelism_threads(1)
tf.config.threading.set_inter_op_parallelism_threads(1)

search = GridSearchCV(KerasClassifier(build), {"epochs": [5, 10]}, n_jobs=-1)

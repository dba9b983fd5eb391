from keras.wrappers.scikit_learn import KerasRegressor
from sklearn.model_selection import RandomizedSearchCV

from networks import build

search = RandomizedSearchCV(KerasRegressor(build_fn=build), {"units": [4, 8]}, n_jobs=2)  # smell: `n_jobs=2` trains Keras

# %% Zeitreihe 📈 mit Windows-Zeilenenden
import numpy as np
from tensorflow.keras.models import Sequential
from tensorflow.keras.layers import Dense

model = Sequential([Dense(16), Dense(1)])
rows = np.random.rand(500, 8)

# %%
predictions = model.predict(rows)
for prediction in predictions:
    print("気温 🌡️", prediction)

# %%
errors = {i: model.predict_on_batch(rows[i:i+1]) for i in range(500)}

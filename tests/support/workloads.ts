/** A file with one finding of a rule that has a published figure. */
export const REBUILT_MODEL = `from tensorflow import keras

for fold in range(10):
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile(loss="mse")
    model.fit(images, labels, epochs=2)
`;

export const REBUILT_RULE = 'keras/model-created-in-loop';

/** The worked example of the model: one T4 for two hours, thirty times a month, in Google's cloud. */
export const T4_WORKLOAD = `
[[workload]]
name = "train"
files = ["train*.py"]
devices = [{ name = "NVIDIA T4" }]
hours-per-run = 2
runs-per-month = 30
zone = "gcp:us-central1"
`;

/** What may not be read anywhere while nothing is known of the user's runs. */
export const ABSOLUTE = /a month|\ba run \(|CO2|g\/kWh|\bkm\b|kilomet|tree-month/i;

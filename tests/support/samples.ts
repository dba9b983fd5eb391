/** A file in which the linter finds exactly one thing, a warning in line 2, whatever rules there are. */
export const WARNING = 'import keras\nx = 1  # joulelint: ignore\n';

/** Where the finding of `WARNING` is, as text formats show it. */
export const WARNING_AT = '2:8';

/** A file that is parsed and in which nothing is found. */
export const CLEAN = 'import keras\nx = 1\n';

/** A file that mentions no framework, so it is never parsed. */
export const IRRELEVANT = 'print("hello")\n';

/** A file with one finding that has a safe fix, and the same file after it. */
export const FIXABLE = `import tensorflow as tf


def slope(x):
    with tf.GradientTape(persistent=True) as tape:
        tape.watch(x)
        y = x * x
    return tape.gradient(y, x)
`;
export const FIXED = FIXABLE.replace('persistent=True', '');

/** A file with one finding that has an unsafe fix, and the same file after it. */
export const UNSAFE = `import keras

model = keras.Sequential()
model.compile(loss="mse", run_eagerly=True)
`;
export const UNSAFE_FIXED = UNSAFE.replace(', run_eagerly=True', '');

/**
 * What the world outside the file is like. This floor knows Python only; the frameworks floor fills this in,
 * so that `tf.keras.Sequential()` can be told to give a model.
 *
 * Types are dotted names too: `keras.Model`, `numpy.ndarray`, `number`.
 */
export interface Knowledge {
  /** The one name of several spellings: `tensorflow.keras.models.Sequential` → `keras.Sequential`. */
  canonical(name: string): string;
  /** Does a star import of the module bring this name in? */
  exports(module: string, name: string): boolean;
  /** Type of what calling this library name gives. */
  typeOfCall(name: string): string | undefined;
  /** Type of a library attribute that is no module, class or function: `numpy.pi`. */
  typeOfName(name: string): string | undefined;
  /** Type of what a method gives; nothing when unknown. */
  typeOfMethod(type: string, method: string): string | undefined;
  typeOfAttribute(type: string, attribute: string): string | undefined;
  /** Type of what calling an object of the type gives, from the types of its arguments. */
  typeOfCalling(type: string, argumentTypes: readonly (string | undefined)[]): string | undefined;
  /** Type of one item in a `for` over the object, of `x[i]`, or of a part in unpacking. */
  typeOfItem(type: string): string | undefined;
  /** Type of `with x as y`, and whether `y` is the same object as `x`. */
  typeOfEntering(type: string): string | undefined;
  /** Type of `a + b` and the like. */
  typeOfOperation(left: string | undefined, right: string | undefined): string | undefined;
  isSubtype(type: string, of: string): boolean;
  /** Is this library call a wrapper that hands its first argument back, as `tf.function(step)` does? */
  handsBackArgument(name: string): boolean;
  /** Is this decorator one that leaves what the function returns alone? */
  keepsResult(decorator: string): boolean;
  /** Does the method hand its own object back, as `model.to(device)` does in PyTorch? */
  handsBackReceiver(type: string, method: string): boolean;
  /** The method that a call of an object runs in the end, beside `__call__`: `forward` of a PyTorch module. */
  runsOnCall(type: string): string | undefined;
}

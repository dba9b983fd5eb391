/** Fixtures that cannot run as they stand, with the error they end in. An entry whose fixture runs fails the suite. */
export const cannotRun: Readonly<
  Record<string, { readonly because: string; readonly error: string }>
> = {
  'pytorch/anomaly-detection-left-on/flagged-lightning': {
    because: 'Lightning is not among the packages of proofs',
    error: 'No module named',
  },
};

/** Fixtures whose unsafe fixes change the results, and why. An entry whose results agree fails the suite. */
export const differs: Readonly<Record<string, string>> = {
  'keras/clear-session-drops-policy/flagged-policies':
    'the policy is set again in every round, which is the point of the fix',
  'keras/model-created-in-loop/flagged-kfold':
    'every fold starts from the weights of the first instead of new random ones',
  'keras/model-created-in-loop/flagged-same':
    'every round starts from the weights of the first instead of new random ones',
  'keras/model-overwritten-unused/flagged-models':
    'the first model took random numbers, which now go to the second',
  'keras/no-early-stopping/flagged': 'training ends once the validation loss stops falling',
  'python/figure-not-closed/flagged':
    'a title set after the loop goes to a new figure instead of the last one saved',
  'python/figure-not-closed/flagged-numbered':
    'a number asked for later means a new figure instead of one left open',
};

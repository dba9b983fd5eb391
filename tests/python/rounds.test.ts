import { beforeAll, describe, expect, test } from 'vitest';
import type { Loop, PyCall, PythonFile } from '#python';
import { answersAt } from '../support/asked-calls.ts';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

type Cases = Readonly<Record<string, string>>;

describe('how often a loop runs', () => {
  const CASES: Cases = {
    ranges: `
for x in range(3): here()  #? 3
for x in range(2, 7): here()  #? 5
for x in range(0, 10, 4): here()  #? 3
for x in range(5, 0, -2): here()  #? 3
for x in range(3, 1): here()  #? 0
for x in range(-2): here()  #? 0
for x in xrange(4): here()  #? 4
for x in range(n): here()  #? unknown
for x in range(*n): here()  #? unknown
for x in range(0, 10, 0): here()  #? unknown
for x in range(): here()  #? unknown
`,
    'written collections': `
for x in [1, 2]: here()  #? 2
for x in (1, 2, 3): here()  #? 3
for x in 1, 2: here()  #? 2
for x in {1, 2}: here()  #? 2
for x in []: here()  #? 0
for x in [*a, 1]: here()  #? unknown
for x in "abc": here()  #? unknown
`,
    'through names and wrappers': `
EPOCHS = 1_000
SEEDS = [1, 2, 3]
STEPS = range(15)
for x in range(EPOCHS): here()  #? 1000
for x in SEEDS: here()  #? 3
for x in STEPS: here()  #? 15
for i, x in enumerate(SEEDS): here()  #? 3
for x in reversed(list(SEEDS)): here()  #? 3
for x in tqdm(SEEDS): here()  #? unknown
`,
    'what callers hand over, the largest of it': `
STEPS = 14
def forecast(values, steps):
    for x in range(steps): here()  #? 14
forecast(history, STEPS)
forecast(history, steps=7)
def train(model, epochs=5):
    for x in range(epochs): here()  #? 5
train(model)
def again(epochs): deep(epochs)
def deep(epochs):
    for x in range(1, epochs): here()  #? 8
again(9)
def play(rounds):
    for x in range(rounds): here()  #? unknown
play(3)
play(read())
def pass_on(rounds):
    for x in range(rounds): here()  #? unknown
pass_on(3)
start(pass_on)
def nobody(rounds=3):
    for x in range(rounds): here()  #? unknown
`,
    'settings of a search with TensorBoard': `
from tensorboard.plugins.hparams import api as hp
UNITS = hp.HParam("units", hp.Discrete([16, 32, 64]))
RATE = hp.HParam("rate", hp.RealInterval(0.1, 0.2))
for x in UNITS.domain.values: here()  #? 3
for x in RATE.domain.values: here()  #? unknown
for x in other.domain.values: here()  #? unknown
`,
    'progress bars': `
import tqdm
from tqdm import tqdm as bar
for x in tqdm.tqdm(range(5)): here()  #? 5
for x in bar(range(5)): here()  #? 5
`,
    'folds of a cross-validation': `
from sklearn.model_selection import KFold, RepeatedKFold, ShuffleSplit, StratifiedKFold
from sklearn import model_selection
FOLDS = 4
folds = StratifiedKFold(FOLDS, shuffle=True)
for a, b in KFold(n_splits=3).split(xs): here()  #? 3
for a, b in folds.split(xs, ys): here()  #? 4
for i, (a, b) in enumerate(folds.split(xs, ys), 1): here()  #? 4
for a, b in KFold(shuffle=True).split(xs): here()  #? 5
for a, b in ShuffleSplit().split(xs): here()  #? 10
for a, b in model_selection.RepeatedKFold(n_splits=2, n_repeats=2).split(xs): here()  #? 4
for a, b in RepeatedKFold().split(xs): here()  #? 50
for a, b in KFold(n).split(xs): here()  #? unknown
for a, b in KFold(**options).split(xs): here()  #? unknown
for a, b in model_selection.LeaveOneOut().split(xs): here()  #? unknown
for word in text.split(): here()  #? unknown
for word in "a b".split(): here()  #? unknown
`,
    'names with several values': `
n = 3
if a: n = 5
for x in range(n): here()  #? unknown
def f(m):
    for x in range(m): here()  #? unknown
`,
    'a zip is as long as its shortest part': `
for x in zip([1, 2, 3], [4]): here()  #? 1
`,
    'while and comprehensions': `
while a: here()  #? unknown
[here() for x in range(4)]  #? 4
`,
  };

  test.each(Object.entries(CASES))('%s', (_, text) => {
    checkLoop(text, (file, loop) => String(file.roundsOf(loop) ?? 'unknown'));
  });
});

describe('loops that run once', () => {
  const CASES: Cases = {
    'leaving at the end of the body': `
while True:
    here()  #? once
    break
for x in xs:
    here()  #? once
    raise E
def f():
    for x in xs:
        here()  #? once
        return x
`,
    'leaving on a condition': `
while True:
    here()  #? often
    if a: break
while True:
    if a:
        here()  #? often
        break
for x in xs:
    if here(): continue  #? often
    break
`,
    'one round by number': `
for x in range(1): here()  #? once
for x in [a]: here()  #? once
for x in range(2): here()  #? often
for x in xs: here()  #? often
`,
    'trying again until it works': `
while True:
    try:
        here()  #? often
        break
    except E:
        pass
`,
    comprehensions: `
[here() for x in xs]  #? often
[here() for x in range(1)]  #? once
`,
  };

  test.each(Object.entries(CASES))('%s', (_, text) => {
    checkLoop(text, (file, loop) => (file.runsOnce(loop) ? 'once' : 'often'));
  });
});

describe('what changes between the rounds', () => {
  const CASES: Cases = {
    'the names a loop sets': `
a = 1
for x, y in xs:
    here(x)  #? changes
    here(y + a)  #? changes
    here(a)  #? stays
    here()  #? stays
    here("x")  #? stays
    here(x=a)  #? stays
    here(a.x)  #? stays
`,
    'names set in the body, even after the place': `
a = b = c = 0
while a:
    here(a)  #? changes
    here(b)  #? changes
    here(c)  #? stays
    a += 1
    if d: b = 2
`,
    'only the innermost loop counts here': `
for x in xs:
    y = x
    for z in zs:
        here(x)  #? stays
        here(y)  #? stays
        here(z)  #? changes
`,
    comprehensions: `
a = 1
[here(x) for x in xs]  #? changes
[here(a) for x in xs]  #? stays
`,
    'a name set again before every use is set in the loop': `
a = 1
for x in xs:
    a = 2
    here(a)  #? changes
`,
    'functions made in the loop': `
for x in xs:
    def f(): return 1
    here(f)  #? changes
    here(lambda: x)  #? changes
    here(len)  #? stays
`,
  };

  test.each(Object.entries(CASES))('%s', (_, text) => {
    check(text, (file, here) => {
      const [loop] = file.loopsAround(here.node);
      return loop && file.changesIn(here.node, loop) ? 'changes' : 'stays';
    });
  });
});

function check(text: string, answer: (file: PythonFile, here: PyCall) => string): void {
  const { wanted, found } = answersAt(text, answer);
  expect(wanted).not.toEqual([]);
  expect(found).toEqual(wanted);
}

/** Asks about the innermost loop around each place. */
function checkLoop(text: string, answer: (file: PythonFile, loop: Loop) => string): void {
  check(text, (file, here) => {
    const [loop] = file.loopsAround(here.node);
    return loop ? answer(file, loop) : 'no loop';
  });
}

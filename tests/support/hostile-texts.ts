/** Wasteful code that every text begins with, so that the rules have something to do. */
export const PRELUDE = `import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(2)])
model.compile(loss="mse", run_eagerly=True)
for image in images:
    model.predict(image[None])
    model.predict(image[None])  # joulelint: ignore[keras/predict-in-loop]

session = tf.compat.v1.Session()
session.run(fetches)
losses = []
for images, labels in dataset:
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(model(images) - labels)
    losses.append(loss)

for fold in folds:
    trial = keras.Sequential([keras.layers.Dense(2)])
    trial.fit(fold)
`;

/** Code that parses, however strange: everything in the prelude has to be found as before. */
export const ODD: Readonly<Record<string, string>> = {
  'nothing more': '',
  'no line break at the end': 'x = 1',
  'a form feed and blanks': '\f\n   \n\t\nx = 1\n',
  'tabs and blanks mixed': 'for i in x:\n\ty = 1\n        z = 2\n\tw = 3\n',
  'emoji in strings and comments':
    'x = "\u{1f600}"  # \u{1f468}\u200d\u{1f469}\u200d\u{1f467}\ny = f"{x!r:\u{1f600}>{w}}"\n',
  'names in many scripts': 'größe = 1\n模型 = größe\nмодель = 模型\n',
  'left-overs of Python 2': [
    'print "epoch", epoch',
    'print >>stream, loss',
    'exec "x = 1"',
    'for i in xrange(10L):',
    '    print i, `i`',
    'if a <> b: raise ValueError, "no"',
    'x = 0777 + 10L',
    'def unpack((a, b), c): return a',
    'try:',
    '    pass',
    'except IOError, error:',
    '    pass',
    '',
  ].join('\n'),
  'a class that is its own base':
    'class A(A):\n    def f(self):\n        return self.f().g\n\nA().f().h()\n',
  'classes that are bases of each other':
    'class A(B): pass\nclass B(C): pass\nclass C(A): pass\nC().x.y()\n',
  'functions that call each other in circles': [
    'def a(x): return b(x)',
    'def b(x): return c(x) or a(x)',
    'def c(x): return a(x) or b(x) or c(x)',
    'for i in a(b(c)): a(i).numpy()',
    '',
  ].join('\n'),
  'a function that takes itself': 'def f(g): return g(g)\nf(f)(f)\nh = lambda k: k(h)\nh(h)\n',
  'names that feed on themselves': 'x = x\nx = x.y\nx = x()\na, b = b, a\nc: c = c\nd += d\n',
  'names that feed on each other in a loop':
    'while a:\n    a = b.a\n    b = c[a]\n    c = a(b, c)\n',
  'imports that are taken apart':
    'import a\na = a.b\nwhile a:\n    a = a.c\nfrom . import a\nfrom .. import *\nimport a.b as a\n',
  'decorators that decorate each other':
    '@b\ndef a(): pass\n@a\ndef b(): pass\n@c\nclass c: pass\na()\n',
  'attributes that feed on each other':
    'class A(keras.Model):\n    def f(self):\n        self.a = self.b\n        self.b = self.c\n        self.c = self.a()\n',
  'every kind of target':
    'for self.x, (y[0], *z) in w: pass\nwith a as (b, c), d as e.f: pass\n[g, h] = (i) = j\n',
  'deletion, walrus, global, nonlocal':
    'def f():\n    global a\n    def g():\n        nonlocal b\n        del a, b, c[0]\n    while (b := a): del b\n',
  'matches, type aliases, star arguments':
    'match x:\n    case [a, *b] | {"k": c, **d} if a: pass\n    case A(b=1) as e: pass\n    case _: pass\ntype T[U] = list[U]\nf(*a, **b, c=1)(*a)\n',
  'a comprehension of comprehensions':
    'x = [[[a for a in b] for b in c if b] for c in d for d in e]\n',
  'indentation that fits nowhere': 'if x:\n        y\n    z\n  w\n',
  'a byte order mark in the middle': 'x = 1\n\ufeffy = 2\n',
  'an empty everything':
    'def f(): ...\nclass A: ...\nf()\nA()\nx = ()\ny = []\nz = {}\nfor _ in (): pass\nlambda: 0\n',
};

/** Text that is not Python. What stands before it may be found or not. */
export const BROKEN: Readonly<Record<string, string>> = {
  'half a definition': 'def f(:\n    x = = 3\nfor in y:\nclass\n',
  'a stray bracket': 'x = (1\ny = [2)\n',
  'sixteen open brackets': '('.repeat(16),
  'an open string': 'x = """abc\ny = \'\n',
  'an emoji as a name': '\u{1f600} = tf.\u{1f600}()\n',
  'lone surrogates': 'x = "\ud800"\n\udc00 = "\ud83d\n',
  'merge conflict marks': '<<<<<<< ours\nx = 1\n=======\nx = 2\n>>>>>>> theirs\n',
  'a notebook command': '%matplotlib inline\n!pip install tensorflow\n?model.fit\n',
  'a template': 'model = {{ cookiecutter.model }}\n{% if x %}\ny = 1\n{% endif %}\n',
  'a binary in the middle': '\u0000\u0001\u0002\u007f\ufffd\n',
};

/** Text that is far too much of something. `tooDeep` says that it is not analysed. */
export const HUGE: Readonly<
  Record<string, { readonly text: () => string; readonly tooDeep?: true }>
> = {
  '100,000 brackets that never close': { text: () => '('.repeat(100_000) },
  '100,000 nested brackets': {
    text: () => '['.repeat(100_000) + ']'.repeat(100_000),
    tooDeep: true,
  },
  '10,000 nested f-strings that never close': { text: () => 'f"{'.repeat(10_000) },
  '10,000 lines with open f-strings': { text: () => 'x = f"{a\n'.repeat(10_000) },
  'a megabyte of NUL': { text: () => '\u0000'.repeat(1 << 20) },
  'a line of a megabyte': { text: () => `x = "${'a'.repeat(1 << 20)}"` },
  '50,000 lines of calls': { text: () => 'y = tf.constant(1)\n'.repeat(50_000) },
  '5,000 terms': { text: () => `x = ${repeated(5_000, (at) => `a${at}`, ' + ')}\n`, tooDeep: true },
  'a function 150 deep': {
    text: () =>
      repeated(150, (at) => `${' '.repeat(at)}def f${at}(a):\n`) +
      `${' '.repeat(150)}return f0(f149(a))\n`,
  },
  'loops 150 deep': {
    text: () =>
      repeated(150, (at) => `${' '.repeat(at)}for i${at} in x:\n`) +
      `${' '.repeat(150)}model.predict(i9[None])\n`,
  },
  '20 functions that all call each other': {
    text: () =>
      repeated(20, (at) => `def f${at}(x): return ${repeated(20, (to) => `f${to}(x)`, ' or ')}\n`) +
      'f0(model).fit(x)\n',
  },
  '11 classes that are all bases of each other': {
    text: () =>
      repeated(11, (at) => `class C${at}(${repeated(11, (to) => `C${to}`, ', ')}): pass\n`) +
      'C0().fit(x)\n',
  },
  '60 names that all feed on each other': {
    text: () =>
      `while c:\n${repeated(60, (at) => `    v${at} = ${repeated(60, (to) => `v${to}.a`, ' or ')}\n`)}    v0.fit(x)\n`,
  },
  '60 attributes that all feed on each other': {
    text: () =>
      `class A:\n    def f(self):\n${repeated(60, (at) => `        self.a${at} = ${repeated(60, (to) => `self.a${to}`, ' or ')}\n`)}A().a0.fit(x)\n`,
  },
  '1,000 findings': {
    text: () => repeated(1_000, (at) => `def f${at}():\n    tf.compat.v1.InteractiveSession()\n`),
  },
  '1,000 findings and a syntax error': {
    text: () =>
      `${repeated(1_000, (at) => `def f${at}():\n    tf.compat.v1.InteractiveSession()\n`)}x = = 1\n`,
  },
  '1,000 suppressions that silence nothing': {
    text: () => 'x = 1  # joulelint: ignore[keras]\n'.repeat(1_000),
  },
  '2,000 layers in a chain': {
    text: () => `x = keras.Input(1)\n${'x = keras.layers.Dense(1)(x)\n'.repeat(2_000)}`,
  },
  '1,000 branches': {
    text: () =>
      `x = 1\nif a: x = 2\n${repeated(1_000, (at) => `elif x == ${at}: x = model.predict(x)\n`)}`,
  },
};

function repeated(times: number, make: (at: number) => string, between = ''): string {
  return Array.from({ length: times }, (_, at) => make(at)).join(between);
}

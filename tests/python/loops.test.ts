import { beforeAll, describe, expect, test } from 'vitest';
import type { Loop, PyCall, PythonFile } from '#python';
import { answersAt } from '../support/asked-calls.ts';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

type Cases = Readonly<Record<string, string>>;

describe('loops around a place, innermost first', () => {
  const CASES: Cases = {
    statements: `
here()  #? none
for x in here():  #? none
    here()  #? for x in here()
    while here():  #? while here(), for x in here()
        here()  #? while here(), for x in here()
    else:
        here()  #? for x in here()
else:
    here()  #? none
while a: here()  #? while a
`,
    'async loops and unpacked targets': `
async def f():
    async for x, (y, *z) in ws:
        await here()  #? async for x, (y, *z) in ws
    async with a as b:
        here()  #? none
`,
    'what a loop sets is set in every round': `
for a[here()] in xs:  #? for a[here()] in xs
    pass
`,
    'branches, try and with are no loops': `
for x in xs:
    if here():  #? for x in xs
        try:
            with a: here()  #? for x in xs
        finally:
            here()  #? for x in xs
`,
    'parts of comprehensions': `
[here() for x in xs]  #? for x in xs
[x for x in here()]  #? none
[x for x in xs if here()]  #? for x in xs
[y for x in xs for y in here()]  #? for x in xs
[y for x in xs if here() for y in x]  #? for y in x, for x in xs
[here() for x in xs for y in x]  #? for y in x, for x in xs
{here(): here() for x in xs}  #? for x in xs / for x in xs
{here() for x in xs}  #? for x in xs
f(here() for x in xs)  #? for x in xs
[[here() for y in x] for x in xs]  #? for y in x, for x in xs
[[y for y in here()] for x in xs]  #? for x in xs
`,
    'functions are walls, their heads are not': `
for x in xs:
    def f(y=here()):  #? for x in xs
        here()  #? none
        for z in y: here()  #? for z in y
    lambda y=here(): y  #? for x in xs
    lambda y: here()  #? none
    @here()  #? for x in xs
    def g() -> here(): pass  #? for x in xs
    class A(here()):  #? for x in xs
        b = here()  #? for x in xs
        def c(self): here()  #? none
`,
  };

  test.each(Object.entries(CASES))('%s', (_, text) => {
    check(text, (file, here) =>
      listed(file.loopsAround(here.node).map((loop) => head(file, loop))),
    );
  });
});

describe('loops that repeat a place, through calls as well', () => {
  const CASES: Cases = {
    'its own loops and those of its callers': `
def f():
    for x in xs:
        here()  #? for x in xs; for y in ys via f()
for y in ys:
    f()
`,
    'callers of callers': `
def f(): here()  #? for x in xs via g() f()
def g(): f()
for x in xs: g()
`,
    'three calls away and no further': `
def f1(): here()  #? for x in xs via f3() f2() f1()
def f2(): f1()
def f3(): f2()
def f4(): f3()
for x in xs: f3()
for y in ys: f4()
`,
    'several callers': `
def f(): return here()  #? for x in xs via f(1); while a via f(2)
f(0)
for x in xs: f(1)
while a: f(2)
`,
    'methods, and functions in a loop of their own': `
class Trainer:
    def step(self):
        here()  #? for x in xs via self.step()
    def run(self):
        for x in xs:
            self.step()
`,
    'every way from a loop to the place': `
def f(): here()  #? for x in xs via h() g() f(); for x in xs via h() f()
def g(): f()
def h():
    g()
    f()
for x in xs: h()
`,
    'recursion ends': `
def f():
    here()  #? for x in xs via f()
    for x in xs: f()
`,
    'a function nobody calls': `
def f(): here()  #? none
for x in xs: g(f)
`,
    'a comprehension that calls': `
def f(x): return here()  #? for x in xs via f(x)
[f(x) for x in xs]
`,
    'the same name in another scope': `
def f(): here()  #? none
def g():
    def f(): pass
    for x in xs: f()
`,
    'defined again later: each call goes to the one of its time': `
def f(x): here()  #? for x in xs via f(x)
for x in xs: f(x)
def f(x, y): here()  #? for y in ys via f(y, 1)
for y in ys: f(y, 1)
`,
    'defined twice in branches: nobody knows which': `
if fast:
    def f(x): here()  #? none
else:
    def f(x, y): here()  #? none
for x in xs: f(x)
`,
    'defined twice and called from a function: nobody knows when': `
def f(x): here()  #? none
def g():
    for x in xs: f(x)
def f(x, y): here()  #? none
`,
    'of two methods by one name the last one counts': `
class Agent:
    def step(self): here()  #? none
    def step(self, x): here()  #? for x in xs via self.step(x)
    def run(self):
        for x in xs: self.step(x)
`,
    'methods in branches of a class': `
class Agent:
    if fast:
        def step(self): here()  #? none
    else:
        def step(self): here()  #? none
    def run(self):
        for x in xs: self.step()
`,
    'a class written again in a later cell': `
class Agent:
    def step(self): here()  #? for x in xs via agent.step()
agent = Agent()
for x in xs: agent.step()
class Agent:
    def step(self): here()  #? for y in ys via agent.step()
agent = Agent()
for y in ys: agent.step()
`,
    'objects of one of two classes: both may be stepped': `
class A:
    def step(self): here()  #? for x in xs via agent.step()
class B:
    def step(self): here()  #? for x in xs via agent.step()
agent = A() if fast else B()
for x in xs: agent.step()
`,
  };

  test.each(Object.entries(CASES))('%s', (_, text) => {
    check(text, (file, here) => {
      const found = file.repetitionsOf(here.node).map(({ loop, via }) => {
        const calls = via.map((call) => file.textOf(call)).join(' ');
        return head(file, loop) + (calls && ` via ${calls}`);
      });
      return listed(found, '; ');
    });
  });
});

function check(text: string, answer: (file: PythonFile, here: PyCall) => string): void {
  const { wanted, found } = answersAt(text, answer);
  expect(wanted).not.toEqual([]);
  expect(found).toEqual(wanted);
}

function head(file: PythonFile, loop: Loop): string {
  return file.text.slice(loop.header.start, loop.header.end);
}

function listed(items: readonly string[], between = ', '): string {
  return items.join(between) || 'none';
}

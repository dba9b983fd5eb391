import { beforeAll, expect, test } from 'vitest';
import { LineIndex } from '#core';
import type { PythonFile } from '#python';
import { answersAt } from '../support/asked-calls.ts';
import { preparePython } from '../support/python.ts';

beforeAll(preparePython);

/**
 * `x = …  #= name` names a definition; `here(x)  #? names` says which of them may have given `x` its value, and
 * `unset` when there may have been none yet.
 */
const CASES: Readonly<Record<string, string>> = {
  'one after the other': `
here(x)  #? unset
x = 1  #= one
here(x)  #? one
x = 2  #= two
here(x)  #? two
`,
  branches: `
x = 1  #= before
if a:
    x = 2  #= then
    here(x)  #? then
elif b(x):
    here(x)  #? before
    x = 3  #= elif
else:
    pass
here(x)  #? before elif then
if a:
    x = 4  #= both
else:
    x = 5  #= sides
here(x)  #? both sides
`,
  'a branch that leaves': `
def f():
    x = 1  #= one
    if a:
        x = 2  #= two
        return here(x)  #? two
    here(x)  #? one
    if b:
        x = 3  #= three
        raise E(here(x))  #? three
    here(x)  #? one
`,
  'a loop comes round': `
x = 1  #= before
for y in ys:
    here(x)  #? before inside
    x = 2  #= inside
    here(x)  #? inside
else:
    here(x)  #? before inside
here(x)  #? before inside
`,
  'what a loop walks over is read before it': `
x = 1  #= before
for x in here(x):  #? before
    x = 2  #= last
here(x)  #? before last
`,
  'a loop sets its names in every round': `
for x in ys:  #= item
    here(x)  #? item
here(x)  #? item unset
`,
  'a condition is read in every round': `
x = 1  #= before
while here(x):  #? before inside
    x = 2  #= inside
here(x)  #? before inside
`,
  'break and continue': `
x = 0  #= before
for y in ys:
    if a:
        x = 1  #= continued
        continue
    if b:
        x = 2  #= broken
        break
    here(x)  #? before continued last
    x = 3  #= last
else:
    here(x)  #? before continued last
here(x)  #? before broken continued last
`,
  'a loop without end is left by break only': `
x = 0  #= before
while True:
    x = 1  #= first
    if a:
        x = 2  #= second
        break
    here(x)  #? first
here(x)  #? second
`,
  'anything in a try may fail': `
x = 0  #= before
try:
    a()
    x = 1  #= first
    b()
    x = 2  #= second
    c()
except A:
    here(x)  #? before first second
    x = 3  #= handler
else:
    here(x)  #? second
here(x)  #? handler second
`,
  'a loop in a try may fail in any round': `
x = 0  #= before
try:
    for y in ys:
        x = 1  #= inside
        a()
        x = 2  #= end
except A:
    here(x)  #? before end inside
`,
  'finally comes after everything': `
def f():
    x = 0  #= before
    try:
        a()
        x = 1  #= body
        b()
        return
    except A:
        c()
    finally:
        here(x)  #? before body
    here(x)  #? before body
`,
  'finally comes after a handler that leaves': `
def f():
    x = 0  #= before
    try:
        a()
    except A:
        x = 1  #= handler
        raise
    finally:
        here(x)  #? before handler
`,
  'a break leaves through finally and not through what follows it': `
x = 0  #= before
for y in ys:
    try:
        a()
        break
    finally:
        x = 1  #= last
    x = 2  #= after
here(x)  #? after before last
`,
  'a with block': `
x = 0  #= before
with open(here(x)) as y:  #? before
    x = y
with a as x, b(x) as z:  #= managed
    here(x)  #? managed
here(x)  #? managed
`,
  'cases of a match': `
x = 0  #= before
match here(x):  #? before
    case [1, _]:
        x = 1  #= first
    case {"k": 2} if here(x):  #? before
        x = 2  #= second
here(x)  #? before first second
`,
  'a value is read before the name is set': `
x = 0  #= before
x = here(x)  #? before
x = 1  #= one
x += here(x)  #? one
x = 2  #= two
y = x = here(x)  #? two
x = 3  #= three
(x := here(x))  #? three
x = 4  #= four
x, y = here(x), x  #? four
`,
  'short circuits may leave the name as it was': `
x = 0  #= before
a and (x := 1)  #= set
here(x)  #? before set
`,
  'deleted names are set by nothing': `
x = 0  #= before
del x  #= deleted
here(x)  #? deleted
`,
  'comprehensions and functions keep their names to themselves': `
x = 0  #= before
[x for x in here(x)]  #? before
here(x)  #? before
lambda x: x
def f(x=here(x)):  #? before
    x = 1
class A(here(x)):  #? before
    x = 2
here(x)  #? before
`,
  'a class body has an order of its own': `
class A:
    x = 0  #= first
    here(x)  #? first
    x = 1  #= second
    here(x)  #? second
`,
  'parameters are set first, defaults outside': `
def f(x, y=1):  #= given
    here(x)  #? given
    if x:
        x = 1  #= own
    here(x)  #? given own
`,
  'definitions and imports set names as well': `
def x(): pass  #= function
here(x)  #? function
class x: pass  #= class
here(x)  #? class
import x  #= import
here(x)  #? import
from a import b as x  #= alias
here(x)  #? alias
`,
  'a name of another function may be any of its values': `
x = 0  #= first
def f():
    here(x)  #? first second third
x = 1  #= second
def g():
    global x
    x = 2  #= third
    here(x)  #? first second third
here(x)  #? second
`,
};

test.each(Object.entries(CASES))('%s', (_, text) => check(text));

function check(text: string): void {
  const { wanted, found } = answersAt(text, (file, here) => {
    const [use] = here.positional;
    if (use === undefined) return '(nothing asked)';
    const names = file.definitionsReaching(use).map(({ node }) => labelOn(file, node));
    const flow = file.flowOf(file.frameAround(use)).reaching(use);
    if (flow?.mayBeUnset && file.bindingAt(use)?.scope === file.frameAround(use))
      names.push('unset');
    return names.sort().join(' ');
  });
  expect(wanted).not.toEqual([]);
  expect(found).toEqual(wanted);
}

/** The name that a comment on a definition's line gives it. */
function labelOn(file: PythonFile, node: number): string {
  const lines = new LineIndex(file.text);
  const { start, end } = lines.lineRange(lines.positionAt(file.tree.start(node)).line);
  return /#= (\w+)/.exec(file.text.slice(start, end))?.[1] ?? '(no name)';
}

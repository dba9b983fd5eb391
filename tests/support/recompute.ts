/** One printed calculation: its result three times, and what it was worked out from. */
export interface Printed {
  readonly symbol: string;
  readonly formula: string;
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly lines: readonly {
    readonly end: string;
    readonly working: string;
    readonly result: number;
  }[];
}

/** Reads every calculation that `joulelint estimate` printed. */
export function printedSteps(text: string): Printed[] {
  const steps: {
    symbol: string;
    formula: string;
    inputs: Record<string, number[]>;
    lines: { end: string; working: string; result: number }[];
  }[] = [];
  for (const line of text.split('\n')) {
    const head = /^ {4}(\S+) = (.+)$/.exec(line);
    const input = /^ {6}(\S+) += ([\d./ e+-]+?)(?: (?:kWh|W|h|g|g\/kWh))? {2}\S/.exec(line);
    const value = /^ {4}(low|likely|high) +(.+) = (\S+)(?: (?:kWh|g))?$/.exec(line);
    if (value) {
      const [, end = '', working = '', result = ''] = value;
      steps.at(-1)?.lines.push({ end, working, result: Number(result) });
    } else if (input) {
      const [, symbol = '', values = ''] = input;
      const step = steps.at(-1);
      if (step) step.inputs[symbol] = values.split(' / ').map(Number);
    } else if (head) {
      const [, symbol = '', formula = ''] = head;
      steps.push({ symbol, formula, inputs: {}, lines: [] });
    }
  }
  return steps;
}

/** Works out a printed expression as a person with a calculator would. */
export function calculate(expression: string): number {
  const tokens =
    expression
      .replaceAll('×', '*')
      .replaceAll('−', '-')
      .match(/\d+(?:\.\d+)?(?:e[+-]?\d+)?|[a-z]+²?|[-+*/^(),√]/g) ?? [];
  if (
    tokens.join('') !== expression.replaceAll('×', '*').replaceAll('−', '-').replaceAll(' ', '')
  ) {
    throw new Error(`cannot be read: ${expression}`);
  }
  let at = 0;
  const value = sum();
  if (at !== tokens.length) throw new Error(`something is left of: ${expression}`);
  return value;

  function sum(): number {
    let total = term();
    for (;;) {
      if (take('+')) total += term();
      else if (take('-')) total -= term();
      else return total;
    }
  }

  function term(): number {
    let total = power();
    for (;;) {
      if (take('*')) total *= power();
      else if (take('/')) total /= power();
      else return total;
    }
  }

  function power(): number {
    const base = atom();
    return take('^') ? base ** atom() : base;
  }

  function atom(): number {
    const token = tokens[at++] ?? '';
    if (token === '-') return -power();
    if (token === '+') return power();
    if (token === '(') return closed(sum());
    const call = FUNCTIONS[token];
    if (!call) return Number(token);
    if (!take('(')) throw new Error(`${token} needs its arguments in brackets`);
    const values = [sum()];
    while (take(',')) values.push(sum());
    return closed(call(values));
  }

  function closed(value: number): number {
    if (!take(')')) throw new Error(`a bracket is not closed in: ${expression}`);
    return value;
  }

  function take(token: string): boolean {
    if (tokens[at] !== token) return false;
    at++;
    return true;
  }
}

const FUNCTIONS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  exp: ([value = NaN]) => Math.exp(value),
  '√': ([value = NaN]) => Math.sqrt(value),
  'ln²': ([value = NaN]) => Math.log(value) ** 2,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  median: (values) => {
    const sorted = [...values].sort((one, other) => one - other);
    const half = sorted.length / 2;
    return ((sorted[Math.ceil(half) - 1] ?? NaN) + (sorted[Math.floor(half)] ?? NaN)) / 2;
  },
};

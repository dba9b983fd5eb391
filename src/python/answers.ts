import { UNKNOWN_VALUES, type Value } from './values.ts';

const NOTHING: readonly Value[] = [];

/** Deeper chains of "where does this come from" than this are not followed. */
const DEEPEST = 120;

/**
 * Remembers answers about values, each worked out once. Code that feeds on itself (a loop's variable, functions
 * that call each other) cuts such a chain: the inner answer is then partial. It serves the question under way,
 * and is forgotten after it. A file may only cost so much work; past that the answer is "unknown".
 */
export class Answers {
  /** Of each question the position of its answer in the list beside it; at 0 there is none. */
  readonly #positions: Uint32Array;
  readonly #known: (readonly Value[] | undefined)[] = [undefined];
  readonly #partial = new Map<number, readonly Value[]>();
  readonly #underWay = new Set<number>();
  #cuts = 0;
  #workLeft: number;

  /**
   * @param questions How many questions there can be; each has a number below that.
   * @param work How many answers may be worked out before the rest is unknown.
   */
  constructor(questions: number, work: number) {
    this.#positions = new Uint32Array(questions);
    this.#workLeft = work;
  }

  /** True when no question is under way. */
  get isIdle(): boolean {
    return this.#underWay.size === 0;
  }

  /** Marks the answers under way as partial, so that nobody keeps them. */
  cut(): void {
    this.#cuts++;
  }

  /** Runs something that asks questions; tells whether all it learnt was whole. */
  isWhole(ask: () => void): boolean {
    const before = this.#cuts;
    ask();
    return this.#cuts === before;
  }

  /** An answer that is whole and there already. */
  known(key: number): readonly Value[] | undefined {
    return this.#known[this.#positions[key] ?? 0];
  }

  ask(key: number, compute: () => readonly Value[], keepPartial: boolean): readonly Value[] {
    const known = this.known(key);
    if (known) return known;
    const partial = this.#partial.get(key);
    if (partial || this.#underWay.has(key)) {
      this.#cuts++;
      return partial ?? NOTHING;
    }
    if (this.#underWay.size > DEEPEST || this.#workLeft <= 0) {
      this.#cuts++;
      return UNKNOWN_VALUES;
    }
    this.#workLeft--;
    const cutsBefore = this.#cuts;
    this.#underWay.add(key);
    const values = compute();
    this.#underWay.delete(key);
    const isOutermost = this.#underWay.size === 0;
    // For the outermost question nothing is left to wait for, so its answer is as whole as it gets.
    if (this.#cuts === cutsBefore || (isOutermost && keepPartial))
      this.#positions[key] = this.#known.push(values) - 1;
    else this.#partial.set(key, values);
    if (isOutermost) this.#partial.clear();
    return values;
  }
}

import type { Impact } from '#energy';
import type { Applicability } from './fix.ts';
import type { Language } from './source.ts';
import type { Problem } from './problem.ts';
import type { Severity } from './finding.ts';

/** A reason to believe a rule: a paper, a manual, a maintainer's answer, a measurement. */
export interface Evidence {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** What the source says, in our words, with its hardware where it measured. */
  readonly says: string;
  /** Of our own measurements of CPU time. */
  readonly cpuTime?: CpuTime;
  /** Of our own measurements on a graphics card. */
  readonly boardEnergy?: BoardEnergy;
}

/** What two programs showed, one with the waste and one without. CPU time is not energy. */
export interface CpuTime {
  /** The program with the waste. */
  readonly program: string;
  /** Times the CPU time of the other program, with a 95 % interval, in words. */
  readonly ratio: string;
  /** Which of them took more, as far as the runs can tell. */
  readonly more: 'wasteful' | 'mended' | 'neither';
}

/** What two programs showed on a graphics card, in joules that the card counts. Never measured with TensorFlow. */
export interface BoardEnergy {
  /** The program with the waste. */
  readonly program: string;
  readonly device: string;
  /** Times the energy of the other program with each backend of Keras, with a 95 % interval, in words. */
  readonly ratios: readonly { readonly backend: string; readonly ratio: string }[];
}

/** A language-free concept that rules of several frameworks belong to. */
export interface Smell {
  readonly key: string;
  readonly title: string;
  readonly why: string;
}

/**
 * Stable rules run by default. Quiet ones are as reliable, but what they say is a matter of taste, so they run once
 * an id, a prefix or `ALL` selects them. Preview rules need their own id, or `preview` beside a group.
 */
export type Status = 'stable' | 'quiet' | 'preview' | 'deprecated';

/** A rule over one language's file model. Its id is its folder and is written nowhere else. */
export interface Rule<File, Message extends string = string> {
  readonly language: Language;
  readonly status: Status;
  readonly severity: Severity;
  readonly smell: Smell;
  readonly summary: string;
  readonly messages: Readonly<Record<Message, string>>;
  readonly impact: Impact;
  readonly evidence: readonly Evidence[];
  /** The most far-reaching kind of fix it offers; `none` when it only gives advice. */
  readonly fix: Applicability | 'none';
  /**
   * Groups of words: a text that lacks a word of any group can hold no finding. When that is so for every rule
   * that runs, the text is not even parsed.
   */
  readonly mentions: readonly (readonly string[])[];
  /** Also runs on test files, where waste is seldom a habit; others are silent there. */
  readonly inTests?: boolean;
  check(file: File): Iterable<Problem<Message>>;
}

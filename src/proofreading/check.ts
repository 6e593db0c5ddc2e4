import type { Day, Severity } from '#disclosure';
import type { Passage, Position } from './passage.ts';
import type { WordList } from './word-list.ts';

/** A text and what is known about it. */
export interface Proof {
  readonly passages: readonly Passage[];
  /** All passages, one a line: what stands nowhere in it need not be looked for in each. */
  readonly text: string;
  /** Day on which the text was signed, or published; deadlines before it are faults. */
  readonly issued?: Day;
  /** Numbers of documents carry no later year. */
  readonly asOf?: Day;
  /** Full and short names of organs; without them names are not looked at. */
  readonly organNames: readonly string[];
  readonly words: WordList;
}

/** What a check saw, at a place of a passage. */
export interface Remark {
  readonly passage: Passage;
  readonly offset: number;
  /** The words that are wrong. */
  readonly found: string;
  /** What is the case, in Chinese. */
  readonly message: string;
  /** What to do about it; the corrected words where they can be told. */
  readonly fix: string;
}

/** One kind of fault. Checks are silent where they are not sure. */
export interface Check {
  /** A noun, permanent; also the id of the audit rule. */
  readonly id: string;
  /** The passing state, in Chinese. */
  readonly title: string;
  readonly severity: Severity;
  run(proof: Proof): Iterable<Remark>;
}

export interface Misprint extends Position {
  readonly check: string;
  readonly severity: Severity;
  readonly found: string;
  readonly message: string;
  readonly fix: string;
}

import type { Day } from '#disclosure';
import type { Misprint, Proof } from './check.ts';
import { checks } from './checks/index.ts';
import { commonWords } from './common-words.ts';
import type { Passage } from './passage.ts';
import { findSignatureDay } from './signature-day.ts';
import { makeWordList, type WordList } from './word-list.ts';

export interface ProofContext {
  /** Default: the day of the signature in the text; `null` when the text only tells of deadlines that others set. */
  readonly issued?: Day | null;
  /** Default: numbers of documents may carry any year, where the day of issue is not known. */
  readonly asOf?: Day;
  readonly organNames?: readonly string[];
  /** Default: the built-in table. */
  readonly words?: WordList;
}

const defaultWords = makeWordList(commonWords);

export function toProof(passages: readonly Passage[], context: ProofContext = {}): Proof {
  return {
    passages,
    text: passages.map(({ text }) => text).join('\n'),
    issued: context.issued === undefined ? findSignatureDay(passages) : (context.issued ?? undefined),
    asOf: context.asOf,
    organNames: context.organNames ?? [],
    words: context.words ?? defaultWords,
  };
}

/** Everything the checks find in a text, by place. */
export function proofread(passages: readonly Passage[], context: ProofContext = {}): readonly Misprint[] {
  const proof = toProof(passages, context);
  return checks
    .flatMap(({ id, severity, run }) =>
      [...run(proof)].map(({ passage, offset, found, message, fix }) => ({ check: id, severity, ...passage.placeAt(offset), found, message, fix })),
    )
    .sort((a, b) => a.line - b.line || a.column - b.column || (a.check < b.check ? -1 : 1));
}

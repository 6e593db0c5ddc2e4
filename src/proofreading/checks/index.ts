import type { Check } from '../check.ts';
import { attachmentLists } from './attachment-lists.ts';
import { bracketPairs } from './bracket-pairs.ts';
import { citedNumbers } from './cited-numbers.ts';
import { datesInText } from './dates-in-text.ts';
import { deadlinesInText } from './deadlines-in-text.ts';
import { doubledPunctuation } from './doubled-punctuation.ts';
import { doubledWords } from './doubled-words.ts';
import { headingLevels } from './heading-levels.ts';
import { numbering } from './numbering.ts';
import { organNames } from './organ-names.ts';
import { punctuationWidth } from './punctuation-width.ts';
import { sentenceEnds } from './sentence-ends.ts';
import { wrongWords } from './wrong-words.ts';

/** Every check, in the order of the report. */
export const checks: readonly Check[] = [
  numbering,
  bracketPairs,
  punctuationWidth,
  doubledPunctuation,
  sentenceEnds,
  doubledWords,
  wrongWords,
  organNames,
  deadlinesInText,
  datesInText,
  citedNumbers,
  attachmentLists,
  headingLevels,
];

import {
  cite,
  formatRate,
  interpretationRates as ratesOf,
  percentOf,
  type InterpretationRate,
  type InterpretedDocument,
  type Portal,
} from '#disclosure';
import { inSettings } from '../places.ts';
import type { ContentRule } from '../rule.ts';

interface Measure {
  readonly key: 'rate' | 'diversifiedRate';
  readonly term: string;
  readonly numerator: (rate: InterpretationRate) => number;
  readonly isMissing: (document: InterpretedDocument) => boolean;
  readonly lacking: string;
}

const measures: readonly Measure[] = [
  {
    key: 'rate',
    term: '解读率',
    numerator: (rate) => rate.interpreted,
    isMissing: ({ interpretations }) => interpretations.length === 0,
    lacking: '没有解读',
  },
  {
    key: 'diversifiedRate',
    term: '多元化解读率',
    numerator: (rate) => rate.diversified,
    isMissing: ({ diversified }) => !diversified,
    lacking: '没有文字以外形式的解读',
  },
];

// More would not be read; the workbook has them all.
const named = 10;

function listMissing({ required }: InterpretationRate, { isMissing }: Measure): string {
  const files = required.filter(isMissing).map(({ document }) => document.id);
  return files.length > named ? `${files.slice(0, named).join('、')} 等 ${files.length} 件` : files.join('、');
}

function placeOf(portal: Portal, rate: InterpretationRate): string {
  return `${portal.organName(rate.organ)} ${rate.year} 年`;
}

/** Rates by organ and year; without a threshold there is nothing to judge, and nothing of nothing has no rate. */
export const interpretationRates: ContentRule = {
  id: 'interpretation-rates',
  version: 1,
  title: '解读率和多元化解读率达到要求',
  inapplicable: 'site.yaml 没有规定解读率的下限，只统计，不核对',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check({ portal, settings }, count) {
    const rates = ratesOf(portal);
    for (const measure of measures) {
      const threshold = portal.site.interpretation[measure.key];
      if (threshold === undefined) continue;
      for (const rate of rates) {
        const part = measure.numerator(rate);
        const percent = percentOf(part, rate.required.length);
        if (percent === null) continue;
        count();
        if (percent >= threshold) continue;
        yield {
          where: inSettings(settings, 'site.yaml', `interpretation.${measure.key}`),
          message: `${placeOf(portal, rate)}的${measure.term}是 ${formatRate(part, rate.required.length)}，低于要求的 ${threshold}%；${measure.lacking}的文件：${listMissing(rate, measure)}。`,
          fix: '给这些文件补上解读；不需要解读的，在文件里写 needsInterpretation: false 和 noInterpretationReason。',
        };
      }
    }
  },
};

import { addDays, cite, daysBetween, explainInvalidDay, isOfType, type DocumentOf } from '#disclosure';
import { at } from '../places.ts';
import type { ContentRule, TextBody } from '../rule.ts';
import { fingerprintOf } from '../text-fingerprint.ts';

/** A text with fewer characters than these announces a draft and does not hold it. */
const leastDraft = 200;

const written = String.raw`(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日`;
const period = new RegExp(String.raw`(\d{4})年(\d{1,2})月(\d{1,2})日\s*(?:起)?\s*(?:至|到|—+|－|-|~|～)\s*${written}`, 'gu');
const toDay = (year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const lastDay = /截止(?:时间|日期|日)?[为是：:]*(\d{4})年(\d{1,2})月(\d{1,2})日|(\d{4})年(\d{1,2})月(\d{1,2})日[^，。；\d]{0,4}(?:前|止|截止)/gu;

/** The only last day that the text gives by itself, when it is not that of the fields; 7月7日前 may mean until the 6th. */
function* checkWrittenEnd({ source, closes }: DocumentOf<'consultation'>, body: TextBody) {
  const ends = body.text.split('\n').flatMap((line, index) =>
    line.split(/[。；]/u).flatMap((sentence) => {
      if (!/意见|征集|反馈/u.test(sentence) || /延长|延期|原定|曾|已于|结果|采纳|公布|(?:至|到|—)\d/u.test(sentence)) return [];
      return [...sentence.matchAll(lastDay)].map(([, ...parts]) => {
        const [year, month, day] = parts.filter((part) => part !== undefined);
        return { line: body.firstLine + index, day: toDay(year!, month!, day!) };
      });
    }),
  );
  const [stated] = ends;
  if (!stated || ends.length > 1 || explainInvalidDay(stated.day) !== undefined || stated.day === closes || addDays(stated.day, -1) === closes)
    return;
  yield {
    where: { file: source.file, line: stated.line },
    message: `正文写的征求意见截止日期是 ${stated.day}，closes（截止日期）是 ${closes}。`,
    fix: '核对后改正写错的一处，两处一致。',
  };
}

/** The only sentence that gives the first and the last day for opinions, when neither is that of the fields. */
function* checkWrittenPeriod(consultation: DocumentOf<'consultation'>, body: TextBody) {
  const periods = body.text.split('\n').flatMap((line, index) =>
    line.split(/[。；]/u).flatMap((sentence) => {
      if (!/征求意见|征集|提出意见|反馈/u.test(sentence) || /延长|延期|原定|曾|已于|结果/u.test(sentence)) return [];
      return [...sentence.matchAll(period)].map(([, year, month, day, endYear, endMonth, endDay]) => ({
        line: body.firstLine + index,
        opens: toDay(year!, month!, day!),
        closes: toDay(endYear ?? year!, endMonth!, endDay!),
      }));
    }),
  );
  const [stated] = periods;
  const { opens, closes } = consultation;
  if (!stated || periods.length > 1 || (stated.opens === opens && stated.closes === closes)) return;
  yield {
    where: { file: consultation.source.file, line: stated.line },
    message: `正文写的征求意见时间是 ${stated.opens} 至 ${stated.closes}，opens（开始日期）和 closes（截止日期）是 ${opens} 至 ${closes}。`,
    fix: '核对后改正写错的一处，两处一致。',
  };
}

export const consultationPeriod: ContentRule = {
  id: 'consultation-period',
  version: 3,
  title: '公开征求意见的期限不少于三十日，缩短的说明理由',
  inapplicable: '没有公开征求意见',
  basis: [cite('decision-regulation', 15), cite('business-environment-regulation', 62)],
  severity: 'error',
  subject: 'content',
  *check({ portal, bodies }, count) {
    const least = portal.site.thresholds.consultationDays;
    for (const consultation of portal.documents.filter(isOfType('consultation'))) {
      count();
      const { opens, closes, reasonForShorter } = consultation;
      // Both days count.
      const days = daysBetween(opens, closes) + 1;
      if (days < 1) continue;
      if (days < least && reasonForShorter === undefined) {
        yield {
          where: at(consultation, 'closes'),
          message: `征求意见自 ${opens} 至 ${closes}，共 ${days} 日，不足 ${least} 日，也没有写缩短的理由。`,
          fix: `把 closes 延到第 ${least} 日以后；确需缩短的，在 reasonForShorter 写明理由（向公众公布）。`,
        };
      } else if (days >= least && reasonForShorter !== undefined) {
        yield {
          where: at(consultation, 'reasonForShorter'),
          message: `征求意见自 ${opens} 至 ${closes}，共 ${days} 日，没有缩短，却写了缩短期限的理由。`,
          fix: '核对 opens 和 closes；日期没有错的，删去 reasonForShorter。',
        };
      }
      const body = bodies.get(consultation.source.file);
      if (body) {
        yield* checkWrittenPeriod(consultation, body);
        yield* checkWrittenEnd(consultation, body);
      }
      const text = body?.text ?? '';
      if (consultation.draft === undefined && (consultation.attachments ?? []).length === 0 && fingerprintOf(text).length < leastDraft) {
        yield {
          where: at(consultation, 'title'),
          message: '没有公布征求意见的草案：没有 draft，没有附件，正文也只有几句话。',
          fix: '把草案和说明写进正文，或作为附件列出；草案是本站文件的，在 draft 写它的编号。',
        };
      }
    }
  },
};

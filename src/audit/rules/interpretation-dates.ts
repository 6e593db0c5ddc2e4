import {
  addDays,
  cite,
  dayOf,
  isOfType,
  isPublic,
  UnknownHolidayYear,
  type Day,
  type DisclosureDocument,
  type DocumentOf,
  type Portal,
} from '#disclosure';
import { wrongBeginning } from '../interpreted-days.ts';
import { misdirections } from '../misdirected-interpretations.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';
import { workingDayDeadlines } from '../working-day-deadlines.ts';
import { earlierFirsts } from './interpretation-stages.ts';

type Interpretation = DocumentOf<'interpretation'> & DisclosureDocument;

/** The document, of those that a text interprets, that was published last: the text could not be written before. */
function newestInterpreted(portal: Portal, interpretation: Interpretation): DisclosureDocument | undefined {
  return interpretation.interprets
    .flatMap((id) => portal.document(id) ?? [])
    .reduce<DisclosureDocument | undefined>((newest, document) => (newest && newest.published >= document.published ? newest : document), undefined);
}

/** The day of the first 首次 interpretation of a document. */
function firstDay(portal: Portal, id: string): Day | undefined {
  const days = portal
    .reverse('interpretedBy', id)
    .filter(isOfType('interpretation'))
    .filter((other) => isPublic(other) && other.stage === '首次')
    .map((other) => dayOf(other.published));
  return days.length > 0 ? days.reduce((earliest, day) => (day < earliest ? day : earliest)) : undefined;
}

export const interpretationDates: ContentRule = {
  id: 'interpretation-dates',
  version: 3,
  title: '首次解读随文件及时发布，后续解读在其之后，所说的施行日期与文件一致',
  basis: [cite('openness-rules')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal, calendar, bodies } = subject;
    const { interpretationDays, interpretationWorkingDays } = portal.site.thresholds;
    const workingDeadline = workingDayDeadlines(calendar, interpretationWorkingDays);
    const limit = interpretationDays === undefined ? `第 ${interpretationWorkingDays} 个工作日` : `第 ${interpretationDays} 日`;
    const missingYears = new Set<number>();
    for (const interpretation of portal.documents.filter(isOfType('interpretation'))) {
      count();
      if (misdirections(subject).has(interpretation.id)) continue;
      const published = dayOf(interpretation.published);
      const where = at(interpretation, 'published');
      const body = bodies.get(interpretation.source.file);
      const wrong = body && wrongBeginning(subject, interpretation, body);
      if (wrong) {
        yield {
          where: { file: interpretation.source.file, line: body.firstLine + wrong.line },
          message: `解读说文件自 ${wrong.day} 起施行，文件 ${interpretation.interprets[0]} 的 effective（施行日期）是 ${wrong.effective}。`,
          fix: '对照文件原文核对，改正写错的一处。',
        };
      }
      // A publication before the text was made or approved is told by `date-order`.
      if ([interpretation.dated, interpretation.approved].some((day) => day !== undefined && day > published)) continue;
      if (interpretation.stage !== '首次') {
        for (const id of interpretation.interprets) {
          const first = firstDay(portal, id);
          if (first === undefined || first <= published) continue;
          yield {
            where,
            message: `${interpretation.stage}解读的发布日期 ${published} 早于文件 ${id} 首次解读的 ${first}。`,
            fix: '核对两篇解读的 stage 和 published。',
          };
        }
        continue;
      }
      const document = newestInterpreted(portal, interpretation);
      // A document published before it was made is told by `date-order`.
      if (!document || (document.dated !== undefined && document.dated > dayOf(document.published))) continue;
      const start = dayOf(document.published);
      const deadline = interpretationDays === undefined ? workingDeadline(start) : addDays(start, interpretationDays);
      if (published < start) {
        yield {
          where,
          message: `首次解读的发布日期 ${published} 早于文件 ${document.id} 的 ${start}。`,
          fix: '核对两处 published；解读与文件同步或在其后发布。',
        };
      } else if (deadline instanceof UnknownHolidayYear) {
        if (published === start || missingYears.has(deadline.year)) continue;
        missingYears.add(deadline.year);
        yield {
          where,
          message: `没有 ${deadline.year} 年的节假日安排，不能判断解读是否按期发布。`,
          fix: `更新软件所带的节假日数据，包含国务院办公厅公布的 ${deadline.year} 年安排后，再检查一次。`,
        };
      } else if (published > deadline && earlierFirsts(portal, interpretation).length === 0) {
        yield {
          where,
          message: `首次解读的发布日期 ${published} 晚于文件 ${document.id} 发布（${start}）后的${limit} ${deadline}。`,
          fix: '核对 published；不是首次解读的，把 stage 改成 延伸、跟踪 或 施行后。',
        };
      }
    }
  },
};

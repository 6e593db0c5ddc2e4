import { cite, dayOf, yearOf, type DisclosureDocument } from '#disclosure';
import { yearIn } from '../document-number.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

/** What nearly all of this many numbers have in common is the office's own way of writing them. */
const least = 8;
const share = 0.9;

/** SLXGF—2026—004 → A—0000—000 */
const shapeOf = (number: string) => number.replace(/\d/g, '0').replace(/[A-Za-z]+/g, 'A');

type Registered = DisclosureDocument & { readonly registrationNumber: string };

const isRegistered = (document: DisclosureDocument): document is Registered =>
  'registrationNumber' in document && document.registrationNumber !== undefined;

/** The form of 统一编号 is set by each place: what differs from the way of nearly all others is told. */
function* registrationFaults(documents: readonly Registered[]) {
  const shapes = Map.groupBy(documents, ({ registrationNumber }) => shapeOf(registrationNumber));
  const [usual, those] = [...shapes].reduce((most, each) => (each[1].length > most[1].length ? each : most), ['', []] as [string, Registered[]]);
  const bearers = Map.groupBy(documents, ({ registrationNumber }) => registrationNumber);
  const isUsual = documents.length >= least && those.length >= documents.length * share;
  for (const document of documents) {
    const { registrationNumber, dated, published } = document;
    // A number that two documents bear is told by `document-numbers`.
    if (bearers.get(registrationNumber)!.length > 1) continue;
    const where = at(document, 'registrationNumber');
    const year = Number(/(?<!\d)(?:19|20)\d\d(?!\d)/.exec(registrationNumber)?.[0] ?? Number.NaN);
    if (isUsual && shapeOf(registrationNumber) !== usual) {
      yield {
        where,
        message: `统一编号 ${registrationNumber} 的写法与其他规范性文件不同。`,
        fix: `对照登记簿核对，写作 ${those[0]!.registrationNumber} 的样子。`,
      };
    } else if (!Number.isNaN(year) && dated !== undefined && year !== yearOf(dated) && year !== yearOf(dayOf(published))) {
      yield {
        where,
        message: `统一编号 ${registrationNumber} 的年份是 ${year}，成文日期是 ${dated}。`,
        fix: '对照登记簿核对 registrationNumber 和 dated。',
      };
    }
  }
}

export const documentNumberYears: ContentRule = {
  id: 'document-number-years',
  version: 2,
  title: '发文字号、统一编号的年份与成文日期一致，统一编号写法一致',
  basis: [cite('official-document-format'), cite('normative-document-notice')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    const documents = [...portal.documents, ...portal.withheld];
    for (const document of documents) {
      const { documentNumber, dated } = document;
      const year = documentNumber === undefined ? undefined : yearIn(documentNumber);
      if (year === undefined || dated === undefined) continue;
      count();
      if (year === yearOf(dated)) continue;
      // The year of number and publication is the right one.
      const isDateWrong = year === yearOf(dayOf(document.published));
      yield {
        where: at(document, isDateWrong ? 'dated' : 'documentNumber'),
        message: `发文字号 ${documentNumber} 的年份是 ${year}，成文日期是 ${dated}。`,
        fix: '对照原文核对 documentNumber 和 dated。',
      };
    }
    const registered = documents.filter(isRegistered);
    count(registered.length);
    yield* registrationFaults(registered);
  },
};

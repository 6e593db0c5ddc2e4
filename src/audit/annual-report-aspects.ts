import { annualReports, formatOf, type AnnualReport } from './annual-reports.ts';
import type { ContentSubject } from './rule.ts';

/** What 总体情况 has to tell of, and words by which a text is known to do so. */
const aspects: readonly (readonly [aspect: string, words: RegExp])[] = [
  ['主动公开', /主动公开/u],
  ['依申请公开', /申请/u],
  ['政府信息管理', /信息(?:资源)?(?:规范化)?管理|管理/u],
  ['政府信息公开平台建设', /平台|网站|专栏|新媒体|公众号/u],
  ['监督保障', /监督|保障|考核|培训|评议|问责/u],
];

/** Aspects of which the 总体情况 of a report says nothing. */
export function missingAspects({ overview }: AnnualReport): string[] {
  return aspects.filter(([, words]) => !words.test(overview)).map(([aspect]) => aspect);
}

const caches = new WeakMap<ContentSubject, ReadonlySet<string>>();

/** Files of reports in the format of 2021 whose 总体情况 lacks an aspect. */
export function reportsLackingParts(subject: ContentSubject): ReadonlySet<string> {
  let files = caches.get(subject);
  if (!files) {
    const lacking = annualReports(subject.portal).filter((report) => formatOf(report) === 2021 && missingAspects(report).length > 0);
    caches.set(subject, (files = new Set(lacking.map(({ source }) => source.file))));
  }
  return files;
}

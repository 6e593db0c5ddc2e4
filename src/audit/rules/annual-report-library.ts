import { cite, hasLifecycle, startOf, type Day, type Portal } from '#disclosure';
import { annualReports, cellOf, formatOf } from '../annual-reports.ts';
import { at } from '../places.ts';
import type { ContentRule } from '../rule.ts';

interface LibraryEntry {
  readonly organ: string;
  readonly from: Day;
  readonly made: number;
  /** The last day in force, if there is one. */
  readonly until?: Day;
  readonly repealed?: Day;
}

/** Every normative document, withheld ones too, with the days between which it was in force. */
function libraryOf(portal: Portal): LibraryEntry[] {
  return [...portal.documents, ...portal.withheld].flatMap((document): LibraryEntry[] => {
    if (document.type !== 'normative-document' || !hasLifecycle(document)) return [];
    const repeals = portal.reverse('repealedBy', document.id).filter(hasLifecycle).map(startOf).sort();
    return [
      {
        organ: document.issuers[0]!,
        from: startOf(document),
        made: Number((document.dated ?? document.published).slice(0, 4)),
        ...(document.expires !== undefined && { until: document.expires }),
        ...(repeals[0] !== undefined && { repealed: repeals[0] }),
      },
    ];
  });
}

interface Measure {
  readonly key: 'made' | 'repealed' | 'inForce';
  readonly label: string;
  readonly counts: (entry: LibraryEntry, year: number) => boolean;
}

const measures: readonly Measure[] = [
  { key: 'made', label: '本年制发件数', counts: ({ made }, year) => made === year },
  { key: 'repealed', label: '本年废止件数', counts: ({ repealed }, year) => repealed?.startsWith(`${year}-`) === true },
  {
    key: 'inForce',
    label: '现行有效件数',
    counts: ({ from, until, repealed }, year) =>
      from <= `${year}-12-31` && !(until !== undefined && until < `${year}-12-31`) && !(repealed !== undefined && repealed <= `${year}-12-31`),
  },
];

/** The library of an organ; a county reports on all its organs. */
function entriesOf(portal: Portal, organ: string, library: readonly LibraryEntry[], byOrgan: ReadonlyMap<string, readonly LibraryEntry[]>) {
  return organ === portal.site.organ ? library : (byOrgan.get(organ) ?? []);
}

/** R10: a report never has fewer documents than the library shows; equal numbers can be asked from the year in which the library is complete. */
export const annualReportLibrary: ContentRule = {
  id: 'annual-report-library',
  version: 1,
  title: '年度报告的规范性文件件数与文件库相符',
  inapplicable: '没有可以核对的年度报告',
  basis: [cite('annual-report-format')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    const { libraryFrom } = portal.site.annualReport;
    const library = libraryOf(portal);
    const byOrgan = Map.groupBy(library, ({ organ }) => organ);
    for (const report of annualReports(portal)) {
      if (formatOf(report) !== 2021) continue;
      const entries = entriesOf(portal, report.organ, library, byOrgan);
      const isComplete = libraryFrom !== undefined && report.year >= libraryFrom;
      for (const { key, label, counts } of measures) {
        count();
        const path = `disclosed.normativeDocuments.${key}`;
        const said = cellOf(report, path);
        const found = entries.filter((entry) => counts(entry, report.year)).length;
        if (isComplete ? said === found : said >= found) continue;
        yield {
          where: at(report, `tables.${path}`),
          message: `“行政规范性文件”${label}写的是 ${said}，而文件库里 ${report.year} 年${describe(portal, report.organ)}有 ${found} 件。`,
          fix: '核对件数和文件库里的类型、成文日期、有效期和废止关系，改正写错的一方。',
        };
      }
    }
  },
};

function describe(portal: Portal, organ: string): string {
  return organ === portal.site.organ ? '全县' : '本机关牵头的';
}

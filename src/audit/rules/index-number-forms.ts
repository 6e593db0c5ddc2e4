import { cite, dayOf, yearOf, type DisclosureDocument, type Portal } from '#disclosure';
import { at } from '../places.ts';
import { looksAlike } from '../text-figures.ts';
import type { ContentRule } from '../rule.ts';

/** 前段码/年-流水号 of 《政府信息公开目录系统实施指引》; some offices write the month after the year. */
const national = /^([0-9A-Za-z]+)\/(\d{4})(?:\d{2})?-(\d+)$/;

/** What nearly all of them have in common is the office's own way of numbering. */
const least = 20;
const share = 0.9;

interface Numbered {
  readonly document: DisclosureDocument;
  readonly code: string;
  readonly year: number;
  /** Number of digits of the serial. */
  readonly width: number;
}

function isYearOf({ document, year }: Numbered): boolean {
  return year === yearOf(dayOf(document.published)) || (document.dated !== undefined && year === yearOf(document.dated));
}

/** The code of each organ that has one of its own: nearly all documents that it leads carry it. */
function codesByOrgan(numbers: readonly Numbered[]): ReadonlyMap<string, string> {
  const codes = new Map<string, string>();
  for (const [organ, own] of Map.groupBy(numbers, ({ document }) => document.issuers[0]!)) {
    const [code, those] = [...Map.groupBy(own, (number) => number.code)].reduce((most, each) => (each[1].length > most[1].length ? each : most));
    if (own.length >= 3 && those.length >= own.length * share - 1) codes.set(organ, code);
  }
  return codes;
}

/** Whether title or 发文字号 name the owner of the code too, so that the issuer is what is wrong; other rules tell that. */
function isMeant(portal: Portal, owner: string, { title, documentNumber }: DisclosureDocument): boolean {
  const { name, documentPrefix } = portal.organ(owner)!;
  return title.startsWith(name) || (documentPrefix ?? []).some((prefix) => documentNumber?.startsWith(`${prefix}〔`));
}

export const indexNumberForms: ContentRule = {
  id: 'index-number-forms',
  version: 2,
  title: '索引号写法一致，机关代码和年份相符',
  inapplicable: '全站的索引号没有统一的写法',
  basis: [cite('catalogue-guide')],
  severity: 'warning',
  subject: 'content',
  *check({ portal }, count) {
    const documents = [...portal.documents, ...portal.withheld].filter(({ indexNumber }) => indexNumber !== undefined);
    const numbers = documents.flatMap((document): Numbered[] => {
      const match = national.exec(document.indexNumber!);
      return match ? [{ document, code: match[1]!, year: Number(match[2]), width: match[3]!.length }] : [];
    });
    if (documents.length < least || numbers.length < documents.length * share) return;
    count(documents.length);
    const formed = new Set(numbers.map(({ document }) => document));
    const [{ document: example }] = numbers as [Numbered];
    const tell = (document: DisclosureDocument, message: string, fix: string) => ({ where: at(document, 'indexNumber'), message, fix });
    for (const document of documents) {
      if (formed.has(document)) continue;
      yield tell(
        document,
        `索引号 ${document.indexNumber} 的写法与全站其他索引号不同。`,
        `写作“机关代码/年份-流水号”，例如 ${example.indexNumber}，用半角字母和数字。`,
      );
    }
    const yearsHold = numbers.filter(isYearOf).length >= numbers.length * share;
    const codes = codesByOrgan(numbers);
    const owners = new Map([...codes].filter(([organ]) => portal.organ(organ)).map(([organ, code]) => [code, organ]));
    const widths = [...Map.groupBy(numbers, ({ width }) => width)];
    const [usualWidth] = widths.find(([, those]) => those.length >= numbers.length * share) ?? [];
    const perCode = Map.groupBy(numbers, ({ code }) => code);
    const used = new Set([...perCode].filter(([, those]) => those.length > 1).map(([code]) => code));
    const uses = Map.groupBy(documents, ({ indexNumber }) => indexNumber!);
    for (const number of numbers) {
      const { document, code, year } = number;
      // The number of another document and a day that is yet to come are told as such.
      if (uses.get(document.indexNumber!)!.length > 1 || dayOf(document.published) > portal.asOf) continue;
      const own = codes.get(document.issuers[0]!);
      const owner = owners.get(code);
      const isSlip = own !== undefined && looksAlike(own, code) && !used.has(code);
      if (usualWidth !== undefined && number.width !== usualWidth) {
        yield tell(
          document,
          `索引号 ${document.indexNumber} 的流水号是 ${number.width} 位，其他索引号是 ${usualWidth} 位。`,
          '核对索引号；已经用于公开的索引号不要更改，作例外登记。',
        );
      } else if (isSlip) {
        yield tell(
          document,
          `索引号 ${document.indexNumber} 的机关代码 ${code} 没有别的文件使用，${portal.organName(document.issuers[0]!)}的代码是 ${own}。`,
          `核对索引号；写错的，把机关代码改成 ${own}；已经用于公开的索引号不要更改，作例外登记。`,
        );
      } else if (yearsHold && !isYearOf(number)) {
        yield tell(
          document,
          `索引号 ${document.indexNumber} 的年份是 ${year}，本文件 ${dayOf(document.published)} 发布。`,
          '核对索引号和 published；已经用于公开的索引号不要更改，作例外登记。',
        );
      } else if (own !== undefined && owner !== undefined && own !== code && !document.issuers.includes(owner) && !isMeant(portal, owner, document)) {
        yield tell(
          document,
          `索引号 ${document.indexNumber} 的机关代码是${portal.organName(owner)}的，issuers（发文机关）写的是${portal.organName(document.issuers[0]!)}，它的代码是 ${own}。`,
          '核对索引号和 issuers；已经用于公开的索引号不要更改，作例外登记。',
        );
      }
    }
  },
};

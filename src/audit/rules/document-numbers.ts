import { cite, columnsOf, dayOf, isOfType, yearOf, type DisclosureDocument, type Portal } from '#disclosure';
import { findCollisions } from '../collisions.ts';
import { correctDocumentNumber, formOf } from '../document-number.ts';
import { at } from '../places.ts';
import { cellPlace } from '../register-places.ts';
import { repeatsIn } from '../repeats.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

/** Announcements and decrees are counted by each organ, announcements anew each year; other numbers carry organ and year themselves. */
function ownershipOf(document: DisclosureDocument): string | undefined {
  const { documentNumber, issuers, dated, published } = document;
  if (documentNumber === undefined) return undefined;
  const written = formOf(documentNumber) ? documentNumber : (correctDocumentNumber(documentNumber)?.corrected ?? documentNumber);
  return formOf(written) === 'serial' ? `${written} ${issuers[0]} ${yearOf(dated ?? dayOf(published))}` : written;
}

/** Prefixes that organs.yaml gives to organs, with those organs. */
function prefixesOf({ organs }: Portal): ReadonlyMap<string, readonly string[]> {
  const prefixes = new Map<string, string[]>();
  for (const { id, documentPrefix } of organs) for (const prefix of documentPrefix ?? []) prefixes.set(prefix, [...(prefixes.get(prefix) ?? []), id]);
  return prefixes;
}

const drafters = (document: DisclosureDocument) => ('draftedBy' in document && document.draftedBy !== undefined ? [document.draftedBy].flat() : []);

/** The word of organs that did not issue the document, where its number begins with one. */
function strangerIn(portal: Portal, prefixes: ReturnType<typeof prefixesOf>, document: DisclosureDocument) {
  const { documentNumber, issuers, contentSource } = document;
  // An unknown issuer is told by the rule on references.
  if (contentSource !== undefined || issuers.some((id) => !portal.organ(id))) return undefined;
  const prefix = /^(.+?)〔/u.exec(documentNumber!)?.[1];
  const owners = prefix === undefined ? undefined : prefixes.get(prefix);
  if (prefix === undefined || !owners || [...issuers, ...drafters(document)].some((id) => owners.includes(id))) return undefined;
  return [[document, { prefix, owners }]] as const;
}

/** 示市监罚[2026]52号: a year between other brackets than those of a number. */
const misbracketed = /^(\p{Script=Han}{2,16})[[［(（【{](\d{4})[\]］)）】}](\d{1,5}号)$/u;

/** Numbers in registers; columns say by their title that they hold some. */
function* cellFaults({ portal, registers }: ContentSubject, count: (things?: number) => void) {
  for (const register of [...portal.documents, ...portal.withheld].filter(isOfType('register'))) {
    const current = registers.get(register.id)?.current;
    const columns = columnsOf(register).filter(({ title }) => title.endsWith('文号'));
    if (!current) continue;
    for (const { key, title } of columns) {
      count(current.rows.length);
      for (const [index, row] of current.rows.entries()) {
        const written = row.cells[key];
        const parts = typeof written === 'string' ? misbracketed.exec(written) : null;
        if (!parts) continue;
        yield {
          where: cellPlace(register, current, row, key),
          message: `第 ${index + 1} 行：“${title}”列的“${written}”，年份应当用六角括号。`,
          fix: `改成 ${parts[1]}〔${parts[2]}〕${parts[3]}。`,
        };
      }
    }
  }
}

export const documentNumbers: ContentRule = {
  id: 'document-numbers',
  version: 4,
  title: '发文字号写法规范，全站不重复',
  basis: [cite('official-document-format')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal } = subject;
    const documents = [...portal.documents, ...portal.withheld].filter((document) => document.documentNumber !== undefined);
    count(documents.length);
    for (const document of documents) {
      const written = document.documentNumber!;
      if (formOf(written)) continue;
      const where = at(document, 'documentNumber');
      const correction = correctDocumentNumber(written);
      yield correction
        ? { where, message: `发文字号“${written}”写法不对：${correction.faults.join('；')}。`, fix: `改成 ${correction.corrected}。` }
        : {
            where,
            message: `发文字号“${written}”不是“机关代字〔年份〕序号”的形式。`,
            fix: '写作 示政办发〔2026〕8号 的样子；令和公告写作 第12号令、2026年第3号公告 的样子；没有发文字号的，删去这一行。',
          };
    }
    yield* cellFaults(subject, count);
    const prefixes = prefixesOf(portal);
    const strangers = new Map(documents.flatMap((document) => strangerIn(portal, prefixes, document) ?? []));
    const repeats = repeatsIn(subject);
    const doubled = new Set<DisclosureDocument>();
    const registered = (document: DisclosureDocument) => ('registrationNumber' in document ? document.registrationNumber : undefined);
    for (const { first, later } of findCollisions([...portal.documents, ...portal.withheld], registered)) {
      if (first.indexNumber !== undefined && first.indexNumber === later.indexNumber) continue;
      if (repeats.get(later.id)?.first === first || (first.documentNumber !== undefined && first.documentNumber === later.documentNumber)) continue;
      yield {
        where: at(later, 'registrationNumber'),
        message: `统一编号 ${registered(later)} 已被 ${first.source.file} 使用。`,
        fix: '一件规范性文件一个统一编号：对照登记簿改正写错的一个。',
      };
    }
    for (const { first, later } of findCollisions(documents, ownershipOf)) {
      doubled.add(first).add(later);
      // One paper put in two places is told once: by `index-numbers` or `repeated-documents`.
      if (first.indexNumber !== undefined && first.indexNumber === later.indexNumber) continue;
      if (repeats.get(later.id)?.first === first) continue;
      // The number was taken from the one whose organ it belongs to.
      const [owner, taker] = strangers.has(first) && !strangers.has(later) ? [later, first] : [first, later];
      yield {
        where: at(taker, 'documentNumber'),
        message: `发文字号 ${taker.documentNumber} 已被 ${owner.source.file} 使用。`,
        fix: '对照原文改正写错的一个；两个文件是同一件公文的，只留一个。',
      };
    }
    for (const [document, { prefix, owners }] of strangers) {
      // A number that belongs to another paper is told as that.
      if (doubled.has(document)) continue;
      yield {
        where: at(document, 'documentNumber'),
        message: `发文字号 ${document.documentNumber} 的机关代字“${prefix}”是${owners.map((id) => portal.organName(id)).join('、')}的，issuers（发文机关）里没有它。`,
        fix: '对照原文核对发文字号和 issuers；代字有变化的，改 organs.yaml 的 documentPrefix。',
      };
    }
  },
};

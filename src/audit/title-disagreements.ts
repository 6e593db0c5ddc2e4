import { findNearest, hasLifecycle, type DisclosureDocument, type Portal } from '#disclosure';
import { citedDocuments } from './citations.ts';
import { innerTitle, isSlip, plainTitle } from './cited-documents.ts';
import { at } from './places.ts';
import type { TextBody } from './rule.ts';

/** 文种 of 《党政机关公文处理工作条例》 article 8; a title that ends with one names its own. */
const genres = ['决议', '决定', '命令', '公报', '公告', '通告', '意见', '通知', '通报', '报告', '请示', '批复', '议案', '函', '纪要'] as const;

/** Other words with which titles end. */
const endings: ReadonlySet<string> = new Set([
  ...genres,
  '公示',
  '通稿',
  '提示',
  '启事',
  '公约',
  '意向',
  '情况',
  '报表',
  '报道',
  '办法',
  '规定',
  '函件',
]);

const genreOf = (title: string) => genres.find((genre) => title.replace(/[（(][^（）()]*[）)]$/u, '').endsWith(genre));

/** Organs by their full names, the longest first. */
export function organNames({ organs }: Portal): readonly (readonly [name: string, id: string])[] {
  return organs.map(({ id, name }) => [name, id] as const).sort(([a], [b]) => b.length - a.length);
}

/** Organs that may sign: the issuers, and who drafted for them. */
export const answerable = (document: DisclosureDocument) => [
  ...document.issuers,
  ...('draftedBy' in document && document.draftedBy !== undefined ? [document.draftedBy].flat() : []),
];

/** Organs that a title names one after another before 关于: 示例县教育局 示例县公安局关于……. */
function jointOrgansIn(organs: ReturnType<typeof organNames>, title: string): string[] {
  const ids: string[] = [];
  let rest = title.split('关于')[0]!.trim();
  while (rest !== '') {
    const next = organs.find(([name]) => rest.startsWith(name));
    if (!next) return [];
    ids.push(next[1]);
    rest = rest.slice(next[0].length).replace(/^[\s　、]+/u, '');
  }
  return ids;
}

/** 通只 for 通知: the last word of a title, where one character of it is not that of the 文种. */
function misspeltGenre(title: string, genre: string | undefined): string | undefined {
  if (genre?.length !== 2 || title.includes(genre)) return undefined;
  const last = title.slice(-2);
  const isSlip = (last[0] === genre[0]) !== (last[1] === genre[1]) && !endings.has(last);
  return isSlip && /关于.+的..$/u.test(title) ? last : undefined;
}

const trailing = /[。，、；：,;:]$/u;

/** What is wrong with the words of a title themselves. */
function* titleSlips(document: DisclosureDocument) {
  const { title, genre } = document;
  const where = at(document, 'title');
  const sign = trailing.exec(title)?.[0];
  if (sign !== undefined) {
    yield { where, message: `标题末尾有“${sign}”，公文标题末尾不用标点。`, fix: `删去末尾的“${sign}”。` };
    return;
  }
  const slip = genreOf(title) === undefined ? misspeltGenre(title, genre) : undefined;
  if (slip !== undefined) {
    yield { where, message: `标题末尾写的是“${slip}”，genre（文种）是“${genre}”。`, fix: `改成“${title.slice(0, -2)}${genre}”，或者核对 genre。` };
  }
}

/** Names in the head of a text by which it calls what it issues. */
function issuedNamesIn(text: string): string[] {
  const headings = text.split('\n').flatMap((line) => /^#{1,3}\s+(.+)$/u.exec(line)?.[1] ?? /^\*\*([^*]+)\*\*$/u.exec(line.trim())?.[1] ?? []);
  const cited = citedDocuments(text.slice(0, 1500)).flatMap(({ title }) => title ?? []);
  return [...cited, ...headings].map((name) => plainTitle(name.replace(/\s/gu, '')));
}

/** 关于印发甲的通知, of which the text says 现将《乙》印发给你们, where 乙 is 甲 but for a slip or a year. */
export function* issuedTextDisagreements(document: DisclosureDocument, { text }: TextBody) {
  const plain = plainTitle(document.title);
  const inner = innerTitle(document.title);
  if (!hasLifecycle(document) || inner === plain || inner.length < 6) return;
  const names = issuedNamesIn(text);
  if (names.some((name) => name.includes(inner) || (name.length >= 6 && inner.includes(name)))) return;
  const near = names.find(
    (name) => isSlip(name, inner) || (name !== inner && name.replace(/\d{4}年度?/gu, '') === inner.replace(/\d{4}年度?/gu, '')),
  );
  if (near === undefined) return;
  yield {
    where: at(document, 'title'),
    message: `标题印发的是“${inner}”，正文写的是“${near}”。`,
    fix: '对照原文核对，改正标题或者正文。',
  };
}

export function* titleDisagreements(portal: Portal, organs: ReturnType<typeof organNames>, document: DisclosureDocument) {
  yield* titleSlips(document);
  const { genre, title, documentNumber } = document;
  const own = genreOf(title);
  if (genre !== undefined && own !== undefined && genre !== own && !title.includes(genre)) {
    const isSlip = (genres as readonly string[]).includes(genre) || findNearest(genre, [own]) !== undefined;
    if (isSlip) {
      yield {
        where: at(document, 'genre'),
        message: `genre（文种）是“${genre}”，标题写的文种是“${own}”。`,
        fix: `对照原文核对，改成“${own}”，或者改正标题。`,
      };
    }
  }
  if (!hasLifecycle(document)) return;
  const joint = jointOrgansIn(organs, title);
  const absent = joint.filter((id) => !document.issuers.includes(id));
  if (joint.length > 1 && absent.length > 0 && absent.length < joint.length) {
    yield {
      where: at(document, 'issuers'),
      message: `标题里的联合发文机关有${absent.map((id) => `“${portal.organName(id)}”`).join('、')}，issuers（发文机关）里没有。`,
      fix: `对照原文核对；标题没有写错的，改成 [${joint.join(', ')}]，主办机关在前。`,
    };
    return;
  }
  const [leading] = joint;
  const ownsNumber = (id: string) => portal.organ(id)?.documentPrefix?.some((prefix) => documentNumber?.startsWith(`${prefix}〔`)) === true;
  // A number that is the first issuer's own says that the title is in another order on purpose.
  if (joint.length > 1 && absent.length === 0 && leading !== document.issuers[0] && !ownsNumber(document.issuers[0]!)) {
    yield {
      where: at(document, 'issuers'),
      message: `标题里主办机关“${portal.organName(leading!)}”在前，issuers（发文机关）的第一个是“${portal.organName(document.issuers[0]!)}”。`,
      fix: `对照原文核对；标题没有写错的，改成 [${joint.join(', ')}]。`,
    };
    return;
  }
  const named = organs.find(([name]) => title.startsWith(`${name}关于`));
  if (!named || answerable(document).some((id) => id === named[1] || !portal.organ(id))) return;
  // A number of the organ in the title is compared with the issuers by the rule on numbers.
  if (portal.organ(named[1])?.documentPrefix?.some((prefix) => documentNumber?.startsWith(`${prefix}〔`))) return;
  yield {
    where: at(document, 'title'),
    message: `标题写的发文机关是“${named[0]}”，issuers（发文机关）写的是“${document.issuers.map((id) => portal.organName(id)).join('、')}”。`,
    fix: '对照原文核对，改正 title 或者 issuers。',
  };
}

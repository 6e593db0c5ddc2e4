import { cite, type DisclosureDocument, type Portal } from '#disclosure';
import { citedDocuments, speaksOfThePast, type CitedDocument } from '../citations.ts';
import { citationIndex, isSlip, mayMean, plainTitle } from '../cited-documents.ts';
import { publishedTexts } from '../published-texts.ts';
import type { ContentRule } from '../rule.ts';

interface Disagreement {
  readonly message: string;
  readonly fix: string;
}

const named = ({ title, documentNumber }: DisclosureDocument) => `《${title}》${documentNumber ? `（${documentNumber}）` : ''}`;

/** Organ's word, year and serial of a number: of two different papers more than one of them differ. */
function isNearNumber(written: string, right: string): boolean {
  const [a, b] = [written, right].map((number) => /^(.+)〔(\d{4})〕(\d+)号$/u.exec(number)?.slice(1));
  if (!a || !b) return false;
  const word = a[0]!.endsWith(b[0]!) || isSlip(a[0]!, b[0]!);
  return word && (a[1] === b[1]) !== (a[2] === b[2]);
}

function compare(portal: Portal, { title, number, link, sentence }: CitedDocument): Disagreement | undefined {
  if (title === undefined || plainTitle(title).length < 6) return undefined;
  const index = citationIndex(portal);
  const owner = number === undefined ? undefined : index.numbered(number);
  if (owner && !mayMean(portal, title, owner)) {
    return { message: `写的是《${title}》（${owner.documentNumber}），本站这个文号的文件是《${owner.title}》。`, fix: `核对原文：改正标题或文号。` };
  }
  const linked = link === undefined ? undefined : portal.document(link);
  const namesakes = linked && mayMean(portal, title, linked) ? [linked] : index.titled(title);
  if (number !== undefined && !owner && !speaksOfThePast(sentence)) {
    const near = namesakes.find(({ documentNumber }) => documentNumber !== undefined && isNearNumber(number, documentNumber));
    if (near) return { message: `《${title}》的发文字号是 ${near.documentNumber}，这里写的是 ${number}。`, fix: `改成 ${near.documentNumber}。` };
  }
  if (linked && !mayMean(portal, title, linked)) {
    return { message: `文字写的是《${title}》，链接指向的是${named(linked)}。`, fix: '核对文字和链接，改正写错的一个。' };
  }
  if (owner || linked) return undefined;
  const [nearest] = index.nearTitles(title);
  return nearest === undefined
    ? undefined
    : { message: `本站没有《${title}》，只有《${nearest}》，标题可能写错了字。`, fix: `写错的，改成《${nearest}》；确是另一件文件的，无须修改。` };
}

export const citationAgreement: ContentRule = {
  id: 'citation-agreement',
  version: 1,
  title: '引用文件的标题和文号与本站的文件一致',
  basis: [cite('official-document-format')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    for (const { file, text, lineAt } of publishedTexts(subject)) {
      const told = new Set<string>();
      for (const cited of citedDocuments(text)) {
        count();
        const disagreement = compare(subject.portal, cited);
        if (!disagreement || told.has(disagreement.message)) continue;
        told.add(disagreement.message);
        yield { where: { file, line: lineAt(cited.line) }, ...disagreement };
      }
    }
  },
};

import { cite, organLevels, type DisclosureDocument, type Portal } from '#disclosure';
import { isDecreeNumber } from '../document-number.ts';
import { at } from '../places.ts';
import { isReprint } from '../reprints.ts';
import type { ContentRule } from '../rule.ts';

/** Kinds of law that no organ of a county makes. */
const lawGenres: ReadonlySet<string> = new Set([
  '行政法规',
  '地方性法规',
  '法规',
  '自治条例',
  '单行条例',
  '条例',
  '规章',
  '政府规章',
  '地方政府规章',
  '部门规章',
]);
/** What stands behind the name of a rule: （试行）, （2026年修订）. */
const addition = /(?:（[^（）]*）|\([^()]*\))+$/;

function issuerOf(portal: Portal, document: DisclosureDocument): string {
  const organ = portal.organ(document.issuers[0]!);
  return organ ? `${organ.name}（${organLevels[organ.level]}）` : document.issuers[0]!;
}

/** Whether the title is itself the name of a regulation, not that of a notice about one. */
function isRegulationTitle(title: string): boolean {
  const name = title.replace(addition, '');
  return name.endsWith('条例') && name.lastIndexOf('《') <= name.lastIndexOf('》');
}

/** Decrees also order measures (禁火令); to promulgate rules by decree is the way of 规章. */
function isRulesByDecree({ title, documentNumber }: DisclosureDocument): boolean {
  return documentNumber !== undefined && isDecreeNumber(documentNumber) && /(?:办法|规定|规则|细则|条例)$/.test(title.replace(addition, ''));
}

const fix =
  '本机关制定的，按行政规范性文件填写名称、文种和发文字号；上级的法规、规章，在 site.yaml 的 regulationsLink 链接标准文本，确需转载的在 contentSource 写明原发布单位。';

export const issuingAuthority: ContentRule = {
  id: 'issuing-authority',
  version: 1,
  title: '没有以本县机关名义发布的法规、规章',
  basis: [cite('legislation-law'), cite('rule-making-procedure'), cite('normative-document-notice')],
  severity: 'error',
  subject: 'content',
  *check({ portal }, count) {
    for (const document of [...portal.documents, ...portal.withheld]) {
      if (isReprint(portal, document)) continue;
      count();
      const { type, genre, documentNumber, title } = document;
      const powerless = `${issuerOf(portal, document)}没有法规、规章制定权`;
      if (genre !== undefined && lawGenres.has(genre)) {
        yield { where: at(document, 'genre'), message: `genre（文种）写的是“${genre}”，${powerless}。`, fix };
        continue;
      }
      if (type !== 'normative-document' && type !== 'policy-document') continue;
      if (isRegulationTitle(title)) {
        yield { where: at(document, 'title'), message: `标题以“条例”作名称，${powerless}。`, fix };
      } else if (isRulesByDecree(document)) {
        yield { where: at(document, 'documentNumber'), message: `发文字号“${documentNumber}”是以令公布规章的写法，${powerless}。`, fix };
      }
    }
  },
};

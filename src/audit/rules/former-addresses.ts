import { cite, documentPath, type Portal } from '#disclosure';
import { isLost } from '../lost-files.ts';
import type { SiteRule } from '../rule.ts';
import { siteIndexOf } from '../site-index.ts';

function explainRemedy(path: string, portal: Portal | undefined): string {
  const id = path.split('/').filter(Boolean).at(-1) ?? '';
  const document = portal?.anyDocument(id);
  if (!document) return '文件改了名的，在新文件的 formerAddresses 里写上这个地址；确需撤下的，在 withdrawals.yaml 登记地址、日期和理由。';
  const file = `content/${document.source.file}`;
  if (!portal?.document(id))
    return `${file} 的公开属性已改为“${document.disclosure}”：确需撤下的，在 withdrawals.yaml 登记地址、日期和理由；误改的改回“主动公开”。`;
  return `文件现在的地址是 ${documentPath(document)}：在 ${file} 的 formerAddresses 里写上 ${path}。`;
}

export const formerAddresses: SiteRule = {
  id: 'former-addresses',
  version: 1,
  title: '发布过的地址都还能访问',
  inapplicable: '没有用 --previous 指明上一次发布的目录',
  basis: [cite('website-guide')],
  severity: 'error',
  subject: 'site',
  *checkSite(subject, count) {
    const index = siteIndexOf(subject);
    for (const path of new Set(subject.previous ?? [])) {
      count();
      if (index.has(path) || isLost(path, subject)) continue;
      yield {
        where: { page: path },
        message: `以前发布过的地址 ${path} 现在打不开，也没有跳转或撤下说明。`,
        fix: explainRemedy(path, subject.portal),
      };
    }
  },
};

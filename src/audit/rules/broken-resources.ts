import { cite, withBase } from '#disclosure';
import { isFetched } from '../page-references.ts';
import { isLost } from '../lost-files.ts';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { addressesOn, resolveReference, type Address } from '../site-address.ts';
import { siteIndexOf } from '../site-index.ts';
import { styleAddresses } from '../style-addresses.ts';

const kinds: Partial<Record<string, string>> = { image: '图片', script: '脚本', style: '样式', media: '音视频', frame: '嵌入的页面', icon: '图标' };

function explain(name: string, value: string, address: Address, subject: SiteSubject): { message: string; fix: string } | undefined {
  const index = siteIndexOf(subject);
  if (value.trim() === '') return { message: `${name}的地址是空的。`, fix: '写上文件的地址，或删去这一处。' };
  if (address.kind === 'origin' && value.startsWith('/') && index.has(address.path)) {
    return { message: `${name} ${value} 不在专栏所在的路径 ${subject.base} 之下。`, fix: `改成 ${withBase(subject.base, address.path)}。` };
  }
  if (address.kind === 'invalid') return { message: `${name}的地址“${value}”不是有效的网址。`, fix: '改成已有文件的地址。' };
  if (address.kind !== 'internal' || address.path.startsWith('/attachments/') || index.has(address.path)) return undefined;
  if (isLost(address.path, subject)) return undefined;
  const other = index.suggest(address.path);
  if (other?.difference === 'case') return { message: `${name} ${address.path} 的大小写不对，没有这个文件。`, fix: `改成 ${other.path}。` };
  return {
    message: `${name} ${address.path} 不存在。${other ? `是否为 ${other.path}？` : ''}`,
    fix: other ? `改成 ${other.path}，或放入缺少的文件。` : '放入缺少的文件，或删去这一处。',
  };
}

export const brokenResources: SiteRule = {
  id: 'broken-resources',
  version: 1,
  title: '图片、样式、脚本和音视频都存在',
  basis: [cite('website-inspection')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, subject, count) {
    const seen = new Set<string>();
    for (const { reference, address } of addressesOn(page, subject)) {
      if (!isFetched(reference)) continue;
      count();
      const { kind, value } = reference;
      if (seen.has(value)) continue;
      seen.add(value);
      const problem = explain(kinds[kind] ?? '文件', value, address, subject);
      if (problem) yield { where: { page: page.path, target: value }, ...problem };
    }
  },
  *checkSite(subject, count) {
    for (const [file, text] of subject.assets) {
      if (!file.endsWith('.css')) continue;
      for (const value of styleAddresses(text)) {
        count();
        const problem = explain('样式表引用的文件', value, resolveReference(value, `/${file}`, subject), subject);
        if (problem) yield { where: { page: `/${file}`, target: value }, ...problem };
      }
    }
  },
};

import type { CheckedLink, ExternalCheck } from '#audit';
import { contentSubject, validContent } from '../../src/audit/testing/content-subject.ts';
import type { SiteCircumstances, SiteTexts } from '../../src/audit/testing/site-subject.ts';

/** What a check of external links has found out, for the addresses of the examples. */
const links: readonly Omit<CheckedLink, 'places' | 'count'>[] = [
  { url: 'https://www.gov.cn/', verdict: 'fine' },
  { url: 'https://www.shilishi.example/2019/notice.html', verdict: 'dead', reason: '返回 404；自 2026-11-01 起有 3 天检查都打不开' },
  { url: 'http://www.shilishi.example/', verdict: 'moved', movedTo: 'https://www.shilishi.example/' },
  { url: 'https://old-fair.example/', verdict: 'doubtful', reason: '页面上写着“本域名出售”', ownership: '页面上写着“本域名出售”' },
];
const hosts = [
  { host: 'www.gov.cn', ipv6: 'reachable' },
  { host: 'www.shilishi.example', ipv6: 'no-record' },
] as const;

const placesOf = (texts: SiteTexts, words: string) => {
  const files = Object.keys(texts).filter((file) => texts[file]!.includes(words));
  return { places: files.map((file) => ({ page: `/${file.replace('index.html', '')}` })), count: files.length };
};

function external(texts: SiteTexts): ExternalCheck {
  return {
    links: links.map((link) => ({ ...link, ...placesOf(texts, link.url) })).filter(({ count }) => count > 0),
    hosts: hosts.map((host) => ({ ...host, ...placesOf(texts, `//${host.host}/`) })).filter(({ count }) => count > 0),
  };
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;
const listed = (texts: SiteTexts) => new Map(Object.entries(texts).map(([path, text]) => [path, { bytes: bytesOf(text), sha256: '0'.repeat(64) }]));
const checkedOutside = (own: SiteTexts): SiteCircumstances => ({ external: external(own) });

/** What site rules look at beside the files of a site, in the examples of their pages: from the example's own files, and from those of the right one. */
export const siteCircumstances: Readonly<Record<string, (own: SiteTexts, right: SiteTexts) => SiteCircumstances>> = {
  'former-addresses': () => ({ previous: ['/plans/outline-2026/', '/plans/old-outline/'] }),
  'file-manifest': (_, right) => ({ manifest: { state: 'read', record: {}, files: listed(right) } }),
  'attachment-copies': (_, right) => ({ attachments: listed(right) }),
  'attachment-links': () => ({
    attachmentLinks: [{ document: 'county-budget-2026', file: 'budget-2026.xlsx', url: 'https://www.shilixian.example/plans/outline-2026/' }],
  }),
  'demonstration-note': () => {
    const { portal } = contentSubject({ 'site.yaml': `${validContent().get('site.yaml')!}demonstration:\n  notice: 演示数据：本站内容均为虚构。\n` });
    return { portal };
  },
  'external-links': checkedOutside,
  'external-link-doubts': checkedOutside,
  'external-hosts-ipv6': checkedOutside,
  'external-hosts-ownership': checkedOutside,
};

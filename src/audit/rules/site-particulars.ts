import { cite, type ContentPlace, type Observation, type Organ } from '#disclosure';
import { isEmailAddress } from '../email-address.ts';
import { inSettings } from '../places.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

const columnName = '政府信息公开';

const particulars = [
  ['address', '办公地址'],
  ['hours', '办公时间'],
  ['phone', '联系电话'],
] as const;

/** Where this share of the organs tell something, those that do not have left it out. */
const usualShare = 0.75;

const isMobile = (phone: string) => /^\s*(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}\s*$/.test(phone);

/** A mobile number belongs to a person and is not repeated in a report. */
const shown = (phone: string) => (isMobile(phone) ? '手机号码' : ` ${phone}`);

/** What is wrong with an office telephone number: area code and seven or eight digits; service numbers are left alone. */
function phoneFault(phone: string): string | undefined {
  if (isMobile(phone)) return '办公电话应当是固定电话或者服务热线';
  const [, local] = /^\s*(?:\+86[- ]?)?[（(]?0\d{2,3}[）)]?[-—－ ]*(\d[\d -]*?)\s*(?:(?:转|-)\d{1,5})?\s*$/.exec(phone) ?? [];
  const digits = local?.replace(/\D/g, '').length;
  return digits === undefined || digits === 7 || digits === 8 ? undefined : `区号后面是 ${digits} 位，固定电话是 7 位或 8 位`;
}

function* siteFaults({ portal, settings }: ContentSubject): Generator<Observation & { readonly where: ContentPlace }> {
  const { site, columnTitle, contact, links } = portal.site;
  const place = (path: string) => inSettings(settings, 'site.yaml', path);
  if (site.startsWith('http:')) {
    yield {
      where: place('site'),
      message: `site（网站地址）写的是 ${site}，没有加密。`,
      fix: `换成 ${site.replace('http:', 'https:')}；还没有启用 HTTPS 的，先启用，再改这一处。`,
    };
  }
  if (columnTitle.trim() !== columnName) {
    yield {
      where: place('columnTitle'),
      message: `columnTitle（专栏名称）写的是“${columnTitle}”，专栏的统一名称是“${columnName}”。`,
      fix: `改成 ${columnName}。`,
    };
  }
  if (contact.email !== undefined && !isEmailAddress(contact.email))
    yield { where: place('contact.email'), message: `联系方式的电子邮箱写的是 ${contact.email}，不是邮箱地址。`, fix: '写作 名称@域名 的样子。' };
  const fault = phoneFault(contact.phone);
  if (fault !== undefined)
    yield { where: place('contact.phone'), message: `联系方式的电话写的是${shown(contact.phone)}，${fault}。`, fix: '核对后改正。' };
  for (const [index, link] of links.entries()) {
    const key = (['title', 'url'] as const).find((part) => links.slice(0, index).some((other) => other[part] === link[part]));
    if (key === undefined) continue;
    yield {
      where: place(`links.${index}.${key}`),
      message: `links（相关链接）里${key === 'title' ? `名称“${link.title}”` : `网址 ${link.url}`}写了两次。`,
      fix: '核对后改正写错的一个，或删去重复的一个。',
    };
  }
  if (contact.postcode !== undefined && !/^\d{6}$/.test(contact.postcode))
    yield { where: place('contact.postcode'), message: `联系方式的邮政编码写的是 ${contact.postcode}，应为 6 位数字。`, fix: '核对后改正。' };
}

function* organFaults({ portal, settings }: ContentSubject): Generator<Observation & { readonly where: ContentPlace }> {
  const isCurrent = ({ dissolved, level }: Organ) => dissolved === undefined && level !== 'village';
  const current = portal.organs.filter(isCurrent);
  const usual = particulars.filter(([key]) => current.filter((organ) => organ[key] !== undefined).length >= current.length * usualShare);
  for (const [index, organ] of portal.organs.entries()) {
    if (!isCurrent(organ)) continue;
    for (const [key, term] of usual) {
      if (organ[key] !== undefined) continue;
      yield {
        where: inSettings(settings, 'organs.yaml', `organs.${index}.id`),
        message: `“${organ.name}”没有写 ${key}（${term}），其他机关大都写了。`,
        fix: `补上 ${key}；已经撤并的机关，写明 dissolved。`,
      };
    }
    for (const key of ['phone', 'fax'] as const) {
      const fault = organ[key] === undefined ? undefined : phoneFault(organ[key]);
      if (fault === undefined) continue;
      yield {
        where: inSettings(settings, 'organs.yaml', `organs.${index}.${key}`),
        message: `“${organ.name}”的${key === 'phone' ? '联系电话' : '传真号码'}写的是${shown(organ[key]!)}，${fault}。`,
        fix: '核对后改正。',
      };
    }
  }
}

/** What readers need to reach the site and its organs: an address with HTTPS, the one name of the column, telephones, mailboxes, offices. */
export const siteParticulars: ContentRule = {
  id: 'site-particulars',
  version: 2,
  title: '网站地址加密，专栏名称统一，站点和机关的联系方式齐全、写法正确',
  basis: [cite('platform-notice'), cite('disclosure-regulation', 20, 2)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    count(1 + subject.portal.organs.length);
    yield* siteFaults(subject);
    yield* organFaults(subject);
  },
};

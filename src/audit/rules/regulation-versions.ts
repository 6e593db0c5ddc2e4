import { cite, isOfType, yearOf } from '#disclosure';
import { publishedTexts } from '../published-texts.ts';
import type { ContentRule } from '../rule.ts';

const citation =
  /《(?:中华人民共和国)?([^《》]{2,40}(?:法|条例|规定|办法|细则))》(?:[（(](\d{4})年[^（）()]{0,16}(?:修订|修正|修改)[^（）()]{0,6}[）)])?/gu;
const plain = (name: string) => name.replace(/[《》\s]/gu, '').replace(/^中华人民共和国/u, '');

/** Laws and regulations of the State that texts cite are listed with their latest version, and a version that a text names is that one. */
export const regulationVersions: ContentRule = {
  id: 'regulation-versions',
  version: 1,
  title: '引用的法律、行政法规列入核对表，所写的修订年份是最新的',
  inapplicable: '没有所引法律法规核对表',
  basis: [cite('disclosure-regulation', 20, 1)],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const { portal, registers } = subject;
    const known = new Map<string, number>();
    const lists = portal.documents.filter(isOfType('register')).filter(({ form }) => form === 'cited-regulations');
    for (const { id } of lists) {
      for (const { cells } of registers.get(id)?.current.rows ?? []) {
        if (typeof cells['name'] === 'string' && typeof cells['revised'] === 'string') known.set(plain(cells['name']), yearOf(cells['revised']));
      }
    }
    if (known.size === 0) return;
    const told = new Set<string>();
    for (const { file, owner, text, lineAt } of publishedTexts(subject)) {
      const document = portal.document(owner);
      if (document && (!portal.isLive(document) || document.type === 'annual-report')) continue;
      const madeIn = document && yearOf(document.dated ?? document.published);
      const ofNorm = document?.type === 'normative-document';
      for (const [index, line] of text.split('\n').entries()) {
        if (!line.includes('《')) continue;
        for (const { 0: written, 1: name = '', 2: year } of line.matchAll(citation)) {
          const latest = known.get(plain(name));
          if (year === undefined && !(ofNorm && written.startsWith('《中华人民共和国'))) continue;
          count();
          const where = { file, line: lineAt(index) };
          if (latest === undefined) {
            if (!ofNorm || !written.startsWith('《中华人民共和国') || told.has(name)) continue;
            told.add(name);
            yield {
              where,
              message: `引用的《中华人民共和国${name}》不在所引法律法规核对表里。`,
              fix: '在核对表加一行，写明最近修订日期、施行日期和国家法律法规数据库的网址。',
            };
          } else if (year !== undefined && Number(year) < latest && (madeIn === undefined || madeIn >= latest)) {
            yield { where, message: `引用的是《${name}》${year}年的版本，核对表里最近修订是 ${latest} 年。`, fix: '核对引用的条款，改为现行版本。' };
          }
        }
      }
    }
  },
};

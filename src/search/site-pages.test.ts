import { describe, expect, it } from 'vitest';
import { readQuery, withOtherWords } from './query.ts';
import { findSitePages, type SitePage } from './site-pages.ts';

const pages: SitePage[] = [
  { path: '/fees/', kind: '栏目', title: '行政事业性收费', blocks: ['收费项目、依据和标准'] },
  {
    path: '/organs/education/',
    kind: '机关',
    title: '示例县教育局',
    names: ['县教育局'],
    blocks: ['地址：文昌街12号　联系电话：0000-5550401', '负责招生考试'],
  },
  { path: '/guide/', kind: '页面', title: '政府信息公开指南', blocks: ['申请公开应当写明申请人的姓名', '收费标准另行公布'] },
];
const ask = (text: string, most = 3) => findSitePages(pages, readQuery(text), most, true).map(({ path }) => path);

describe('pages beside the documents', () => {
  it.each([
    ['指南', ['/guide/']],
    ['信息公开指南', ['/guide/']],
    ['收费', ['/fees/']],
    ['收费标准另行', ['/guide/']],
    ['教育局 电话', ['/organs/education/']],
    ['县教育局', ['/organs/education/']],
    ['申请人的姓名', ['/guide/']],
    ['招生考试', []],
    ['停车', []],
    ['南', []],
    ['', []],
  ])('are found for %s', (text, paths) => {
    expect(ask(text)).toEqual(paths);
  });

  it('are found by other words, and not too many', () => {
    const query = withOtherWords(readQuery('教委'), () => ['教育局']);
    expect(findSitePages(pages, query, 3, false).map(({ path }) => path)).toEqual(['/organs/education/']);
    expect(ask('收费', 1)).toEqual(['/fees/']);
  });

  it('come for words of their text only when they are asked to', () => {
    expect(findSitePages(pages, readQuery('申请人的姓名'), 3, false)).toEqual([]);
  });
});

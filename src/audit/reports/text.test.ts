import type { Finding } from '#disclosure';
import { describe, expect, test } from 'vitest';
import { formatFindings } from './text.ts';

const onPage = (page: string, message = '链接 /search/ 打不开。'): Finding => ({ rule: 'broken-links', severity: 'error', where: { page }, message, fix: '改成 /。', id: page });

describe('formatFindings', () => {
  test('prints place, case, basis and remedy', () => {
    const rule = { id: 'broken-links', version: 1, title: '', basis: ['《指标》'], severity: 'error', subject: 'site', state: 'failed', checked: 1 } as const;
    expect(formatFindings([onPage('/a/')], [rule])).toEqual(['/a/　错误　broken-links\n  链接 /search/ 打不开。依据：《指标》。\n  改成 /。']);
  });

  test('prints the same words about many pages once', () => {
    const texts = formatFindings([...['/a/', '/b/', '/c/', '/d/', '/e/'].map((page) => onPage(page)), onPage('/a/', '链接 /x/ 打不开。')], []);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('同样的问题还见于另外 4 个网页，例如 /b/、/c/、/d/。');
  });

  test('prints findings on a few pages, and all those in content files, one by one', () => {
    const inFile = (line: number): Finding => ({ ...onPage(''), where: { file: 'content/site.yaml', line } });
    expect(formatFindings(['/a/', '/b/', '/c/'].map((page) => onPage(page)), [])).toHaveLength(3);
    expect(formatFindings([1, 2, 3, 4, 5].map(inFile), [])).toHaveLength(5);
  });
});

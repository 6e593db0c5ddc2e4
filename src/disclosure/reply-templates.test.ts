import { expect, test } from 'vitest';
import { partsOf, replyTemplates } from './reply-templates.ts';

const text = (id: string, convenience = true, reconsiderationFirst: readonly string[] = []) =>
  partsOf(
    replyTemplates.find((template) => template.id === id)!,
    { convenience, reconsiderationFirst },
  )
    .map(({ title, paragraphs }) => `${title}：${paragraphs.join('')}`)
    .join('\n');

test('every reply tells what was looked for, the law and the remedy', () => {
  for (const template of replyTemplates) {
    const titles = partsOf(template, { convenience: true, reconsiderationFirst: [] }).map(({ title }) => title);
    expect(titles.slice(0, 2), template.id).toEqual(['检索和事实', '依据']);
    expect(titles.includes('救济途径'), template.id).toBe(template.kind === '答复');
  }
});

test('a refusal points to reconsideration first, since 2024', () => {
  for (const id of ['refused', 'partly-disclosed']) {
    expect(text(id)).toContain('60日内先向【行政复议机关、地址】申请行政复议；对行政复议决定不服的');
    expect(text(id)).toContain('《行政复议法》第二十三条');
    expect(text(id)).not.toContain('也可以');
  }
  expect(text('disclosed')).toContain('也可以自收到本告知书之日起6个月内');
});

test('an office whose reviewing organ asks for it points other replies there too', () => {
  expect(text('not-existing')).toContain('也可以');
  expect(text('not-existing', true, ['not-existing'])).toContain('先向【行政复议机关、地址】申请行政复议');
  expect(text('not-held', true, ['not-existing'])).toContain('也可以');
});

test('the four cases without information say how else to get at it, unless switched off', () => {
  const helped = replyTemplates.filter(({ convenience }) => convenience !== undefined).map(({ id }) => id);
  expect(helped).toEqual(['not-existing', 'not-held', 'to-be-made', 'still-unclear']);
  for (const id of helped) {
    expect(text(id)).toContain('便民提示');
    expect(text(id, false)).not.toContain('便民提示');
  }
});

test('there is a template for each of the seven kinds of article 36, and for each step', () => {
  const items = replyTemplates.flatMap(({ basis }) => basis.filter(({ article }) => article === 36).map(({ item }) => item));
  expect(new Set(items)).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  expect(replyTemplates.filter(({ kind }) => kind === '程序文书').map(({ id }) => id)).toEqual([
    'receipt',
    'correction',
    'extension',
    'third-party',
    'joint-organ',
    'reasons',
    'fee-notice',
  ]);
  expect(new Set(replyTemplates.map(({ id }) => id)).size).toBe(replyTemplates.length);
});

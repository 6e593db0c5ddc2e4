import { describe, expect, test } from 'vitest';
import { contentSubject } from '../testing/content-subject.ts';
import { validContent } from '../testing/valid-content.ts';
import { auditPages, auditTexts, page } from '../testing/site-subject.ts';
import { demonstrationNote } from './demonstration-note.ts';

const settings = `${validContent().get('site.yaml')!}demonstration:\n  notice: 演示数据：本站内容均为虚构。\n`;
const { portal } = contentSubject({ 'site.yaml': settings });
const note = '<aside class="demonstration">演示数据：本站内容均为虚构。效力以 2026-11-20 为准。</aside>';

describe('demonstration-note', () => {
  test('passes pages that carry the note, and pages that only lead on', async () => {
    const texts = { 'index.html': page(note), 'plans/old/index.html': page('', '<meta http-equiv="refresh" content="0; url=/plans/">') };
    const { findings, results } = await auditTexts(demonstrationNote, texts, { portal });
    expect(findings).toEqual([]);
    expect(results[0]).toMatchObject({ state: 'passed', checked: 1 });
  });

  test('does not apply to a real portal', async () => {
    const { portal: other } = contentSubject();
    const { results } = await auditTexts(demonstrationNote, { 'index.html': page() }, { portal: other });
    expect(results[0]).toMatchObject({ state: 'not-applicable' });
  });

  test('finds a page without the note', async () => {
    const findings = await auditPages(demonstrationNote, { 'index.html': page(note), 'plans/index.html': page() }, { portal });
    expect(findings).toMatchObject([{ where: { page: '/plans/' }, message: '网页上没有演示说明，读者会当真。' }]);
  });
});

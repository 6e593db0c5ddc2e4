import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { interpretationGaps } from './interpretation-gaps.ts';

const amendment = 'documents/normative-documents/parking-rules-amendment.md';
const waiver = 'needsInterpretation: false\nnoInterpretationReason: 只调整收费时段，公告里已经说明。\n';

describe('interpretation-gaps', () => {
  test('passes documents that are interpreted, dead, old or need no interpretation', () => {
    expect(findingsOf(interpretationGaps)).toEqual([]);
  });

  test('names a document in force without an interpretation', () => {
    expect(findingsOf(interpretationGaps, { [amendment]: replace(waiver, '') })).toMatchObject([
      {
        where: { file: amendment, line: lineIn(amendment, 'title:') },
        message: '文件 2026-05-14 发布，应在 2026-05-21 前有解读，现在一篇解读也没有。',
      },
    ]);
  });

  test('waits until the time is up, in working days where no days are set', () => {
    const change = { [amendment]: replace(waiver, ''), 'site.yaml': replace('  interpretationDays: 7\n', '') };
    expect(findingsOf(interpretationGaps, change, { asOf: '2026-05-19' })).toEqual([]);
    expect(findingsOf(interpretationGaps, change, { asOf: '2026-05-20' })).toMatchObject([
      { message: expect.stringContaining('应在 2026-05-19 前') },
    ]);
  });

  test('wants a reason why a document needs no interpretation', () => {
    expect(findingsOf(interpretationGaps, { [amendment]: replace(/noInterpretationReason: .*\n/, '') })).toMatchObject([
      {
        where: { file: amendment, line: lineIn(amendment, 'needsInterpretation:') },
        message: 'needsInterpretation（是否需要解读）写的是 false，没有写理由。',
      },
    ]);
  });

  test('asks for other policies where the site or the document says so', () => {
    const points = 'documents/policy-documents/openness-points-2026.md';
    expect(findingsOf(interpretationGaps, { [points]: replace('genre: 通知', 'genre: 通知\nneedsInterpretation: true') })).toHaveLength(1);
    expect(
      findingsOf(interpretationGaps, {
        'site.yaml': replace('  from: 2026-01-01', '  from: 2026-01-01\n  types: [normative-document, policy-document]'),
      }),
    ).toMatchObject([{ where: { file: points } }]);
  });

  test('says nothing while an interpretation cannot be read', () => {
    const broken = { 'documents/interpretations/broken.md': '---\ntitle: 不完整\n---\n' };
    expect(findingsOf(interpretationGaps, { ...broken, [amendment]: replace(waiver, '') })).toEqual([]);
  });
});

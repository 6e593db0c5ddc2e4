import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { attachmentMentions } from './attachment-mentions.ts';

const file = 'documents/social-assistance/relief-list-2026.md';
const body = '上半年救助12户。';

function findings(text: string) {
  return findingsOf(attachmentMentions, { [file]: replace(body, text) });
}

describe('attachment-mentions', () => {
  test.each([
    ['no mention', '材料附件齐全的，当场受理。'],
    ['a link to a file', '附件：1.[名单](list.xlsx)'],
    ['a link to another document', '附件：[《办法》](/normative-documents/relief-measures/)'],
    ['the attachment below', '名单见附件。\n\n## 附件\n\n名单'],
    ['the attachment below a line of its own', '附件：名单\n\n附件1\n\n名单'],
  ])('passes %s', (_, text) => {
    expect(findings(text)).toEqual([]);
  });

  test('passes a mention in a document that lists attachments', () => {
    expect(findingsOf(attachmentMentions)).toEqual([]);
  });

  test.each(['附件：救助名单', '附件1：救助名单', '附件:1.救助名单', '名单详见附件。', '**附件：**名单'])(
    'warns of “%s” without an attachment',
    (mention) => {
      expect(findings(`${body}\n\n${mention}`)).toMatchObject([
        { severity: 'warning', where: { file, line: lineIn(file, body) + 2 }, message: `正文写着“${mention}”，而没有列出附件。` },
      ]);
    },
  );
});

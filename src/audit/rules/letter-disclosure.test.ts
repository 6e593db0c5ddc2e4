import { expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { letterDisclosure } from './letter-disclosure.ts';

const reply = 'documents/policy-documents/emergency-supplies-reply.md';

test('a withheld letter that is judged not to touch the public passes', () => {
  expect(findingsOf(letterDisclosure)).toEqual([]);
});

test('a withheld letter without a judgement is told, without its title', () => {
  const findings = findingsOf(letterDisclosure, { [reply]: replace('publicInterest: false\n', '') });
  expect(findings).toMatchObject([
    {
      severity: 'warning',
      where: { file: reply, line: 10 },
      message: '本件是函复类公文，公开属性是依申请公开，没有写 publicInterest（涉及公众利益）。',
    },
  ]);
  expect(JSON.stringify(findings)).not.toContain('选址');
});

test('a letter is known by its number too', () => {
  const changes = { [reply]: (text: string) => text.replace('publicInterest: false\n', '').replace('genre: 函\n', '') };
  expect(findingsOf(letterDisclosure, changes)).toHaveLength(1);
});

test('a letter that touches the public must not be withheld', () => {
  expect(findingsOf(letterDisclosure, { [reply]: replace('publicInterest: false', 'publicInterest: true') })).toMatchObject([
    { where: { file: reply, line: 13 }, message: '本件已判断为涉及公众利益，公开属性却是依申请公开。' },
  ]);
});

test('other withheld documents need no judgement', () => {
  const changes = {
    [reply]: (text: string) => text.replace('publicInterest: false\n', '').replace('genre: 函', 'genre: 纪要').replace('示政办函', '示政办发'),
  };
  expect(findingsOf(letterDisclosure, changes)).toEqual([]);
});

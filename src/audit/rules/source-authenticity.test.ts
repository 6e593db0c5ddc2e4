import { expect, test } from 'vitest';
import { listQuestions } from '../run.ts';
import { sourceAuthenticity } from './source-authenticity.ts';

test('stays to be confirmed by a person, with its question', () => {
  const { results, findings } = listQuestions([sourceAuthenticity]);
  expect(results).toMatchObject([
    { id: 'source-authenticity', subject: 'person', state: 'to-confirm', checked: 0, remark: expect.stringContaining('正式印发的原件') },
  ]);
  expect(findings).toEqual([]);
});

import { expect, test } from 'vitest';
import { listQuestions } from '../run.ts';
import { politicalReview } from './political-review.ts';

test('stays to be confirmed by a person, with its question', () => {
  const { results, findings } = listQuestions([politicalReview]);
  expect(results).toMatchObject([
    { id: 'political-review', subject: 'person', state: 'to-confirm', checked: 0, remark: expect.stringContaining('三审三校') },
  ]);
  expect(findings).toEqual([]);
});

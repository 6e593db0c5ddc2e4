import { expect, test } from 'vitest';
import { listQuestions } from '../run.ts';
import { confidentialityReview } from './confidentiality-review.ts';

test('stays to be confirmed by a person, with its question', () => {
  const { results, findings } = listQuestions([confidentialityReview]);
  expect(results).toMatchObject([
    { id: 'confidentiality-review', subject: 'person', state: 'to-confirm', checked: 0, remark: expect.stringContaining('先审查、后公开') },
  ]);
  expect(findings).toEqual([]);
});

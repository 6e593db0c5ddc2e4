import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { registerFile, validRegister } from '../testing/valid-register.ts';
import { negativeList } from './negative-list.ts';

const titled = (title: string) => findingsOf(negativeList, { [registerFile]: validRegister.replace('示例县地方政府债务情况表', title) });

test('finds a negative list of the county itself, at its title', () => {
  expect(titled('示例县市场准入负面清单（2026年版）')).toMatchObject([
    {
      severity: 'error',
      where: { file: registerFile, line: 1 },
      message: '“示例县市场准入负面清单（2026年版）”是本地的市场准入负面清单；负面清单全国统一，地方不得另设。',
    },
  ]);
});

test('passes other lists, and documents that only tell of the national list', () => {
  expect(titled('示例县涉企行政检查事项清单')).toEqual([]);
  expect(
    findingsOf(negativeList, {
      'documents/policy-documents/emergency-supplies-reply.md': null,
      'documents/policy-documents/heating-season-notice.md': (text) => text.replace(/^title: .*$/m, 'title: 关于执行国家市场准入负面清单的通知'),
    }),
  ).toEqual([]);
});

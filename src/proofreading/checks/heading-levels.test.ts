import { expect, test } from 'vitest';
import { findingsOf } from '../testing/findings-of.ts';

const levels = (text: string[]) => findingsOf('heading-levels', text, { markdown: true });

test('a level that is skipped is told', () => {
  expect(levels(['## 一、总体要求', '', '#### （一）指导思想'])).toEqual(['3:6 ####']);
});

test('a heading deeper than others with the same form of number is told once', () => {
  expect(levels(['## 一、甲', '## 二、乙', '### 三、丙', '## 四、丁'])).toEqual(['3:5 ###']);
});

test('the first of a series that stands on another level than the rest is told, not the rest', () => {
  expect(levels(['#### 一、甲', '## 二、乙', '### （一）子', '## 三、丙', '## 四、丁'])).toEqual(['1:6 ####']);
});

test('levels that unfold one by one, and begin anew in another part, are left alone', () => {
  expect(levels(['## 一、甲', '### （一）子', '## 二、乙', '# 附件', '## 一、丙'])).toEqual([]);
  expect(levels(['### 一、甲', '### 二、乙'])).toEqual([]);
  expect(levels(['# 1 总则', '## 1.1 目的', '### 1.1.1 子', '# 2 组织', '## 2.1 机构'])).toEqual([]);
});

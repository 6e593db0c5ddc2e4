import { describe, expect, test } from 'vitest';
import { findingsOf, replace } from '../testing/content-subject.ts';
import { lineIn } from '../testing/line-in.ts';
import { interpretationForms } from './interpretation-forms.ts';

const file = 'documents/interpretations/relief-measures-text.md';
const withForm = (forms: string, body = '') => ({ [file]: (text: string) => `${text.replace('forms: [文字]', `forms: [${forms}]`)}${body}` });

describe('interpretation-forms', () => {
  test('passes forms that are there', () => {
    expect(findingsOf(interpretationForms)).toEqual([]);
    expect(findingsOf(interpretationForms, withForm('图解', '![申请步骤](steps.svg)\n'))).toEqual([]);
    expect(findingsOf(interpretationForms, withForm('问答', '问：到哪里申请？\n'))).toEqual([]);
    expect(findingsOf(interpretationForms, withForm('专家访谈, 发布会, 案例'))).toEqual([]);
  });

  test.each(['图解', '视频', '音频', '动漫', '问答', '流程演示'])('misses %s', (form) => {
    expect(findingsOf(interpretationForms, withForm(`文字, ${form}`))).toMatchObject([
      { where: { file, line: lineIn(file, 'forms:') }, message: `forms（解读形式）写了“${form}”，正文和附件里没有。` },
    ]);
  });

  test('wants a transcript for films and recordings', () => {
    const questions = 'documents/interpretations/relief-measures-questions.mdx';
    const media = (inside: string) => ({
      [questions]: replace('<Questions title', `<Media kind="video" src="a.mp4" title="短视频">\n${inside}\n</Media>\n\n<Questions title`),
    });
    expect(findingsOf(interpretationForms, media('画面：工作人员在窗口接过申请表，说明需要带上身份证和户口簿。'))).toEqual([]);
    expect(findingsOf(interpretationForms, media(''))).toMatchObject([
      { where: { file: questions, line: lineIn(questions, '<Questions') }, message: '音视频没有文字稿，看不到、听不到的人无从知道内容。' },
    ]);
  });
});

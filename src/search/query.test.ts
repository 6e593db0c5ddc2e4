import { describe, expect, it } from 'vitest';
import { isQuestion, joinSingles, readQuery, withoutQuestionWords } from './query.ts';

describe('questions', () => {
  it.each([
    ['低保怎么申请', ['低保', '申请']],
    ['开饭店要办什么证', ['开饭店']],
    ['公租房租金多少钱一个月', ['公租房租金', '一个月']],
    ['教育局在哪里', ['教育局']],
    ['我想办营业执照', ['办营业执照']],
    ['停水了找谁', ['停水']],
    ['能不能异地办理', ['异地办理']],
    ['公务员几号考试', ['公务员', '考试']],
    ['今年的财政预算', ['财政预算']],
    ['坐公交多少钱', ['坐公交']],
    ['会议纪要在哪看', ['会议纪要']],
    ['了解申请条件要什么', ['了解申请条件']],
  ])('%s are about %s', (text, parts) => {
    expect(withoutQuestionWords(readQuery(text))!.parts).toEqual(parts);
  });

  it.each(['停车收费', '目的地', '示政办发〔2021〕8号', '怎么办', '申请条件'])('%s has nothing to leave out', (text) => {
    expect(withoutQuestionWords(readQuery(text))).toBeUndefined();
  });

  it('are told from wishes', () => {
    expect(isQuestion(readQuery('低保怎么申请'))).toBe(true);
    expect(isQuestion(readQuery('今年的财政预算'))).toBe(false);
  });
});

describe('words out of pieces', () => {
  const stands = async (run: string) => ['薛城区', '公务员', '征地补'].includes(run);
  it.each([
    [
      ['薛', '城区', '规划'],
      ['薛城区', '规划'],
    ],
    [
      ['公务', '员', '考试'],
      ['公务员', '考试'],
    ],
    [
      ['征地', '补', '多少'],
      ['征地', '多少'],
    ],
    [
      ['柳', '荫', '街道'],
      ['柳荫', '街道'],
    ],
    [['电', '在', '停车'], ['停车']],
    [['公务', '在', '员'], ['公务']],
  ])('%s are %s', async (pieces, words) => {
    expect(await joinSingles(pieces, (word) => word === '征地', stands)).toEqual(words);
  });
});

import { describe, expect, test } from 'vitest';
import { findingsOf, validContent } from '../testing/content-subject.ts';
import { interpretationExcerpts } from './interpretation-excerpts.ts';

const document = 'documents/normative-documents/relief-measures.md';
const file = 'documents/interpretations/relief-measures-text.md';
const articles = [
  '第一条　为了规范临时救助工作，保障困难群众基本生活，根据国家有关规定，结合本县实际，制定本办法。',
  '第二条　具有本县户籍或者持有本县居住证的家庭，因火灾、交通事故、突发重大疾病等原因，基本生活暂时出现严重困难的，可以申请临时救助。',
  '第三条　乡镇人民政府自受理申请之日起十个工作日内完成审核，县民政部门自收到材料之日起五个工作日内作出决定。',
];
const text = (body: string) => (whole: string) => `${whole.slice(0, whole.lastIndexOf('---\n') + 4)}${body}\n`;
const original = { [document]: text(articles.join('\n\n')) };
const firstLine = validContent().get(file)!.split('\n').lastIndexOf('---') + 2;

describe('interpretation-excerpts', () => {
  test('passes a text in words of its own', () => {
    expect(findingsOf(interpretationExcerpts)).toEqual([]);
    const own =
      '家里突然着火、有人出了车祸或者得了急病，一下子过不下去，就可以到镇里申请。户口不在本县也行，有居住证就可以。镇里两个星期内看完材料，县里再用一个星期作决定。';
    expect(findingsOf(interpretationExcerpts, { ...original, [file]: text(own) })).toEqual([]);
  });

  test('warns of copied articles, with the share and the line of the longest passage', () => {
    const copied = `## 一、主要内容\n\n这个办法讲了三件事。\n\n${articles.slice(1).join('\n\n')}\n`;
    expect(findingsOf(interpretationExcerpts, { ...original, [file]: text(copied) })).toMatchObject([
      {
        where: { file, line: firstLine + 4 },
        message: '正文有 91% 照抄文件 relief-measures（102/111 字），超过 60%；最长的一段 55 字，从这一行开始。',
      },
    ]);
  });

  test('does not count names of documents, numbers of articles and headings', () => {
    const named =
      '《示例县临时救助实施办法》和《关于进一步加强困难群众临时救助工作有关事项的通知》第一条、第二条，说的都是同一件事：谁有难处，政府先搭一把手，手续以后再补。';
    expect(
      findingsOf(interpretationExcerpts, {
        [document]: text(`${named}\n\n${articles[0]}`),
        [file]: text(
          '《示例县临时救助实施办法》和《关于进一步加强困难群众临时救助工作有关事项的通知》第一条、第二条，讲的是先帮人、后补材料，急的时候当天就能拿到钱，不用再等层层开会研究。',
        ),
      }),
    ).toEqual([]);
  });
});

import type { InterpretationElement } from '#disclosure';
import type { PlainLine } from './plain-lines.ts';

interface Signs {
  /** In a heading, or in the label before a colon. */
  readonly heading: RegExp;
  /** Anywhere in the text. */
  readonly text: RegExp;
}

const phone = /(?:\d{3,4}[-－—]\d{7,8}|(?<!\d)\d{7,8}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|12345|@)/;

/** How offices name the elements of an interpretation; sections may be called by any of these words. */
const signs: Readonly<Record<Exclude<InterpretationElement, '解读机关与联系方式'>, Signs>> = {
  背景依据: {
    heading: /背景|依据|由来|缘由|起因|为什么|为何|为啥|起草过程|制定过程|起草情况/,
    text: /(?:制定|出台|起草|修订|修改|政策|法律|发文)背景|(?:制定|政策|法律|法规|起草)依据|(?:根据|依据|按照|贯彻|落实)[^。！？]{0,60}《[^》]+》[^。！？]{0,80}(?:制定|起草|修订|修改|出台|印发)/,
  },
  目的意义: {
    heading: /目的|意义|目标|必要性|初衷|宗旨|意图|作用|价值|为了什么|解决什么|^(?!.*(?:背景|依据)).*(?:为什么|为何|为啥)/,
    text: /(?:目的|宗旨|初衷|意义)(?:就?是|在于)|旨在|意在|必要性|重要意义|为了?进一步[^。！？]{2,60}(?:制定|出台|修订|修改|印发)/,
  },
  目标任务: { heading: /目标|任务/, text: /(?:主要|总体|工作|重点)(?:目标|任务)|目标任务|(?:到|至)\d{4}年/ },
  主要内容: {
    heading:
      /内容|要点|重点|亮点|看点|举措|措施|规定|条款|制度|怎么|怎样|如何|哪些|什么|多少|能不能|要不要|谁|流程|程序|步骤|对象|标准|条件|范围|问答|案例/,
    text: /主要(?:内容|规定|明确|包括)|(?:办法|规定|文件|通知|方案|意见|细则|决定|规则|制度|规划)》?(?:共|分为|包括)[^。！？]{0,12}(?:条|章|部分|方面|节)/,
  },
  重要举措: { heading: /举措|措施|重点|亮点|做法|任务/, text: /(?:重要|主要|重点|具体)(?:举措|措施|任务)/ },
  涉及范围: { heading: /范围|对象|谁|哪些人|适用/, text: /适用(?:于|范围|对象)|涉及(?:范围|对象)|(?:补贴|救助|保障|服务|奖励)对象/ },
  执行标准: { heading: /标准|多少|额度|金额/, text: /(?:执行|补贴|补助|收费|救助|奖励|发放)标准|\d+(?:\.\d+)?元/ },
  惠民利民举措: { heading: /惠民|利民|便民|好处|实惠|福利|红利|优惠/, text: /惠民|利民|便民|实惠|优惠|减免|减负/ },
  注意事项: { heading: /注意|提醒|提示|误区|须知/, text: /注意事项|需要注意|请注意|特别提醒|温馨提示/ },
  关键词诠释: { heading: /关键词|名词|术语|概念|什么是/, text: /关键词|名词解释|术语|所称|是指/ },
  新旧差异: {
    heading: /新旧|差异|差别|对比|比较|对照|变化|变动|不同|区别|衔接|改了|修改|修订|调整|过渡|与(?:原|旧|过去|以往|此前|往年|上一)/,
    text: /新旧|与(?:原|旧|过去|以往|此前|上一)[^。！？]{0,20}(?:相比|不同|差异|区别|变化)|修改前后/,
  },
};

const contactWords =
  /解读(?:机关|单位|部门|人)|联系(?:方式|电话|人|我们|地址)|咨询(?:电话|方式|热线|渠道|单位|部门)|(?:起草|牵头|主管|承办)(?:机关|单位|部门)/;

/** The label before a colon at the beginning of a line (`解读机关：`), which many texts use for a heading. */
function labelOf(text: string): string {
  return /^([^：:。，；]{2,16})[：:]/.exec(text)?.[1] ?? '';
}

/** A line that begins with 一、 or （一） and ends no sentence is a heading, though it is not marked as one. */
function isNumberedHeading(text: string): boolean {
  return text.length <= 30 && /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])/.test(text) && !/[。；，]/.test(text);
}

function hasContact(lines: readonly PlainLine[]): boolean {
  const text = lines.map((line) => line.text).join('\n');
  return contactWords.test(text) && phone.test(text);
}

/** The elements that none of the texts has, in the order asked. */
export function missingElements(texts: readonly (readonly PlainLine[])[], elements: readonly InterpretationElement[]): InterpretationElement[] {
  const lines = texts.flat();
  const text = lines.map((line) => line.text).join('\n');
  const headings = lines.flatMap((line) => (line.heading || isNumberedHeading(line.text) ? [line.text] : [labelOf(line.text)])).filter(Boolean);
  // A section about differences or about whom to ask does not tell the content.
  const others = new RegExp(
    `${signs.背景依据.heading.source}|${signs.目的意义.heading.source}|${signs.新旧差异.heading.source}|${contactWords.source}`,
  );
  return elements.filter((element) => {
    if (element === '解读机关与联系方式') return !hasContact(lines);
    const { heading, text: words } = signs[element];
    const candidates = element === '主要内容' ? headings.filter((title) => title.includes('内容') || !others.test(title)) : headings;
    // 背景依据——…… within a paragraph, as texts below pictures have it.
    const isLabel = new RegExp(`${element}(?:——|[：:])`, 'u').test(text);
    return !isLabel && !candidates.some((title) => heading.test(title)) && !words.test(text);
  });
}

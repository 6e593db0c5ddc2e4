import type { Check } from '../check.ts';
import { around } from '../excerpt.ts';
import { selfNameFaults } from '../self-names.ts';
import { findTermSlips } from '../term-slips.ts';
import { findWords, isPartOf, type WordList } from '../word-list.ts';

// 截止 names an end, 截至 a day up to which something is counted.
const untilNow = /(?<=^|[。；\s])\s*(截止)(?=到?\s*\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?，)/g;

/** 施行 is what regulations are, 实行 what is done by them. */
const inForce = /本(?:办法|规定|细则|条例|规则|意见|通知|方案|标准)自[^，。；]{1,20}起(?:正式)?(实行)(?=[，。；])/g;

/** A letter or full-width nought for 〇. */
const lettersInYear = /(?:二[OoＯ0０]|一九)(?:[OoＯ0０一二三四五六七八九〇○]{2})(?=年)/g;

/** 2022度省级资金 */
const yearOfBudget = /(?<![\d.])20[1-4]\d度(?=[\p{Script=Han}《])(?!电|的|以上|以下|左右|角|热|高温)/gu;

/** 将“帐户”修改为“账户”. */
const amended = /^”(?:统一|均|一律)?(?:修?改|更正|订正)/;

/** Words that are wrong only beside others; what stands before them is looked at last, as most places lack what follows. */
const besideOthers: readonly { readonly sign: string; readonly form: RegExp; readonly right: string }[] = [
  {
    sign: '形式',
    form: /形式(?=(?:极为|依然|十分|非常|日益|仍然|仍|更加|异常|持续|总体)?(?:严峻|逼人|喜人|向好|平稳|不容乐观|复杂严峻|错综复杂))/g,
    right: '形势',
  },
  {
    sign: '特色社会主义思想',
    form: /新时代中国特色社会主义思想(?<=(?:以|学习|贯彻|落实|践行|坚持).{13})(?!和基本方略)/g,
    right: '习近平新时代中国特色社会主义思想',
  },
  { sign: '平米', form: /平米(?<=[\dXx×百千万亿余多]\s*平米)/g, right: '平方米' },
  // The verb shows that what stands before it tells how.
  {
    sign: '的',
    form: /的(?=发挥[^，。；的]{0,6}(?:作用|功能|优势)|[做抓搞办]好|履行(?!情况)|贯彻落实(?!情况|工作|措施)|(?:推进|开展|促进|提高|提升|保障|维护|推动|落实|解决|完成|增强|加强|改善)了)(?<=(?:更好|认真|切实|扎实|积极|主动|及时|有效|深入|不断|进一步|大力|稳步|有序|逐步|充分|严格|全面)的)/g,
    right: '地',
  },
  {
    sign: '末',
    form: /末(?=收[取到回]|经|按|完成|落实|发[生现]|能|及时|办理|达[到标]|取得|报[送告]|参[加与]|公开|提供|履行|纳入|到位|涉及|明确|设[立置]|开展|通过|受理)(?<![年月周期季岁世纪始学旬本文题卷书页表封名微粉粒尾篇段词句行标端梢煤药碎泡芥肉茶石木锯夏冬秋春毫天日朝代]末)/g,
    right: '未',
  },
  { sign: '做的', form: /的(?=不够|不好|较好|很好|不到位|不细|不实|不扎实|还不|还很)(?<=做的)/g, right: '得' },
];

function mayBeWrong(text: string, words: WordList): boolean {
  return (
    /截止|\d度|起(?:正式)?实行|二[OoＯ0０]|一九/.test(text) ||
    besideOthers.some(({ sign, form }) => text.includes(sign) && text.search(form) >= 0) ||
    findWords(text, words).length > 0 ||
    findTermSlips(text).length > 0
  );
}

export const wrongWords: Check = {
  id: 'wrong-words',
  title: '没有常见的错别字和用词错误',
  severity: 'warning',
  *run({ passages, text: whole, words }) {
    for (const { passage, offset, written, usual } of selfNameFaults(passages, whole)) {
      yield {
        passage,
        offset,
        found: written,
        message: `“${around(passage.text, offset, written.length)}”里的“${written}”与别处的“${usual}”不一致。`,
        fix: `改成“${usual}”；指的是另一个文件的，写明名称。`,
      };
    }
    if (!mayBeWrong(whole, words)) return;
    for (const passage of passages) {
      const { text } = passage;
      const found: { start: number; end: number }[] = [];
      for (const { index, word } of findWords(text, words)) {
        const { wrong, right, except } = word;
        if (isPartOf(text, index, wrong.length, words.allowed) || (except && isPartOf(text, index, wrong.length, except))) continue;
        found.push({ start: index, end: index + wrong.length });
        if (text[index - 1] === '“' && amended.test(text.slice(index + wrong.length, index + wrong.length + 8))) continue;
        yield {
          passage,
          offset: index,
          found: wrong,
          message: `“${around(text, index, wrong.length)}”里的“${wrong}”有误。`,
          fix: `改成“${right}”。`,
        };
      }
      for (const { index, written, term } of findTermSlips(text)) {
        if (isPartOf(text, index, written.length, words.allowed)) continue;
        if (found.some(({ start, end }) => start < index + written.length && index < end)) continue;
        yield {
          passage,
          offset: index,
          found: written,
          message: `“${around(text, index, written.length)}”里的“${written}”有误，与“${term}”只差一个音近或形近的字。`,
          fix: `改成“${term}”。`,
        };
      }
      for (const match of /二[OoＯ0０]|一九/.test(text) ? text.matchAll(lettersInYear) : []) {
        if (!/[OoＯ0０]/.test(match[0])) continue;
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `年份“${match[0]}年”里的“〇”写成了字母或数字。`,
          fix: `改成“${match[0].replace(/[OoＯ0０]/g, '〇')}年”。`,
        };
      }
      for (const match of text.includes('度') ? text.matchAll(yearOfBudget) : []) {
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `“${around(text, match.index, match[0].length)}”里的“${match[0]}”漏了“年”。`,
          fix: `改成“${match[0].replace('度', '年度')}”。`,
        };
      }
      for (const match of text.includes('起实行') || text.includes('起正式实行') ? text.matchAll(inForce) : []) {
        yield {
          passage,
          offset: match.index + match[0].length - 2,
          found: '实行',
          message: `“${around(text, match.index + match[0].length - 2, 2, 10)}”里的“实行”有误：文件自某日起生效用“施行”。`,
          fix: '改成“施行”。',
        };
      }
      for (const { sign, form, right } of besideOthers) {
        if (!text.includes(sign)) continue;
        for (const match of text.matchAll(form)) {
          yield {
            passage,
            offset: match.index,
            found: match[0],
            message: `“${around(text, match.index, match[0].length)}”里的“${match[0]}”有误。`,
            fix: `改成“${right}”。`,
          };
        }
      }
      if (!text.includes('截止')) continue;
      for (const match of text.matchAll(untilNow)) {
        yield {
          passage,
          offset: match.index + match[0].length - 2,
          found: '截止',
          message: `“${around(text, match.index, match[0].length, 12)}”里的“截止”有误：统计到某日用“截至”。`,
          fix: '改成“截至”。',
        };
      }
    }
  },
};

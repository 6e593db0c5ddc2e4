import { addDays, yearOf, type Day } from '#disclosure';
import type { Check } from '../check.ts';
import { around } from '../excerpt.ts';
import { readNumber } from '../numerals.ts';
import { signatureDayOf, toDay } from '../signature-day.ts';

const deadline =
  /(?<![\d.])(?:(\d{4})\s*年\s*|(今年|本年|年内)?)(?:(\d{1,2})\s*月(?:份)?(?:\s*(\d{1,2})\s*[日号]|(底|末|中旬|上旬|下旬|初|中)?)|第?([一二三四1-4])季度(?:末|底)?|(上)半年(?:末|底)?)(?:\d{1,2}[:：时点]\d{0,2}分?)?(?:之)?(以?前)|(?<=(?:报名|报送|上报|申报|征集|反馈|受理|申请)截止|截止(?:日期|时间|日)(?:为|是|：|至|到)?\s*)(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/g;

/** The sentence speaks of other years, or of what has been. */
const otherTime =
  /每年|每月|每季|历年|次年|翌年|来年|明年|下一?年|后年|往年|上年|上一年|去年|前年|今后|以后|例年|当年|截至|自\s*$|连续|\d{4}年度?(?:以来|起)|(?:已|曾)(?:经|于|在|全部|按|完成)?/;
const past =
  /已经?|曾|了[，。；、]|此前|以来|的(?:[，。；、]|$)|^(?:印发|制定|发布|出台|公布|颁布|施行|出生|取得|登记|参加|退休|购买|办理|建成|签订|成立|入学|毕业|实施|核发|立案|形成|产生|发生|批准|开工|在册|入职|注册|获得|持有)[^，。；]{0,12}的|^(?:的|已|未|就|曾|出生|毕业|参加)/;
const action =
  /完成|报送|上报|报[县市区省局政办至到送]|报我|提交|提供|制定|公开|公布|公示|建立|实现|落实|整改|反馈|印发|出台|达到|建成|开展|组织|启动|整合|关停|清理|更新|发布|汇总|送|发至|返回|缴|交|编制|梳理|设立|开通|竣工|投入|结束|到位|确保|填报|申报|报名|上线|审核|备案|配齐|签订|拨付|兑现|修订/;

/** A deadline without a year may be one of next year, unless it is near. */
function isNear(end: Day, issued: Day): boolean {
  const gap = Number(issued.slice(5, 7)) <= 8 ? 125 : 65;
  return end >= addDays(issued, -gap);
}

function lastDayOf(year: number, month: number): Day {
  return addDays(toDay(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1)!, -1);
}

function endOf(groups: readonly (string | undefined)[], year: number): Day | undefined {
  const [, , , monthText, day, part, quarter, half, , , endMonth, endDay] = groups;
  if (endMonth !== undefined) return toDay(year, Number(endMonth), Number(endDay));
  if (half !== undefined) return lastDayOf(year, 6);
  if (quarter !== undefined) return lastDayOf(year, readNumber(quarter)! * 3);
  const month = Number(monthText);
  if (!(month >= 1 && month <= 12)) return undefined;
  if (day !== undefined) return toDay(year, month, Number(day));
  if (part === '上旬' || part === '初') return toDay(year, month, 10);
  if (part === '中旬' || part === '中') return toDay(year, month, 20);
  // 5月前 is over when May begins.
  return part === undefined ? toDay(year, month, 1) : lastDayOf(year, month);
}

/** A task whose deadline had passed when the text was signed. */
export const deadlinesInText: Check = {
  id: 'deadlines-in-text',
  title: '正文里的完成时限不早于成文日期',
  severity: 'warning',
  *run({ passages, issued }) {
    if (issued === undefined) return;
    for (const passage of passages) {
      const { text, kind } = passage;
      if (!/前|截止/.test(text) || signatureDayOf(passage) !== undefined) continue;
      for (const match of text.matchAll(deadline)) {
        const written = match[1] ?? match[9];
        const end = endOf(match, written === undefined ? yearOf(issued) : Number(written));
        if (end === undefined || end >= issued) continue;
        if (written === undefined ? !isNear(end, issued) : Number(written) < yearOf(issued) - 1) continue;
        const before = text.slice(0, match.index);
        const sentence = before.slice(Math.max(...['。', '；', '！', '\uFFFC'].map((mark) => before.lastIndexOf(mark))) + 1);
        const after = /^[^，。；！]*[，。；！]?/.exec(text.slice(match.index + match[0].length))![0];
        const alone = kind === 'cell' && text.trim().length <= match[0].length + 4 && before.trim().length <= 3;
        if (!alone) {
          const years = [...sentence.matchAll(/(\d{4})\s*年/g)].map(([, year]) => Number(year));
          if (written === undefined && years.some((year) => year !== yearOf(issued))) continue;
          if (otherTime.test(sentence) || past.test(after)) continue;
          // 5月底前，全镇已建成……
          if (after === '，' && /^[^，。；]{0,8}已/.test(text.slice(match.index + match[0].length + 1))) continue;
          if (
            match[9] === undefined &&
            !action.test(after) &&
            !action.test(text.slice(match.index + match[0].length + after.length).split(/[。；]/)[0]!)
          )
            continue;
          if (/^[，、]?(?:对|按|以)?.{0,6}(?:印发|制定|发布)的/.test(after)) continue;
        }
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `“${around(text, match.index, match[0].length)}”要求的时限早于成文日期 ${issued}。`,
          fix: '核对原件：时限写错的改正；照搬上级文件时限的，改为本级能够执行的日期。',
        };
      }
    }
  },
};

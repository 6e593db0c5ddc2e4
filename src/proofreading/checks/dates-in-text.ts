import { explainInvalidDay, yearOf, type Day } from '#disclosure';
import type { Check } from '../check.ts';
import { around } from '../excerpt.ts';
import { readNumber, readYear } from '../numerals.ts';
import { toDay } from '../signature-day.ts';
import { sign } from '../signs.ts';

const chinese = '[一二三四五六七八九十]{1,3}';
const date = new RegExp(
  String.raw`(?:(?<![\d.])(\d{4})\s*年\s*|([〇○零一二三四五六七八九]{4})年)?(?<![\d.—~～-])(?:(\d{1,2})\s*月\s*(\d{1,2})\s*[日号](?![\d线楼院])|(?<![一二三四五六七八九十百几个第])(${chinese})月(${chinese})日)`,
  'g',
);
const dashed = /(?<![\d./-])(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d./-])/g;
const period = /(\d{4})年(\d{1,2})月(\d{1,2})日起?\s*(?:至|到|—|－|-|～|~)\s*(\d{4})年(\d{1,2})月(\d{1,2})日/g;
const months = /(?<![\d.])\d{4}年\s*(\d{1,2})月(?!龄)/g;

const week = '日一二三四五六';
const weekday = /(?:(\d{4})\s*年\s*)?(?<![\d.])(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*[（(]\s*(?:星期|周|礼拜)([一二三四五六日天])\s*[）)]/g;
const timeOfDay = /(?<=[日号午晨晚间]|[一二三四五六日天][）)])\s*(\d{1,2})[:：](\d{2})(?![\d:：.])/g;

/** 上午14:30 */
const halfOfDay = /(?:上午|早上|早晨|凌晨|清晨)\s*((?:1[3-9]|2[0-3])(?:[:：]\d{2}|[时点]))(?!\s*[-—－~～至到])/g;
/** 2021年底11月前 */
const monthAfterEnd = /\d{4}年底\d{1,2}月/g;
const signatureWithoutEnd = /^\s*(\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2})\s*$/;
/** 已经2021年6月15日县政府常务会议审议通过: no later than the signature. */
const approval = /已(?:经|于)\s*(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日[^，。；！？]{0,40}(?:通过|批准|同意|审定|印发|备案)/g;

/** 10月1日至7日放假调休，共7天 */
const span =
  /(?:(\d{4})\s*年\s*)?(?<![\d.])(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*(?:[（(][^（()）]{2,4}[）)])?\s*(?:至|到|—|－|-|~|～)\s*(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日\s*(?:[（(][^（()）]{2,4}[）)])?[^，。；、\d]{0,6}[，（(]\s*(?:为期|共计?|合计)\s*(\d{1,2})\s*天/g;
/** 2106年, 20211年 */
const impossibleYear =
  /(?:2[1-9]\d{2}|20[0-3]\d{2})年(?=度|底|初|第|上半年|下半年|以来|\d{1,2}月|\p{Script=Han}{2})(?![限期历的前来左多古树以])(?<![\d.有约近达今余](?:2[1-9]\d{2}|20[0-3]\d{2})年)/gu;

/** Day of the week, 0 for Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}

/** A leap year, for dates that name none. */
const anyYear = 2000;

export const datesInText: Check = {
  id: 'dates-in-text',
  title: '正文里的日期真实存在，起止不颠倒',
  severity: 'error',
  *run({ passages, issued }) {
    for (const passage of passages) {
      const { text } = passage;
      if (passage.has(sign.month)) {
        for (const match of text.matchAll(date)) {
          const [whole, digitYear, hanYear, month, day, hanMonth, hanDay] = match;
          const year = digitYear !== undefined ? Number(digitYear) : hanYear !== undefined ? readYear(hanYear) : anyYear;
          const monthNumber = readNumber(month ?? hanMonth!);
          const dayNumber = readNumber(day ?? hanDay!);
          if (year === undefined || monthNumber === undefined || dayNumber === undefined || year < 1949 || year > 2199) continue;
          if (toDay(year, monthNumber, dayNumber) !== undefined) continue;
          const reason =
            monthNumber < 1 || monthNumber > 12
              ? `一年没有 ${monthNumber} 月`
              : year === anyYear
                ? `${monthNumber} 月没有 ${dayNumber} 日`
                : explainInvalidDay(`${year}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`)!;
          yield { passage, offset: match.index, found: whole, message: `写着“${whole}”，${reason}。`, fix: '核对原件，改成真实的日期。' };
        }
        for (const match of /[（(]\s*(?:星期|周|礼拜)/.test(text) ? text.matchAll(weekday) : []) {
          const [whole, written, month, dayOfMonth, name] = match;
          // Without a year, a day of this year or the next.
          const years = written !== undefined ? [Number(written)] : issued !== undefined ? [yearOf(issued), yearOf(issued) + 1] : [];
          const days = years.flatMap((year) => toDay(year, Number(month), Number(dayOfMonth)) ?? []);
          const named = name === '天' ? 0 : week.indexOf(name!);
          if (days.length === 0 || days.some((day) => weekdayOf(day) === named)) continue;
          yield {
            passage,
            offset: match.index,
            found: whole,
            message: `写着“${whole}”，${days[0]!} 是星期${week[weekdayOf(days[0]!)]!}。`,
            fix: '核对日期和星期，改正写错的一个。',
          };
        }
        const [, unended] = passage.kind === 'cell' || text.length > 20 ? [] : (signatureWithoutEnd.exec(text) ?? []);
        if (unended !== undefined) {
          yield {
            passage,
            offset: text.indexOf(unended),
            found: unended,
            message: `日期“${unended}”后面漏了“日”。`,
            fix: `改成“${unended}日”。`,
          };
        }
        for (const match of text.includes('天') ? text.matchAll(span) : []) {
          const [, written, month, first, endMonth, last, stated] = match;
          const years =
            written !== undefined ? [Number(written)] : issued !== undefined ? [yearOf(issued), yearOf(issued) + 1] : [anyYear, anyYear + 1];
          const lengths = years.flatMap((year) => {
            const [start, end] = [toDay(year, Number(month), Number(first)), toDay(year, Number(endMonth ?? month), Number(last))];
            return start === undefined || end === undefined || end < start ? [] : (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1;
          });
          if (lengths.length === 0 || lengths.includes(Number(stated))) continue;
          yield {
            passage,
            offset: match.index,
            found: match[0],
            message: `“${match[0]}”，算下来是 ${lengths[0]!} 天。`,
            fix: '核对起止日期和天数，改正写错的一个。',
          };
        }
        for (const match of text.includes('年底') ? text.matchAll(monthAfterEnd) : []) {
          yield {
            passage,
            offset: match.index,
            found: match[0],
            message: `“${around(text, match.index, match[0].length, 2)}”既写了年底，又写了月份。`,
            fix: '核对原件，只留一个。',
          };
        }
        for (const match of issued !== undefined && text.includes('已') ? text.matchAll(approval) : []) {
          const day = toDay(...(match.slice(1, 4).map(Number) as [number, number, number]));
          if (day === undefined || day <= issued!) continue;
          yield {
            passage,
            offset: match.index,
            found: match[0],
            message: `写着“${match[0]}”，晚于成文日期 ${issued!}。`,
            fix: '核对原件，改正写错的一个日期。',
          };
        }
        for (const match of text.includes('年') ? text.matchAll(months) : []) {
          const month = Number(match[1]);
          if ((month >= 1 && month <= 12) || /^\s*\d{1,2}\s*[日号]/.test(text.slice(match.index + match[0].length))) continue;
          yield {
            passage,
            offset: match.index,
            found: match[0],
            message: `写着“${match[0]}”，一年没有 ${month} 月。`,
            fix: '核对原件，改成真实的月份。',
          };
        }
        for (const match of text.includes('年') ? text.matchAll(period) : []) {
          const [start, end] = [match.slice(1, 4), match.slice(4, 7)].map((parts) => toDay(...(parts.map(Number) as [number, number, number])));
          if (start === undefined || end === undefined || start <= end) continue;
          yield {
            passage,
            offset: match.index,
            found: match[0],
            message: `“${around(text, match.index, match[0].length, 2)}”的终止日期早于起始日期。`,
            fix: '核对原件，改正写错的一个日期。',
          };
        }
      }
      if (!passage.has(sign.digit)) continue;
      for (const match of text.includes('年') ? text.matchAll(impossibleYear) : []) {
        yield { passage, offset: match.index, found: match[0], message: `写着“${match[0]}”，年份写错了。`, fix: '核对原件，改成真实的年份。' };
      }
      for (const match of /\d[:：]\d/.test(text) ? text.matchAll(timeOfDay) : []) {
        const [hour, minute] = [Number(match[1]), Number(match[2])];
        if ((hour < 24 && minute < 60) || (hour === 24 && minute === 0)) continue;
        const found = match[0].trim();
        yield {
          passage,
          offset: match.index + match[0].length - found.length,
          found,
          message: `写着“${found}”，没有这个时刻。`,
          fix: '核对原件，改成真实的时刻。',
        };
      }
      for (const match of /上午|早|晨/.test(text) ? text.matchAll(halfOfDay) : []) {
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `写着“${match[0]}”，${match[1]!} 不在上午。`,
          fix: '核对原件，改成真实的时刻。',
        };
      }
      if (!/\d[-/]\d/.test(text)) continue;
      for (const match of text.matchAll(dashed)) {
        const [year, month, day] = [match[1], match[3], match[4]].map(Number) as [number, number, number];
        // 1999.12.5 and 2021-32-1 may be numbers of versions or standards.
        if (match[2] === '.' || year < 1949 || year > 2199 || month > 19 || day > 39 || month < 1 || day < 1) continue;
        if (match[3]!.length !== 2 || match[4]!.length !== 2 || toDay(year, month, day) !== undefined) continue;
        yield { passage, offset: match.index, found: match[0], message: `写着“${match[0]}”，没有这一天。`, fix: '核对原件，改成真实的日期。' };
      }
    }
  },
};

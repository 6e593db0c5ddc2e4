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

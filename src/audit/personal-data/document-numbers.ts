/** Numbers of a person's papers: told by their form only behind words that name them, save those with a check character. */
import { maskMiddle, type PatternKind } from './detector.ts';
import { checkCharacterOf, hasBirthDate } from './identity-number.ts';
import { labelledValues } from './labels.ts';

const edge = { before: '(?<![A-Za-z0-9*])', after: '(?![A-Za-z0-9*])' };
const alone = (source: string) => new RegExp(`${edge.before}(?:${source})${edge.after}`, 'gi');
const papers = '证件号码?|身份证件(?:号码?)?|有效证件(?:号码?)?';

const passport: PatternKind = {
  title: '护照号码',
  isCertain: true,
  hint: /护照|passport|证件/i,
  *find(line, context) {
    yield* labelledValues(line, context, /护照|passport/i, alone('[EG]\\d{8}|E[A-HJ-NP-Z]\\d{7}|[DSP]E?\\d{7}|1[45]\\d{7}'));
    yield* labelledValues(line, context, new RegExp(papers), alone('[EG]\\d{8}|E[A-HJ-NP-Z]\\d{7}'));
  },
  mask: (text) => maskMiddle(text, 1, 2),
};

const permit: PatternKind = {
  title: '出入境通行证件号码',
  isCertain: true,
  hint: /通行证|回乡证|台胞证|港澳|台湾|居留|证件/,
  *find(line, context) {
    yield* labelledValues(
      line,
      context,
      /(?:港澳|台湾|台|大陆|内地).{0,10}通行证|回乡证|台胞证|港澳证|居留(?:身份)?证/,
      alone('[HM]\\d{8}(?:\\d{2})?|[CWL][A-Z0-9]\\d{7}|\\d{8}(?:\\d{2})?|[A-Z]{3}\\d{12}'),
    );
    yield* labelledValues(line, context, new RegExp(papers), alone('[HM]\\d{8}(?:\\d{2})?|C[A-HJ-NP-Z0-9]\\d{7}'));
  },
  mask: (text) => maskMiddle(text, 1, 2),
};

/** The check character of an identity number of Hong Kong: letters count from 10, a missing first letter 36, weights 9 to 2. */
function hasHongKongCheck(letters: string, digits: string, check: string): boolean {
  const values = [...letters.padStart(2, ' ')].map((letter) => (letter === ' ' ? 36 : letter.charCodeAt(0) - 55));
  const sum = [...values, ...[...digits].map(Number)].reduce((total, value, index) => total + value * (9 - index), 0);
  const expected = (11 - (sum % 11)) % 11;
  return check === (expected === 10 ? 'A' : String(expected));
}

const hongKongIdentity: PatternKind = {
  title: '香港身份证号码',
  isCertain: true,
  hint: /[A-Za-z]\d{6}[(（][0-9Aa]/,
  *find(line) {
    for (const match of line.matchAll(/(?<![A-Za-z0-9])([A-Z]{1,2})(\d{6})[(（]([0-9A])[)）]/g)) {
      if (hasHongKongCheck(match[1]!, match[2]!, match[3]!)) yield { start: match.index, end: match.index + match[0].length };
    }
  },
  mask: (text) => maskMiddle(text, 1, 3),
};

const servicePaper: PatternKind = {
  title: '军人证件号码',
  isCertain: true,
  hint: /军官证|士兵证|士官证|军人证|文职干部证|退役军人优待证/,
  find: (line, context) =>
    labelledValues(
      line,
      context,
      /(?:军官|士兵|士官|军人|文职干部|退役军人优待)证/,
      /(?:[\u4e00-\u9fff]{1,4}字)?第?(?<![\dA-Za-z])\d{6,12}(?![\dA-Za-z])号?/g,
    ),
  mask: (text) => maskMiddle(text.replace(/^.*?(?=\d)/, '').replace(/\D$/, ''), 0, 2),
};

const studentNumber: PatternKind = {
  title: '学籍号',
  isCertain: true,
  hint: /学籍|[GLJglj]\d{17}/,
  *find(line, context) {
    const found = new Set<number>();
    for (const match of line.matchAll(alone('[GLJ]\\d{17}[\\dX]'))) {
      const number = match[0].slice(1).toUpperCase();
      if (checkCharacterOf(number) !== number[17]) continue;
      found.add(match.index);
      yield { start: match.index, end: match.index + match[0].length };
    }
    const labelled = labelledValues(line, context, /学籍(?:辅)?号码?|学籍号/, alone('[GLJ]?\\d{8,19}X?'));
    for (const place of labelled) if (!found.has(place.start)) yield place;
  },
  mask: (text) => maskMiddle(text, 1, 2),
};

/** 残疾人证号: the identity number, then kind (1 to 7) and degree (1 to 4), perhaps B and how often it was issued again. */
const disabilityNumber: PatternKind = {
  title: '残疾人证号码',
  isCertain: true,
  hint: /\d{17}[\dXx][1-7][1-4]/,
  *find(line, { latest }) {
    for (const match of line.matchAll(/(?<![A-Za-z0-9])(\d{17}[\dX])[1-7][1-4](?:B\d)?(?![A-Za-z0-9])/gi)) {
      const number = match[1]!.toUpperCase();
      if (hasBirthDate(number, latest) && checkCharacterOf(number) === number[17]) yield { start: match.index, end: match.index + match[0].length };
    }
  },
  mask: (text) => maskMiddle(text, 6, 2),
};

const socialSecurityNumber: PatternKind = {
  title: '社会保障号码',
  isCertain: true,
  hint: /社保|社会保[障险]|医保|参保/,
  find: (line, context) =>
    labelledValues(
      line,
      context,
      /社保(?:卡)?(?:编)?号码?|社会保障(?:卡)?(?:编)?号码?|社会保险(?:个人)?(?:编)?号码?|医保(?:卡|电脑|个人)?(?:编)?号码?|参保人?(?:员)?编?号码?/,
      alone('[A-Z]{0,3}\\d{8,18}X?'),
    ),
  mask: (text) => maskMiddle(text, 0, 2),
};

export const documentNumberKinds: readonly PatternKind[] = [
  passport,
  permit,
  hongKongIdentity,
  servicePaper,
  studentNumber,
  disabilityNumber,
  socialSecurityNumber,
];

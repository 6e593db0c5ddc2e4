import { maskMiddle, type PatternKind } from './detector.ts';
import { wordsBefore } from './labels.ts';

const telephone = /(?<![\d.*-])(?:[(（]0\d{2,3}[)）] ?|0\d{2,3}[ -]{0,2})?[2-8]\d{6,7}(?![\d*]|\.\d|[-—]\d)/g;
const home = /(?:家庭|住宅|家里|宅|私人|本人|个人)(?:固定|联系|座机)?(?:电话|固话|座机|号码)[^，。；、,;\d]{0,8}$/;
const anyTelephone = /(?:电话|固话|座机|联系方式)[^，。；、,;\d]{0,8}$/;
const ofOffice = /办公|咨询|监督|举报|服务|值班|单位|投诉|受理|热线|传真|学校|公司|企业/;

/** 住宅电话: a fixed line that words call one, or any with its area code in a list of persons. Lines of offices are public. */
export const homeTelephone: PatternKind = {
  title: '住宅电话',
  isCertain: false,
  hint: /电话|固话|座机|联系方式/,
  *find(line, context) {
    for (const match of line.matchAll(telephone)) {
      const digits = match[0].replace(/\D/g, '');
      if (context.office?.telephones.has(digits)) continue;
      const words = wordsBefore(line, match.index, context);
      const hasAreaCode = /^[(（]?0/.test(match[0]);
      const isListed = context.inNameList === true && hasAreaCode && anyTelephone.test(words) && !ofOffice.test(words);
      if (home.test(words) || isListed) yield { start: match.index, end: match.index + match[0].length };
    }
  },
  mask: (text) => {
    const digits = text.replace(/\D/g, '');
    return maskMiddle(digits, digits.startsWith('0') ? digits.length - 7 : 0, 2);
  },
};

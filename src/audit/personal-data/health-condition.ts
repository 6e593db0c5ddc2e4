import type { PatternKind } from './detector.ts';
import { isPersonName } from './persons.ts';

const name = String.raw`(?<![\u4e00-\u9fff])([\u4e00-\u9fff]{2,3})(?:同志|女士|先生)?(?:[（(][^（）()\n]{1,30}[）)])?`;
const about = String.raw`(?:[，,]\s*[男女](?:[，,][^，。；\n]{1,12}){0,3})?[，,]?`;
const illness = String.raw`(?:病|癌|瘤|炎|艾滋|结核|抑郁|中风|瘫痪|梗死?|衰竭|症(?!状)|HIV)`;
const ill = new RegExp(
  `${name}${about}(?:本人|因|身|长期|现|自幼|不幸|突发|常年|被){0,3}(?:患有?|罹患|确诊(?:为|患)?|查出|感染)[^，。；\\n]{0,8}${illness}|` +
    `${name}${about}(?:本人|系|为|属)?(?:肢体|听力|视力|言语|智力|精神|多重)(?:[一二三四1-4]级)?残疾`,
  'g',
);
/** Words that begin with a surname and name people of a kind. */
const peopleOfAKind =
  /^(?:农民|居民|公民|国民|牧民|渔民|边民|党员|成员|家属|家人|家庭|家长|农户|全家|全员|全民|安置|经济|应届|时有|常年|和|曾|现|从|因|又|若|能|别|都)/;

/** 张大山因患尿毒症: a full name with what ails its bearer; 张某 and 张* are hidden. */
export const healthCondition: PatternKind = {
  title: '个人健康状况',
  isCertain: false,
  hint: /患|确诊|查出|感染|残疾/,
  *find(line) {
    for (const match of line.matchAll(ill)) {
      const person = match[1] ?? match[2]!;
      if (/[某甲乙丙]/.test(person) || peopleOfAKind.test(person) || !isPersonName(person)) continue;
      yield { start: match.index, end: match.index + match[0].length };
    }
  },
  mask: () => '',
};

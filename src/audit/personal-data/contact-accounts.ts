/** Ways to reach a person other than telephones: mail at providers for everybody, WeChat, QQ; and the plates of cars. */
import { maskMiddle, type PatternKind } from './detector.ts';
import { labelledValues, wordsBefore } from './labels.ts';

const address =
  /[A-Za-z0-9][\w.+-]{0,63} ?[@＠] ?(?:(?:vip\.)?(?:qq|163|126|139|188|189|sina|sohu|foxmail|gmail|hotmail|outlook|live|yeah|aliyun|wo|yahoo|icloud|tom|21cn|263|me)\.(?:com|cn|net|com\.cn|me))(?![\w.-]*\w\.)/gi;
const ofOffice =
  /意见|反馈|投诉|举报|监督|咨询|办公|政务|公开|单位|报名|投稿|报送|受理|信访|工作|官方|客服|服务|公务|公共|(?:局|委|办|政府|中心|学校|公司|法院|医院|大队|街道|镇|乡)[^，。；;]{0,8}$/;
/** `…@163.com（县政府办公室）` */
const officeBehind = /^\s?[（(][^（()）]{0,20}(?:局|委|办|办公室|政府|中心|学校|公司|法院|医院|大队|街道|镇|乡|科|股|邮箱)[）)]/;
const ofPerson = /姓名|本人|个人|先生|女士|同志|私人|联系人|申请人|户主|家长|法定代表人|经办人/;

/** 个人电子邮箱: at a provider for everybody, not declared as an office's, and not named as one. */
const email: PatternKind = {
  title: '个人电子邮箱',
  isCertain: false,
  hint: /[@＠]/,
  *find(line, context) {
    for (const match of line.matchAll(address)) {
      if (context.office?.emails.has(match[0].toLowerCase().replace('＠', '@').replaceAll(' ', ''))) continue;
      const words = wordsBefore(line, match.index, context);
      if (context.inNameList !== true && !ofPerson.test(words) && ofOffice.test(words)) continue;
      if (context.inNameList !== true && officeBehind.test(line.slice(match.index + match[0].length))) continue;
      yield { start: match.index, end: match.index + match[0].length };
    }
  },
  mask: (text) => text.replace(/^(.).*[@＠] ?/, '$1***@'),
};

const account: PatternKind = {
  title: '微信号或QQ号',
  isCertain: false,
  hint: /微信|QQ/i,
  *find(line, context) {
    const value = /(?<![\w-])(?:[A-Za-z][\w-]{5,19}|[1-9]\d{4,10})(?![\w-])/g;
    yield* labelledValues(line, context, /(?:个人|本人|私人|联系人)(?:微信|QQ)号?|微信号(?!码?：.*公众)/i, value);
    if (context.inNameList === true && /^(?:微信|QQ)号?码?$/i.test(context.label ?? ''))
      for (const match of line.matchAll(value)) yield { start: match.index, end: match.index + match[0].length };
  },
  mask: (text) => maskMiddle(text, 1, 1),
};

const plate =
  /(?<![A-Za-z0-9])[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•∙.\s]?(?=[A-HJ-NP-Z]{0,6}\d)[A-HJ-NP-Z0-9]{5,6}(?![A-Za-z0-9*警])/g;
/** `川 A12345` where the line speaks of cars. */
const spacedPlate = new RegExp(plate.source.replace('][A-HJ-NP-Z][', '] [A-HJ-NP-Z]['), 'g');
const officialCar = /公务(?:用)?车|执法(?:用)?车|公车|消防车|救护车|应急(?:用)?车|公交|校车|环卫|洒水车|垃圾(?:清运)?车|保障车|样式|示例|格式/;

/** 机动车号牌, of cars that are not an office's. */
const licencePlate: PatternKind = {
  title: '机动车号牌',
  isCertain: false,
  hint: /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Z]/,
  *find(line, context) {
    const speaksOfCars = /车|号牌/.test(`${context.label ?? ''}${line}`);
    for (const match of [...line.matchAll(plate), ...(speaksOfCars ? line.matchAll(spacedPlate) : [])]) {
      if (officialCar.test(`${context.label ?? ''}：${line}`)) continue;
      yield { start: match.index, end: match.index + match[0].length };
    }
  },
  mask: (text) => maskMiddle(text.replace(' ', ''), 2, 1),
};

export const contactKinds: readonly PatternKind[] = [email, account, licencePlate];

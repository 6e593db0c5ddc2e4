import type { PatternKind } from './detector.ts';
import { wordsBefore } from './labels.ts';

const own =
  /(?:家庭|现|户籍|户口|居住|身份证|常住|暂住|个人|住家|本人)(?:所在地?)?(?:详细)?(?:住址|地址|住所|居住地|地)|(?<!办公|单位|经营|机构|企业|公司|项目|法定)住址|户籍所在地|家庭住处/;
const anyAddress = /(?:地址|住址|住所|居住地)[^，。；、,;\d]{0,4}$/;
const ofOffice = /办公|单位|经营|机构|企业|公司|注册|项目|学校|通信|通讯|收件|邮寄|工作|地点/;
/** Below the village: the number of a house, a flat, a villagers' group. */
const door = /\d+\s*(?:号(?:楼|院)?(?![文线令])|栋|幢|单元|室|户(?!型))|[一二三四五六七八九十百\d]+\s*(?:村民)?(?:小?组|社(?![区会保]))/;
const ownEnd = new RegExp(`(?:${own.source})[^，。；、,;\\d]{0,4}$`);
const place = /[\u4e00-\u9fff][\u4e00-\u9fff\dA-Za-z（）()\-—－ #]{3,60}/g;
/** `张某，男，汉族，……，住示例县……`, as notices of courts and penalties write. */
const livesAt = /[，,、；;]\s*(?:现)?住(?:址|所地?|在|于)?[:： ]{0,2}([\u4e00-\u9fff][\u4e00-\u9fff\dA-Za-z（）()\-—－# ]{3,60})/g;
/** `现住东河镇石桥村三组`, at the beginning of a clause. */
const livesHere =
  /(?<![\u4e00-\u9fff])(?:现居?住|家住)(?!房|户|宅|人口)(?:于|在)?[:： ]{0,2}([\u4e00-\u9fff\dA-Za-z（）()\-—－# ]{2,60}(?:村|街|路|巷|小区|社区|苑|坊)[\u4e00-\u9fff\dA-Za-z（）()\-—－# ]{2,60})/g;
const person =
  /(?:[，,、]\s*[男女]\s*[，,、]|汉族|[\u4e00-\u9fff]族[，,、]|\d日出生|日生|公民身份|身份证|(?:当事人|被处罚人|被申请人|申请人|户主|村民|居民)[:：]?\s*[\u4e00-\u9fff]{1,3}(?![公司店厂部社局院校场所站户队])[\u4e00-\u9fff](?=\s*[，,、]))/;

/** 家庭住址 down to the house, in the words of persons; a village or community may be public, offices are. */
export const homeAddress: PatternKind = {
  title: '家庭住址',
  isCertain: false,
  hint: /住址|地址|住所|居住|户籍|户口|[，,、；;]\s*现?住|现居?住|家住/,
  *find(line, context) {
    for (const match of line.matchAll(place)) {
      if (!door.test(match[0])) continue;
      const words = wordsBefore(line, match.index, context);
      // A run of Han characters takes in the words that name it.
      const inside = /^(.*?(?:住址|地址|住所|居住地|户籍所在地)[^\u4e00-\u9fff\d]{0,3})?(?=.*$)/.exec(match[0])?.[1] ?? '';
      const said = words + inside;
      const isOwn = ownEnd.test(said) || (context.inNameList === true && anyAddress.test(said) && !ofOffice.test(said));
      if (isOwn) yield { start: match.index + inside.length, end: match.index + match[0].length };
    }
    for (const match of line.matchAll(livesHere)) {
      if (door.test(match[1]!)) yield { start: match.index + match[0].length - match[1]!.length, end: match.index + match[0].length };
    }
    for (const match of line.matchAll(livesAt)) {
      if (door.test(match[1]!) && person.test(line.slice(Math.max(0, match.index - 80), match.index + 1)))
        yield { start: match.index + match[0].length - match[1]!.length, end: match.index + match[0].length };
    }
  },
  mask: () => '',
};

import type { Check } from '../check.ts';
import { around, shorten } from '../excerpt.ts';
import { segmentAt, type Segment } from '../segments.ts';
import { sign } from '../signs.ts';
import { isPartOf } from '../word-list.ts';

/** Words that are never doubled, wherever they stand. */
const never = new Set(
  `重点 进行 以及 加强 推进 推动 开展 落实 完善 提高 促进 认真 积极 及时 切实 按照 根据 关于 对于 由于 有关 相关 确保 做好 进一步 加快 加大 坚持 强化 深入 全面 贯彻
  印发 制定 为了 通过 应当 必须 可以 其中 其他 并且 或者 如果 因为 所以 但是 而且 同时 之间 我们 他们 以上 以下 之前 之后 严格 依法 不断 健全 建立 提升 突出
  围绕 统筹 明确 有效 现将 结合 实际 负责 牵头 按时 特此 予以 作出 提出 提供 包括 宣传 抓好 抓实 抓紧 推行 推广 实现 维护 支持 鼓励 引导 督促 配合 参与
  参加 履行 遵守 采取 采用 利用 加以 给予 享受 符合 属于 位于 包含 涉及 针对 对照 依照 遵循 本着 着力 着眼 努力 大力 继续 持续 不得 不能 尽快 尽量 立即 随时
  定期 适时 共同 分别 各自 一律 一并 特别 尤其 十分 更加 较为 充分 广泛 扎实 稳步 有序 有力 高度 明显 显著 自觉 自行 直接 间接 已经 正在 即将 曾经 仍然 依然
  同样 以来 以后 以前 以内 以外 期间 解决 召开 举办 举行 成立 设立 设置 配备 拟定 起草 修订 修改 报送 上报 下发 转发 公布 接受 反馈 反映 回应
  协助 协调 监管 防范 化解 争取 力争 务必 尽早 逐级 逐项 按期 形成 构建 打造 培育 挖掘 拓展 扩大 增强 增加 减少 降低 防止 避免 杜绝 严禁 禁止 严肃 严厉 依托 借助 立足 面向 聚焦 梳理 汇总`.split(
    /\s+/,
  ),
);
/** Doubled on purpose (讨论讨论), or by counting (一个一个, 各个各个). */
const legitimate = new Set(
  `研究 讨论 商量 考虑 休息 学习 了解 锻炼 活动 打扫 收拾 整理 参考 比较 尝试 体验 交流 沟通 逐步 非常 许多 很多 哈哈 呵呵 谢谢 妈妈 爸爸 点点 处处 往往 常常
  多少 永远 彼此 实在 干净 清楚 明白 高兴 热闹 放松 调整 检查 总结 表扬 批评 教育 分析 琢磨 推敲 合计 介绍 意思 啧啧 上下 来回 反复`.split(/\s+/),
);
/** Ends of compounds that are verbs too (社会组织组织开展, 国家有关规定规定): a fault only where no compound can end. */
const ambiguous = new Set(['组织', '领导', '代表', '编制', '通知', '要求', '安排', '规定', '决定', '建议', '报告']);
/** After the second of two: the word that it begins (市政府政府信息公开, 规范规范性文件, 部门部门预算). */
const beginnings: Readonly<Record<string, RegExp>> = {
  政府: /^(?:信息|网站|采购|工作|公报|办公|债务|性基金|投资|会议|规章|部门|购买|门户|令|定价|数据|服务|法制|职能|负责|开放|主导|补助|奖)/,
  规范: /^(?:性|化|使用)/,
  标准: /^(?:化|地|体系)/,
  部门: /^(?:预算|决算|联动|之间|规章|职责|文件|收支|整体|支出|收入|负责|网站|协同|间|单位)/,
  单位: /^(?:预算|决算|名称|负责|内部|职工|会计|之间|所有|地址|代码|性质)/,
  中心: /^(?:城区|主任|镇|小学|卫生院|校|支部|城市|组|村|幼儿园|医院|副主任|血站|工作)/,
  计划: /^(?:生育|单列|管理)/,
  实施: /^(?:方案|细则|意见|办法|主体|单位|机构|情况|机关|条例|计划|规范)/,
  管理: /^(?:办法|人员|单位|机构|制度|规定|局|委员会|部门|体制|条例|水平|服务|体系|规范|工作|细则|平台|系统|责任|职责|中心)/,
  公司: /^(?:法|章程|治理|名称|制|债券)/,
  企业: /^(?:所得税|法人|名称|负责人|家|职工|信用|标准|债券|年金|会计|管理)/,
  项目: /^(?:库|法人|名称|建设|单位|负责人|经理|资金|编号|部|化|申报|审批|管理|业主|支出|类别|概况|用地|代码|主管|总投资|立项)/,
  公开: /^(?:指南|目录|专栏|课|栏|信|属性|日|电话|平台)/,
  评估: /^(?:报告|机构|人员|办法|结果|指标|专家|单位|价)/,
  行政: /^(?:机关|处罚|许可|复议|诉讼|村|区划|审批|执法|人员|事业|规章|规范性|强制|法规|法|管理|权力|中心|检查|裁量|单位|主管|部门)/,
  社会: /^(?:保障|保险|救助|组织|主义|力量|资本|化|治理|公众|公益|稳定|团体|福利|信用|各界|事务|发展|工作|主体|经济|面|责任|监督)/,
  责任: /^(?:书|制|人|单位|追究|清单|编辑|主体|状|感|区|部门|事故|科室|领导|保险)/,
  监督: /^(?:员|管理|检查|电话|局|机制|机关|方式|抽查|执法|机构|办法|所|委员会|岗|站|权)/,
  发布: /^(?:会|单位|机构|日期|时间|平台|审核|稿)/,
  利用: /^率/,
  规划: /^(?:区|局|编制|部门|期|纲要|用地|建设|许可|管理)/,
  保障: /^(?:对象|金|标准|水平|房|措施|范围|条件|中心|局|性|体系|资金|制度|工作|部门|法|机制|能力)/,
  救助: /^(?:对象|标准|金|站|申请|资金|条件|范围|程序|水平|人员|家庭|方式|工作|中心|管理|机构)/,
  补助: /^(?:对象|标准|金|资金|范围|条件|方式|款)/,
  补贴: /^(?:对象|标准|金|资金|范围|条件|方式|款)/,
  奖励: /^(?:对象|标准|金|资金|范围|条件|方式|办法)/,
  补偿: /^(?:标准|安置|费|方案|协议|资金|决定|款|金|对象|范围)/,
  处罚: /^(?:决定|标准|种类|机关|款)/,
  许可: /^(?:证|事项|条件|机关|决定)/,
  征收: /^(?:补偿|决定|范围|实施|部门|土地|公告|标准)/,
  标志: /^(?:性|牌|物)/,
  情况: /^(?:说明|报告|通报|汇总|表|统计|汇报|反馈)/,
  报告: /^(?:书|制度|单位|人|会|期|厅|格式|文学|文本|显示|称|指出)/,
  审批: /^(?:局|服务|制度|事项|机关|部门|手续|权限|流程|程序)/,
  技术: /^(?:标准|人员|人才|规范|服务|市场|支持|改造|创新|职称|要求|中心|学院|规程|开发|交易|合同|工人|学校)/,
};

const counted = /[一二两三四五六七八九十百千万亿零〇每各第半]/;
/** Before the first of two: nothing it could be the end of. */
const loose = /(?:^|[^\p{Script=Han}]|[的了和与及将为对在并不应须需未已请可以经各])$/u;
const closed = /^(?:$|[^\p{Script=Han}]|[了等和与及])/u;

/** Single characters: those before or after which a doubling is two words (目的的, 为了了解, 的的确确). */
const single =
  /(?<!(?<![项题栏节科数名账条])目|(?<![目指])标|众矢之)的的(?!确|士)|(?<!为|除)了了(?!解|结|事|然|望|如|却)|或或|这这|们们|该该(?!死)|(?<=[，。；、])(?:将将(?!军|士|领)|请请(?!示)|把把(?!握|关|手))|思思想|(?<=第[一二三四五六七八九十\d]{1,3})(?:次次|届届|批批)|(?<=[\u4e00-\u9fff])是是(?!非|否)|(?<=[\d百千万亿]\s?)(?:元元(?![旦件素月宵])|亩亩(?![均产])|吨吨(?![位公]))|(?<=\d)日日(?=$|[\s，。；、）前止起])|(?<=[年月])底底(?=前|[，。；、])|(?<=之)([前后内外间中])\1(?=[，。；、])/gu;

/** Words that stand by themselves between other words; two of one in a row are a slip, where neither is a part of another word. */
const particles = new Set('要到是在和与对将由向从及以把被应须得不未并请各按据已可能会让使经');
/** After a doubled character: the word that the second one begins, though no dictionary has it (正在在建项目). */
const shortForms =
  /^(?:在[建校职岗编册读逃途营]|会[商议签审员费址务上前后]|经[开信适济办营]|以工|不[动良]|可研|能[耗效]|对[口公]|已建|未成|应[急届]|并[轨网]|织[密牢]|止[损跌滑]|断[档供崖链]|实[名时体效物绩干地操景]|开[标评庭园展]|产[业值品量出能地销供学]|时[效长限段点间]|期[限间末初货])/;
/** Words of which a slip of the keyboard leaves the last or first character a second time (落实实, 提提高). */
const wholeWords = new Set([
  ...never,
  ...`发展 建设 工作 管理 服务 公开 申请 生产 督察 按期 期限 幅度 领导 保障 监督 检查 组织 实施 执行 实行 处理 办理 安排 部署 要求 任务 措施 问题 情况 政策 精神 会议 意见 通知 传达 达到 拒绝 报告
  创新 改革 整改 整治 排查 治理 防范 化解 保护 培训 考核 评估 评价 调查 审核 审批 审查 核实 登记 备案 统计 汇总 分析 协调 沟通 联系 通过 取得 保证 保持 确定 制订
  纳入 列入 计入 融入 引入 加入 投入 进入 优化 规范 细化 深化 转变 改善 满足 增长 突破 完成 启动 推动 带动 拉动 引进 重视 关心 关注 解读 回应 宣传 营造 形成 争取 力争 尽力 务必 不得 应当 可能 能够`.split(
    /\s+/,
  ),
]);

/** Ends of names, though a dictionary may not have the whole name: 评审专家组组织, 宣传部部署. */
const suffixes = new Set('组会部局办处所院站室员人县市区镇乡村省社校厂');

const longest = 8;
const shortestParagraph = 20;
const onlyHan = /^\p{Script=Han}+$/u;

/** Every run of two to eight Chinese characters that follows upon itself, the longest at each place. */
function* repetitions(text: string): Generator<{ readonly index: number; readonly word: string }> {
  for (let index = 0; index < text.length - 3; index += 1) {
    const first = text.charCodeAt(index);
    if (first < 0x3400) continue;
    for (let length = Math.min(longest, (text.length - index) >> 1); length > 1; length -= 1) {
      if (text.charCodeAt(index + length) !== first || text.charCodeAt(index + 1) !== text.charCodeAt(index + length + 1)) continue;
      const word = text.slice(index, index + length);
      if (!text.startsWith(word, index + length) || !onlyHan.test(word)) continue;
      yield { index, word };
      index += length * 2 - 1;
      break;
    }
  }
}

function isAlone({ start, end }: Segment): boolean {
  return end - start === 1;
}

/** No character by itself, which may be half of a short form that no dictionary has (低保保障, 加强强镇). */
function standsApart(text: string, offset: number): boolean {
  return !/\p{Script=Han}/u.test(text[offset] ?? '') || !isAlone(segmentAt(text, offset));
}

/** Whether one of the words ends with a doubled character, or begins with its second. */
function touchesWord(text: string, index: number): boolean {
  return [2, 3].some(
    (length) => wholeWords.has(text.slice(Math.max(0, index + 1 - length), index + 1)) || wholeWords.has(text.slice(index + 1, index + 1 + length)),
  );
}

/** A character that follows upon itself, where the second belongs to no word: 不得得拒绝, 要要重视. */
function* doubledCharacters(text: string): Generator<{ readonly index: number }> {
  for (let index = 0; index < text.length - 1; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x3400 || code !== text.charCodeAt(index + 1)) continue;
    if (text.charCodeAt(index + 2) === code || text.charCodeAt(index - 1) === code || shortForms.test(text.slice(index + 1, index + 4))) continue;
    // 扎扎实实
    if ((index + 3 < text.length && text[index + 2] === text[index + 3]) || (index > 1 && text[index - 1] === text[index - 2])) continue;
    if (!particles.has(text[index]!) && !touchesWord(text, index)) continue;
    const first = segmentAt(text, index);
    const second = segmentAt(text, index + 1);
    if (isAlone(first) && isAlone(second)) {
      if (particles.has(text[index]!)) yield { index };
    } else if (isAlone(second)) {
      // 可以以家庭为单位
      if (text[index] !== '以' && wholeWords.has(text.slice(first.start, first.end)) && standsApart(text, index + 2)) yield { index };
    } else if (isAlone(first)) {
      if (!suffixes.has(text[index]!) && wholeWords.has(text.slice(second.start, second.end)) && standsApart(text, index - 1)) yield { index };
    }
  }
}

const organList = /\p{Script=Han}+(?:、\p{Script=Han}+){2,}/gu;
const organ = /^\p{Script=Han}{2,}[局办委部厅院所镇乡]$/u;

/** An organ that a list of organs names twice. */
function* organsTwice(text: string): Generator<{ readonly index: number; readonly word: string }> {
  for (const match of text.matchAll(organList)) {
    const seen = new Set<string>();
    let index = match.index;
    for (const word of match[0].split('、')) {
      if (seen.has(word) && organ.test(word)) yield { index, word };
      seen.add(word);
      index += word.length + 1;
    }
  }
}

function isFault(text: string, word: string, start: number): boolean {
  const after = text.slice(start + word.length * 2, start + word.length * 2 + 6);
  const standsLoose = loose.test(text.slice(Math.max(0, start - 1), start));
  if (beginnings[word]?.test(after)) return false;
  if (never.has(word)) return true;
  if (ambiguous.has(word)) return standsLoose;
  if (legitimate.has(word) || new Set(word).size === 1) return false;
  if (counted.test(word) && word.length < 4) return false;
  return word.length > 2 || standsLoose || closed.test(after);
}

export const doubledWords: Check = {
  id: 'doubled-words',
  title: '没有重复的词语',
  severity: 'warning',
  *run({ passages, words: { allowed } }) {
    for (const [index, passage] of passages.entries()) {
      const { text, kind, breaks } = passage;
      if (text.length >= shortestParagraph && kind === 'prose' && text === passages[index - 1]?.text && text.endsWith('。')) {
        yield {
          passage,
          offset: 0,
          found: shorten(text),
          message: `这一段与前一段相同：“${shorten(text)}”。`,
          fix: '删去重复的一段。',
        };
        continue;
      }
      for (const { index, word } of passage.has(sign.repetition) ? repetitions(text) : []) {
        const middle = index + word.length;
        if (breaks.includes(middle) || !isFault(text, word, index)) continue;
        // Heads of columns run into one another (是否是否).
        if (kind === 'cell' && !never.has(word) && !/[，。；]/.test(text)) continue;
        if (isPartOf(text, index, word.length * 2, allowed)) continue;
        yield {
          passage,
          offset: index,
          found: word + word,
          message: `“${around(text, index, word.length * 2)}”里“${word}”重复。`,
          fix: `只留一个“${word}”。`,
        };
      }
      for (const { index, word } of passage.has(sign.organEnding) && /[局办委部厅院所镇乡]、/.test(text) ? organsTwice(text) : []) {
        yield {
          passage,
          offset: index,
          found: word,
          message: `“${around(text, index, word.length)}”里的“${word}”前面已经列过。`,
          fix: `删去这一个“${word}”；写错了的，改成别的机关。`,
        };
      }
      if (!passage.has(sign.twin)) continue;
      const seen = new Set<number>();
      for (const match of text.matchAll(single)) {
        seen.add(match.index);
        yield {
          passage,
          offset: match.index,
          found: match[0],
          message: `“${around(text, match.index, match[0].length)}”里“${match[0][0]}”重复。`,
          fix: `只留一个“${match[0][0]}”。`,
        };
      }
      for (const { index } of doubledCharacters(text)) {
        if (seen.has(index) || breaks.includes(index + 1) || isPartOf(text, index, 2, allowed)) continue;
        yield {
          passage,
          offset: index,
          found: text.slice(index, index + 2),
          message: `“${around(text, index, 2)}”里“${text[index]!}”重复。`,
          fix: `只留一个“${text[index]!}”。`,
        };
      }
    }
  },
};

import type { Check } from '../check.ts';
import { around } from '../excerpt.ts';
import { sign, signsAt } from '../signs.ts';
import { isPartOf } from '../word-list.ts';

/** Characters taken for one another in names of organs: same sound, or much the same form. */
const confusable =
  `建健键 卫位未为 该改 财才材采 政正证征 务物勿 监检鉴间 督都 审申 计记技际 育誉 民名 社设摄 保宝报堡 障帐账 农浓 林临 利力立历 局居剧句 委伟
  办半 资姿滋兹 源原园员 规归 划化画 住驻注 城诚成 交教较 通同统 运云 输书 文纹 旅绿族施 游由邮 体题休 广光 电店 应映 急及级 退推 役疫意 军均 人仁入 事是士市
  信心新 访仿防 税说睡 气汽 象像 商伤 业叶 工公功 科棵 贫频 振镇 兴性 司私 院园 安案按 医衣 行形 批比 执直值 综宗 合和 管官 理里 服副 经径 济际 革格 展站 残惨 联连
  会汇 团围 共供 党挡 档挡 案按 统筒 水永 牧木 草早 渔鱼 畜蓄 土士 国围 然燃 粮良 储诸 物务 供共 销消 烟咽 草造 盐严 村存 街接 道到 处外 府符 长常`
    .split(/\s+/)
    .filter(Boolean);
const groups = new Map<string, Set<string>>();
for (const group of confusable) for (const character of group) groups.set(character, new Set([...(groups.get(character) ?? []), ...group]));

const shortest = 3;

/** Names one character away from the name of an organ, where that character is easily mistaken. */
export const organNames: Check = {
  id: 'organ-names',
  title: '机关名称与机关名录一致',
  severity: 'warning',
  *run({ passages, organNames: given, words: { allowed } }) {
    const { names, index } = indexOf(given);
    if (names.size === 0) return;
    for (const passage of passages) {
      if (!passage.has(sign.organEnding)) continue;
      const { text } = passage;
      for (let end = shortest; end <= text.length; end += 1) {
        if ((signsAt(text, end - 1) & sign.organEnding) === 0) continue;
        const found = nearestAt(text, end, names, index);
        if (!found) continue;
        const { written, name } = found;
        if (isPartOf(text, end - written.length, written.length, allowed)) continue;
        yield {
          passage,
          offset: end - written.length,
          found: written,
          message: `机关名称“${around(text, end - written.length, written.length, 3)}”不在机关名录里，与“${name}”只差一个字。`,
          fix: `改成“${name}”；确有这个机关的，补进 organs.yaml。`,
        };
      }
    }
  },
};

/** Names of one length by their halves: a name with one mistake has one half right. */
interface Halves {
  readonly length: number;
  /** Characters with which a first half begins, and the last but one of names; most places of a text need no other look. */
  readonly begins: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
  readonly first: ReadonlyMap<string, readonly string[]>;
  readonly second: ReadonlyMap<string, readonly string[]>;
}

interface NameIndex {
  readonly names: ReadonlySet<string>;
  readonly index: readonly Halves[];
}

/** One list serves all texts of a portal. */
const indexes = new WeakMap<readonly string[], NameIndex>();

function indexOf(given: readonly string[]): NameIndex {
  const known = indexes.get(given);
  if (known) return known;
  const names = new Set(given.filter((name) => name.length >= shortest));
  const index = [...Map.groupBy(names, ({ length }) => length)].map(([length, same]) => ({
    length,
    begins: new Set(same.map((name) => name.charCodeAt(0))),
    ends: new Set(same.map((name) => name.charCodeAt(length - 2))),
    first: Map.groupBy(same, (name) => name.slice(0, length >> 1)),
    second: Map.groupBy(same, (name) => name.slice(length >> 1)),
  }));
  const made = { names, index };
  indexes.set(given, made);
  return made;
}

/** The name that the words ending at `end` were meant to be; `undefined` when they are a name, or near none. */
function nearestAt(text: string, end: number, names: ReadonlySet<string>, index: readonly Halves[]): { written: string; name: string } | undefined {
  let best: { written: string; name: string } | undefined;
  for (const { length, begins, ends, first, second } of index) {
    if (length > end || (!begins.has(text.charCodeAt(end - length)) && !ends.has(text.charCodeAt(end - 2)))) continue;
    const middle = end - length + (length >> 1);
    const candidates = [...(second.get(text.slice(middle, end)) ?? []), ...(first.get(text.slice(end - length, middle)) ?? [])];
    if (candidates.length === 0) continue;
    const written = text.slice(end - length, end);
    if (names.has(written)) return undefined;
    if (best && best.written.length > length) continue;
    const name = candidates.find((candidate) => isConfusable(candidate, written));
    if (name !== undefined) best = { written, name };
  }
  return best;
}

/** Whether two words of one length differ in one character that is easily mistaken. */
function isConfusable(name: string, written: string): boolean {
  let at = -1;
  for (let index = 0; index < name.length; index += 1) {
    if (name[index] === written[index]) continue;
    if (at >= 0) return false;
    at = index;
  }
  return at >= 0 && groups.get(name[at]!)?.has(written[at]!) === true;
}

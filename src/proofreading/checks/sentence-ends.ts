import type { Check, Remark } from '../check.ts';
import { around, shorten } from '../excerpt.ts';
import { readMark } from '../item-marks.ts';
import type { Passage } from '../passage.ts';
import { signatureDayOf } from '../signature-day.ts';

const noNumber: ReadonlySet<number> = new Set();
const lastSentence = /[^。；！？]*$/;
const endsInWord = /\p{Script=Han}$/u;
/** What stands behind the last sentence of a paragraph without being one: who is responsible, who signs. */
const label = /[：:\t]|\s{2}|(?:政府|办公室|委员会|局|厅|部|委|办|组|院|处|中心|公司|学校|镇|乡|街道|单位|部门)$/;
const shortestSentence = 10;
const shortestParagraph = 20;

/** The last items of these begin anew only when what was before them is over. */
const higher = new Set(['chapter', 'section', 'article', 'hanDot']);

const purposes =
  `加强 做好 规范 贯彻 落实 保障 保证 确保 推动 推进 促进 提高 提升 完善 健全 加快 强化 深化 优化 维护 防止 防范 预防 遏制 杜绝 减少 控制 巩固 拓展 增强 营造 发挥 使 让 整合
  实现 满足 解决 改善 扩大 保护 方便 树立 弘扬 激发 调动 压实 夯实 适应 减轻 降低 避免`
    .split(/\s+/)
    .join('|');
const manner = '(?:进一步|全面|整体|切实|确实|更好地?|深入|认真|扎实|有效|有力|不断|充分|着力|最大限度|最大程度)?';
/** 为加强…，确保…。根据…，现就…: a purpose, and nothing that serves it. */
const purposeAlone = new RegExp(
  String.raw`(?:^|(?<=[。！？]))\s*(为了?${manner}(?:${purposes})[^。；！？：，]{4,80}(?:，${manner}(?:${purposes})[^。；！？：，]{2,80})*)。(?=现将|现就|根据|按照|依据)`,
  'g',
);
const deed = /决定|制定|成立|已|现(?=[将就予对])|应当|必须|特|印发|召开|将|请|提出|拟|起草|编制|(?<!为)了|于\d|不得/;

const address =
  /^各[^。：；:]{4,120}(?:部门|单位|机构|公司|管委会|办事处|委员会|人民政府|学校|科室|股室|企业)[）)]?$|^\p{Script=Han}{2,4}(?:代表|委员)$/u;
const titleBeforeAddress = /(?:通知|决定|意见|通报|函|答复|复函)(?:[（(]?\p{Script=Han}{2,8}〔\d{4}〕\d+号[）)]?)?$/u;
/** The last words of a sentence that opens a document. */
const opening =
  /(?:，(?:特?制定|现提出)本?(?:实施|工作|管理)?(?:方案|办法|细则|意见|规定|预案|计划|要点|规则|制度)|印发给你们，请[^。，；]{0,20}(?:执行|落实|实施)|(?:通知|公告|通告|报告|汇报|答复|批复|要求)如下)$/;
/** Lines between the title and the one addressed: number, day, source. */
const longestHead = 4;
/** Those addressed stand among the first paragraphs. */
const longestTop = 20;

/** Whether the signature follows: the day, or the organ above it. */
function isSignature(next: Passage, afterNext: Passage | undefined): boolean {
  if (signatureDayOf(next) !== undefined) return true;
  return afterNext !== undefined && next.text.length < 40 && label.test(next.text.trim()) && signatureDayOf(afterNext) !== undefined;
}

function remarkAt(passage: Passage, offset: number, found: string, message: string, fix: string): Remark {
  return { passage, offset, found, message, fix };
}

/** A paragraph of sentences whose last one has no end, or goes on where nothing follows. */
function endOfParagraph(passage: Passage, next: Passage, afterNext: Passage | undefined): Remark | undefined {
  const text = passage.text.trimEnd();
  const last = text.at(-1)!;
  const open = /[，、；]/.test(last);
  if (text.length < shortestSentence || (!open && !endsInWord.test(last))) return undefined;
  const tail = lastSentence.exec(text)![0];
  const opens = !open && opening.test(text);
  if (!open && !opens && (!tail.includes('，') || tail.length < shortestSentence || label.test(tail))) return undefined;
  const mark = readMark(passage, () => noNumber);
  const nextMark = readMark(next, () => noNumber);
  const signed = isSignature(next, afterNext);
  if (open) {
    const higherFollows = nextMark !== undefined && higher.has(nextMark.kind) && mark?.kind !== nextMark.kind;
    if (!(last === '；' ? signed || higherFollows : mark !== undefined && nextMark !== undefined)) return undefined;
    const message = `“${around(text, text.length - 1, 1, 10)}”是这一段的末尾，用了“${last}”。`;
    return remarkAt(passage, text.length - 1, last, message, '改成“。”；引出下文的，改成“：”。');
  }
  const sentences = tail.length < text.length || mark?.kind === 'article';
  const newParagraph = nextMark !== undefined || (next.kind === 'prose' && next.text.length >= shortestParagraph && /[，。]/.test(next.text));
  if (!opens && !(sentences && newParagraph) && !(signed && text.length >= shortestParagraph)) return undefined;
  const fix = /如下$/.test(text) ? '补上“：”。' : '补上“。”。';
  return remarkAt(passage, text.length - 1, last, `“${tail.slice(-12)}”是这一段的末尾，漏了标点。`, fix);
}

/** The line that names those addressed, without its colon. */
function withoutColon(passages: readonly Passage[], index: number): Remark | undefined {
  const passage = passages[index]!;
  const text = passage.text.trim();
  if (!address.test(text) || (text.startsWith('各') && !/[，、]/.test(text))) return undefined;
  const next = passages[index + 1];
  if (!next || next.kind !== 'prose' || next.text.length < 25 || !/[。：]/.test(next.text)) return undefined;
  const above = passages.slice(Math.max(0, index - longestHead), index);
  // Without title above it, the address is among the first lines.
  if (index > 2 && !above.some((before) => before.kind !== 'cell' && titleBeforeAddress.test(before.text.trim()))) return undefined;
  return remarkAt(passage, passage.text.indexOf(text), text, `主送机关或者称谓“${shorten(text)}”后面漏了冒号。`, '补上“：”。');
}

/** Marks at the ends of sentences and paragraphs. */
export const sentenceEnds: Check = {
  id: 'sentence-ends',
  title: '句子和段落末尾的标点正确',
  severity: 'warning',
  *run({ passages }) {
    for (const [index, passage] of passages.entries()) {
      if (passage.kind !== 'prose') continue;
      const { text } = passage;
      if (text.length < 4 && /^\s*[。，；、]\s*$/.test(text)) {
        yield remarkAt(passage, text.search(/\S/), text.trim(), `这一段只有一个“${text.trim()}”。`, '删去，或补上漏掉的内容。');
        continue;
      }
      for (const match of text.includes('为') ? text.matchAll(purposeAlone) : []) {
        const purpose = match[1]!;
        if (deed.test(purpose)) continue;
        const end = match.index + match[0].length - 1;
        yield remarkAt(passage, end, '。', `“${shorten(purpose, 30)}。”只写了目的，句子还没有完。`, '把“。”改成“，”，与后面的话连成一句。');
      }
      const next = passages[index + 1];
      if (!next) continue;
      const remark = endOfParagraph(passage, next, passages[index + 2]) ?? (index < longestTop ? withoutColon(passages, index) : undefined);
      if (remark) yield remark;
    }
  },
};

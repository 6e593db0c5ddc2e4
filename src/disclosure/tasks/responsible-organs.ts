import type { OrganNames } from '../organ-names.ts';

/** Who is to do a task, as a table says it. */
export interface ResponsibleOrgans {
  /** Ids of organs that lead. */
  readonly lead: readonly string[];
  /** Ids of organs that take part, those that lead left out. */
  readonly others: readonly string[];
  /** Groups that are not single organs: 各乡镇（街道）, 县级有关部门. */
  readonly groups: readonly string[];
  /** Names that organs.yaml does not know. */
  readonly unknown: readonly string[];
}

const groupWords =
  /^(?:各|全[县区市]|[县区市]?(?:级|直|直属)?(?:各|有关|相关)|[县区市]政府(?:各|有关|相关)|其他|其它|有关|相关)|(?:各|有关|相关)(?:单位|部门|乡镇|镇|街道)|(?:领域|涉及).*(?:责任单位|部门)|(?:责任|牵头)(?:单位|部门)|部门（单位）$|^(?:乡镇?|镇街?|街道|园区|开发区)$|(?:起草|制定|主管|预算|执法|成员|承办|审批|监管)(?:单位|部门|机关)$/;

/** Splits at 、，；, not inside brackets: 各乡镇（街道、园区）is one. */
function splitNames(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let name = '';
  for (const character of text) {
    if ('（(〔[<〈'.includes(character)) depth += 1;
    else if ('）)〕]>〉'.includes(character)) depth = Math.max(0, depth - 1);
    if (depth === 0 && '、，,；;。\n'.includes(character)) {
      names.push(name);
      name = '';
    } else name += character;
  }
  return [...names, name].map((part) => part.trim()).filter(Boolean);
}

const sayings =
  /(?:(?:按照?|依)(?:各自)?(?:工作)?职责(?:分工)?|按分工|分工|分别|共同|抓好|具体|组织实施|组织|密切|积极|协同|配合|负责|落实|实施|参与|协助)$/u;

/** 县审计局按职责分工分别负责 → 县审计局 */
function withoutSayings(written: string): string {
  const shorter = written.replace(sayings, '');
  return shorter === written ? written : withoutSayings(shorter);
}

/** `县财政局等县级有关部门` is a name and a group. */
function partsOf(written: string): string[] {
  const name = withoutSayings(written).replace(/^(?:牵头|责任|配合|承办|落实|主办|协办|负责)(?:单位|部门|科室|主体)[：:]/u, '');
  const [first, rest] = name.split(/等(?=.*(?:部门|单位))/) as [string, string?];
  if (rest === undefined) return name.replace(/等$/, '').split(/会同|联合|和(?=.*涉及)/u);
  return /^(?:部门|单位)$/.test(rest) ? [first] : [first, rest];
}

/** Reads the words in which a table names those responsible; 牵头 before the others, each name once. */
export function readResponsibleOrgans(text: string, names: OrganNames): ResponsibleOrgans {
  const lead = new Set<string>();
  const others = new Set<string>();
  const groups = new Set<string>();
  const unknown = new Set<string>();
  const take = (written: string, into: Set<string>) => {
    for (const name of splitNames(written)
      .flatMap(partsOf)
      .map((part) => part.trim())) {
      if (/^[—－\-/无]*$/u.test(name)) continue;
      // 区政府办公室（区大数据局）is one office with two signs.
      const organ = names.find(name) ?? names.find(name.replace(/[（(<〈].*$/, ''));
      // 县财政局和县审计局, 县财政局及各乡镇: two names, when both are known.
      const pair = organ ? undefined : /^(.+?(?:局|办|委|办公室|政府|中心|镇|乡))(?:和|及|与|以及)(.+)$/u.exec(name)?.slice(1);
      if (organ) into.add(organ.id);
      else if (pair && names.find(pair[0]!) && (names.find(pair[1]!) ?? groupWords.test(pair[1]!))) for (const part of pair) take(part, into);
      else if (groupWords.test(name)) groups.add(name);
      else unknown.add(name);
    }
  };
  const flat = text.replace(/\s+/g, '');
  const leading = /^(.*?)牵头(?:单位|部门)?(?:[，,；;、：:](.*))?$/s.exec(flat);
  if (leading && leading[1] !== '') {
    take(leading[1]!, lead);
    take(leading[2] ?? '', others);
  } else if (leading) {
    const [first = '', rest = ''] = (leading[2] ?? '').split(/[；;。](.*)/s);
    take(first, lead);
    take(rest, others);
  } else take(flat, others);
  for (const id of lead) others.delete(id);
  return { lead: [...lead], others: [...others], groups: [...groups], unknown: [...unknown] };
}

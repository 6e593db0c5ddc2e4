import type { Organ } from './organs.ts';

/** Usual abbreviations of departments, each with the words it stands for; the longest first where one holds another. */
const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^发改/, '发展和改革'],
  [/^发展改革/, '发展和改革'],
  [/^人社/, '人力资源和社会保障'],
  [/^人力资源社会保障/, '人力资源和社会保障'],
  [/^住建/, '住房和城乡建设'],
  [/^住房城乡建设/, '住房和城乡建设'],
  [/^卫健/, '卫生健康'],
  [/^工信/, '工业和信息化'],
  [/^经信/, '经济和信息化'],
  [/^市监$|^市场监管/, '市场监督管理'],
  [/^文旅/, '文化和旅游'],
  [/^文广旅|^文化广电和旅游/, '文化广电旅游'],
  [/^医保/, '医疗保障'],
  [/^教体/, '教育体育'],
  [/^教育和体育/, '教育体育'],
  [/^交通$|^交运$/, '交通运输'],
  [/^退役军人$/, '退役军人事务'],
  [/^应急$/, '应急管理'],
  [/^自规|^自然资源规划/, '自然资源和规划'],
  [/^国资$/, '国有资产监督管理'],
  [/^环保$|^环境保护$/, '生态环境'],
  [/^行政审批服务$|^审批$|^审批服务$/, '行政审批'],
  [/^统计$/, '统计'],
];

/** A name without what varies from writer to writer: blanks, the county's own name, abbreviations, 局 or 委员会. */
function stemOf(written: string, place: string): string {
  let name = written
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/人民政府/g, '政府')
    .replace(/办公室$/, '办');
  if (place && name.startsWith(place)) name = name.slice(place.length);
  else name = name.replace(/^[本我]?[县区市旗州](?=.)(?!级|直|辖|域|内|场|政(?!府))/, '');
  if (/政府$|政府办$|镇$|乡$|街道$|街道办$|街道办事处$/.test(name)) return name.replace(/(?<=[镇乡])政府$/, '').replace(/街道办(?:事处)?$/, '街道');
  const stem = name.replace(/(?:委员会|局|委|厅|中心)$/, '');
  const found = abbreviations.find(([pattern]) => pattern.test(stem));
  return found ? stem.replace(found[0], found[1]) : stem;
}

/** Finds organs by any of the ways in which documents write their names. */
export class OrganNames {
  readonly #exact = new Map<string, Organ>();
  readonly #stems = new Map<string, Organ>();
  readonly #place: string;

  constructor(organs: readonly Organ[]) {
    const county = organs.find(({ level }) => level === 'county')?.name ?? '';
    this.#place = county.replace(/人民政府$/, '');
    for (const organ of organs) {
      for (const name of [organ.id, organ.name, ...(organ.shortNames ?? [])]) {
        if (!this.#exact.has(name)) this.#exact.set(name, organ);
        const stem = stemOf(name, this.#place);
        if (!this.#stems.has(stem)) this.#stems.set(stem, organ);
      }
    }
  }

  find(written: string): Organ | undefined {
    return this.#exact.get(written) ?? this.#stems.get(stemOf(written, this.#place));
  }
}

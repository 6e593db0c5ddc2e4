import { hasLifecycle, type DisclosureDocument, type Portal } from '#disclosure';

/** Documents of a portal, to be found by how texts name them. */
export interface CitationIndex {
  /** Documents with exactly this title, with or without what is printed around it (关于印发……的通知). */
  titled(title: string): readonly DisclosureDocument[];
  /** The document with the number that a mention ends with. */
  numbered(mention: string): DisclosureDocument | undefined;
  /** Titles that differ from this one by a character or two, the nearest first; none for a title that is there. */
  nearTitles(title: string): readonly string[];
}

export function plainTitle(title: string): string {
  return title.replace(/[\s\u3000“”"‘’'《》〈〉]/g, '');
}

/** 关于印发《办法》的通知 → 办法 */
export function innerTitle(title: string): string {
  const plain = plainTitle(title);
  return /关于(?:批转|转发)?(?:印发|颁布|公布|发布|颁发)(.+?)的(?:通知|决定|公告|通告|命令|函)(?:[（(].*[）)])?$/u.exec(plain)?.[1] ?? plain;
}

function add<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (!values) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

const shortNumber = (number: string) => /〔\d{4}〕\d{1,5}号$/u.exec(number)?.[0];

const caches = new WeakMap<Portal, CitationIndex>();

/** The index of a portal's documents (withheld ones too for the numbers they hold), made once. */
export function citationIndex(portal: Portal): CitationIndex {
  let index = caches.get(portal);
  if (!index) caches.set(portal, (index = buildIndex(portal)));
  return index;
}

function buildIndex(portal: Portal): CitationIndex {
  const titles = new Map<string, DisclosureDocument[]>();
  const numbers = new Map<string, DisclosureDocument[]>();
  /** Halves of titles: a title with one slip still shares one of them with the right one. */
  const halves = new Map<string, string[]>();
  for (const document of portal.documents) {
    for (const title of new Set([plainTitle(document.title), innerTitle(document.title)])) {
      add(titles, title, document);
      if (!hasLifecycle(document) || title.length < 10) continue;
      const middle = Math.floor(title.length / 2);
      add(halves, `${title.slice(0, middle)}…`, title);
      add(halves, `…${title.slice(middle)}`, title);
    }
    const short = document.documentNumber && shortNumber(document.documentNumber);
    if (short) add(numbers, short, document);
  }
  return {
    titled: (title) => titles.get(plainTitle(title)) ?? [],
    numbered(mention) {
      const candidates = numbers.get(shortNumber(mention) ?? '') ?? [];
      return candidates
        .filter(({ documentNumber }) => mention.endsWith(documentNumber!))
        .sort((a, b) => b.documentNumber!.length - a.documentNumber!.length)[0];
    },
    nearTitles(title) {
      const plain = plainTitle(title);
      if (plain.length < 10 || titles.has(plain)) return [];
      const found = new Set<string>();
      for (const length of [plain.length - 1, plain.length, plain.length + 1]) {
        const middle = Math.floor(length / 2);
        for (const key of [`${plain.slice(0, middle)}…`, `…${plain.slice(plain.length - (length - middle))}`]) {
          for (const candidate of halves.get(key) ?? []) {
            if (candidate.length === length && isSlip(plain, candidate)) found.add(candidate);
          }
        }
      }
      return [...found];
    },
  };
}

/** Characters by which titles of different papers differ: a slip is something else. */
const telling = /[\d一二三四五六七八九十〇零两上下前后新旧省市县区乡镇村试暂行修订稿初终大小老幼男女甲乙丙丁东西南北中不非]/u;

/** Whether two titles are the same but for up to two neighbouring characters that do not tell papers apart. */
export function isSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left === '' && right === '') return false;
  return left.length <= 2 && right.length <= 2 && !telling.test(left + right);
}

/** Words of which titles are made whatever they are about. */
const frame =
  /关于|印发|公布|发布|通知|办法|规定|规则|细则|意见|方案|决定|实施|管理|暂行|试行|若干|进一步|工作|人民政府|办公室|加强|推进|[（(].*?[）)]|的|和|与|及|年|县|市|省|区|“|”/gu;

/** What kind of paper a title ends with; who shortens a title keeps it. */
const forms = /(?:办法|规定|细则|条例|方案|意见|规划|纲要|计划|标准|制度|规则|目录|清单|决定|通告|公告)$/u;

/** Whether a text may mean a document by this name: the title, a part of it, or a shortening. */
export function mayMean(portal: Portal, written: string, document: DisclosureDocument): boolean {
  const [name, full, inner] = [plainTitle(written), plainTitle(document.title), innerTitle(document.title)];
  if (full.includes(name) || name.includes(inner) || name.includes(full)) return true;
  if (isSlip(name, inner) || isSlip(name, full)) return false;
  if (citationIndex(portal).titled(written).length > 0) return false;
  const [form, ...others] = [name, inner, full].map((title) => forms.exec(title.replace(/[（(][^（）()]*[）)]$/u, ''))?.[0]);
  if (form !== undefined && others.every((other) => other !== undefined && other !== form)) return false;
  const place = portal.site.name.replace(/人民政府$/, '').replace(/[县市区]$/, '');
  const about = new Set(name.replaceAll(place, '').replace(frame, ''));
  const shared = [...about].filter((character) => full.includes(character)).length;
  return about.size < 3 || shared >= about.size / 2;
}

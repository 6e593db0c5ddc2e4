import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { addDays, builtInColumns, daysBetween, topicValues, yearOf, type Day } from '#disclosure';
import { reportNumbers, type ReportBalance } from './annual-reports.ts';
import { benchDay, guide, organs, site, type BenchOrgan } from './office.ts';
import { pickField, writeMdx, writeText } from './prose.ts';
import { Random } from './random.ts';

export interface CorpusSize {
  readonly documents: number;
  readonly attachments: number;
  /** Bytes of all content files. */
  readonly bytes: number;
  /** The file, below `documents/`, of the text that was made last. */
  readonly lastText: string;
}

const firstDay: Day = '2012-01-04';
const meanBytes = 3300;
/** So that what is made last is also published by the day of the portal. */
const lastDaysFree = 12;

const informationColumns = builtInColumns.filter((column) => (column.accepts as readonly string[]).includes('information'));
const genres = ['公告', '公示', '通报', '通知'] as const;

/** Writes a content folder of a whole portal. Documents are made in the order of their dates, so that they can refer to earlier ones. */
class Corpus {
  readonly #folder: string;
  readonly #random: Random;
  readonly #serials = new Map<string, number>();
  /** Documents that later ones may change or repeal: those of an organ that still stand. */
  readonly #standing = new Map<string, { id: string; title: string; dated: Day }[]>();
  #policies: { id: string; title: string; column: string; issuer: BenchOrgan; published: Day }[] = [];
  #documents = 0;
  #attachments = 0;
  #bytes = 0;
  #lastText = '';

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#random = new Random(seed);
  }

  get size(): CorpusSize {
    return { documents: this.#documents, attachments: this.#attachments, bytes: this.#bytes, lastText: this.#lastText };
  }

  write(file: string, content: string): void {
    mkdirSync(dirname(join(this.#folder, file)), { recursive: true });
    writeFileSync(join(this.#folder, file), content);
    this.#bytes += Buffer.byteLength(content);
  }

  #serial(name: string): number {
    const next = (this.#serials.get(name) ?? 0) + 1;
    this.#serials.set(name, next);
    return next;
  }

  /** The fields that every document has. */
  #base(issuer: BenchOrgan, title: string, dated: Day, published: Day) {
    const number = organs.indexOf(issuer) + 1;
    const year = yearOf(published);
    const serial = this.#serial(`index ${number} ${year}`);
    return {
      title,
      indexNumber: `YBX${String(number).padStart(3, '0')}/${year}-${String(serial).padStart(5, '0')}`,
      issuers: [issuer.id],
      dated,
      published,
      topic: this.#random.pick(topicValues.slice(9)),
      summary: `${title}的主要内容。`,
      keywords: [pickField(this.#random), pickField(this.#random)],
    };
  }

  #publish(column: string, id: string, data: object, body: string | undefined, ending: 'md' | 'mdx' | 'yaml' = 'md'): void {
    const attachments = body !== undefined && this.#random.chance(0.03) ? { attachments: [{ file: 'table.csv', title: '附表' }] } : {};
    const front = stringify({ ...data, ...attachments }, { lineWidth: 0 });
    if ('attachments' in attachments) {
      this.write(`attachments/${id}/table.csv`, `\uFEFF项目,数量\r\n${pickField(this.#random)},${this.#random.integer(1, 99)}\r\n`);
      this.#attachments += 1;
    }
    this.write(`documents/${column}/${id}.${ending}`, body === undefined ? front : `---\n${front}---\n\n${body}`);
    if (body !== undefined) this.#lastText = `${column}/${id}.${ending}`;
    this.#documents += 1;
  }

  /** A day of publication that is within the time allowed, whatever holidays lie between. */
  #publishedAfter(dated: Day): Day {
    return addDays(dated, this.#random.integer(0, 9));
  }

  #documentNumber(issuer: BenchOrgan, dated: Day): string {
    const year = yearOf(dated);
    return `${issuer.prefix}〔${year}〕${this.#serial(`${issuer.prefix} ${year}`)}号`;
  }

  information(index: number, dated: Day): void {
    const random = this.#random;
    const column = informationColumns[index % informationColumns.length]!;
    const issuer = random.pick(organs);
    const genre = random.pick(genres);
    const title = `${issuer.name}关于${yearOf(dated)}年${pickField(random)}情况的${genre}（第${index + 1}期）`;
    const mdx = random.chance(0.03);
    this.#publish(
      column.id,
      `information-${index + 1}`,
      { ...this.#base(issuer, title, dated, this.#publishedAfter(dated)), ...(column.accepts.length > 1 && { type: 'information' }), genre },
      mdx ? writeMdx(random) : writeText(random, random.integer(1000, meanBytes * 2 - 1000)),
      mdx ? 'mdx' : 'md',
    );
  }

  policy(index: number, dated: Day): void {
    const random = this.#random;
    const normative = random.chance(0.6);
    const issuer = random.pick(organs.filter((organ) => organ.level !== 'township'));
    const subject = pickField(random);
    const standing = this.#standing.get(issuer.id) ?? [];
    const old = standing.find((document) => document.dated < addDays(dated, -365 * 3));
    const amended = standing.at(-1);
    const relation = old && random.chance(0.25) ? { repeals: [old.id] } : amended && random.chance(0.1) ? { amends: [amended.id] } : {};
    const basedOn = random.chance(0.3) && this.#policies.length > 0 ? { basedOn: [random.pick(this.#policies).id] } : {};
    const title = `${issuer.name}关于印发样本县${subject}${random.pick(['管理办法', '实施细则', '工作方案'])}（${yearOf(dated)}年第${index + 1}件）的通知`;
    const id = `policy-${index + 1}`;
    const column = normative ? 'normative-documents' : 'policy-documents';
    const published = this.#publishedAfter(dated);
    const effective = addDays(dated, 30);
    const linked = this.#policies.length > 0 ? random.pick(this.#policies) : undefined;
    const body = `${writeText(random, random.integer(2000, meanBytes * 2))}${linked ? `\n本文件与[《${linked.title}》](/${linked.column}/${linked.id}/)一并执行。\n` : ''}`;
    this.#publish(
      column,
      id,
      {
        ...this.#base(issuer, title, dated, published),
        ...(!normative && { type: 'policy-document' }),
        documentNumber: this.#documentNumber(issuer, dated),
        genre: '通知',
        effective,
        ...(normative && { expires: addDays(effective, 365 * 5) }),
        ...relation,
        ...basedOn,
      },
      body,
    );
    this.#policies.push({ id, title, column, issuer, published });
    const remaining = 'repeals' in relation ? standing.filter((document) => document !== old) : standing;
    this.#standing.set(issuer.id, [...remaining, { id, title, dated }]);
  }

  interpretation(index: number): void {
    const random = this.#random;
    const policy = this.#policies[index % this.#policies.length]!;
    const published = addDays(policy.published, random.integer(0, 2));
    const forms = random.chance(0.3) ? ['问答'] : ['文字'];
    const title = `${policy.title}解读（${index + 1}）`;
    this.#publish(
      'interpretations',
      `interpretation-${index + 1}`,
      { ...this.#base(policy.issuer, title, policy.published, published), genre: '解读', interprets: [policy.id], forms, stage: '首次' },
      writeText(random, random.integer(1000, meanBytes * 2 - 1000)),
    );
  }

  plans(count: number): void {
    const random = this.#random;
    for (let index = 0; index < count; index += 1) {
      const start = [2011, 2016, 2021, 2026][index % 4]!;
      const outline = index < 4;
      const issuer = outline ? organs[0]! : random.pick(organs);
      const dated = addDays(`${start}-03-01`, random.integer(0, 200));
      const title = outline
        ? `样本县国民经济和社会发展规划纲要（${start}—${start + 4}年）`
        : `样本县${pickField(random)}规划（${start}—${start + 4}年，第${index + 1}号）`;
      this.#publish(
        'plans',
        outline ? `outline-${start}` : `plan-${index + 1}`,
        {
          ...this.#base(issuer, title, dated, this.#publishedAfter(dated)),
          type: 'plan',
          kind: outline ? '规划纲要' : '专项规划',
          periodStart: start,
          periodEnd: start + 4,
          ...(!outline && { parent: `outline-${start}` }),
          approvedBy: outline ? '样本县人民代表大会' : '样本县人民政府',
        },
        writeText(random, random.integer(meanBytes, meanBytes * 2)),
      );
    }
  }

  annualReports(years: number): void {
    const last = yearOf(benchDay) - 1;
    for (const organ of organs) {
      let balance: ReportBalance | undefined;
      for (let year = last - years + 1; year <= last; year += 1) {
        const { tables, balance: next } = reportNumbers(this.#random, year, balance);
        balance = next;
        const dated = `${year + 1}-01-10`;
        this.#publish(
          'annual-reports',
          `${organ.id}-${year}`,
          {
            ...this.#base(organ, `${organ.name}${year}年政府信息公开工作年度报告`, dated, this.#publishedAfter(dated)),
            genre: '报告',
            organ: organ.id,
            year,
            overview: writeText(this.#random, 1200),
            tables,
            problems: writeText(this.#random, 400),
            other: '没有其他需要报告的事项。',
          },
          undefined,
          'yaml',
        );
      }
    }
  }
}

/** Days from the first to the last, evenly, in order. */
function dayAt(index: number, count: number): Day {
  return addDays(firstDay, Math.floor((index / count) * (daysBetween(firstDay, benchDay) - lastDaysFree)));
}

/**
 * Makes the content folder of an invented county: 60 in 100 documents are dated information, 20 are normative and other policy
 * documents with their relations; the rest are interpretations, plans and annual reports. The same seed gives the same bytes.
 */
export function generateCorpus(folder: string, documents: number, seed = 1): CorpusSize {
  const corpus = new Corpus(folder, seed);
  const years = Math.min(7, Math.max(1, Math.round(documents / 2000)));
  corpus.write('site.yaml', stringify(site));
  corpus.write(
    'organs.yaml',
    stringify({
      organs: organs.map(({ id, name, level, prefix }) => ({ id, name, level, documentPrefix: [prefix], reportsFrom: yearOf(benchDay) - years })),
    }),
  );
  corpus.write('pages/guide.md', `---\n${stringify(guide)}---\n\n本指南供性能测试使用。\n`);

  const plans = Math.max(4, Math.round(documents * 0.03));
  const policies = Math.round(documents * 0.2);
  const interpretations = Math.round(documents * 0.12);
  const information = Math.max(0, documents - policies - interpretations - plans - organs.length * years);
  corpus.plans(plans);
  corpus.annualReports(years);
  for (let index = 0; index < policies; index += 1) corpus.policy(index, dayAt(index, policies));
  for (let index = 0; index < interpretations; index += 1) corpus.interpretation(index);
  for (let index = 0; index < information; index += 1) corpus.information(index, dayAt(index, information));
  return corpus.size;
}

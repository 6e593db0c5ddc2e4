import {
  builtInColumns,
  checkData,
  cite,
  columnsFileSchema,
  explainInvalidCreditCode,
  findNearest,
  listChoices,
  organLevels,
  reservedIds,
  statutoryColumns,
  type ColumnsFile,
  yearOf,
  type ContentPlace,
  type DisclosureDocument,
  type Observation,
  type Organ,
} from '#disclosure';
import { isEmailAddress } from '../email-address.ts';
import { inSettings } from '../places.ts';
import { hasDoubledOrgans, lostOrgans } from '../lost-organs.ts';
import { suggest, unknownOrganCause } from '../references.ts';
import type { ContentRule, ContentSubject } from '../rule.ts';

type Located = Observation & { readonly where: ContentPlace };

/** Whether two names of one length differ by one character, so that one of them is written wrong. */
function isSlip(written: string, name: string): boolean {
  const [characters, expected] = [[...written], [...name]];
  return characters.length === expected.length && characters.filter((character, index) => character !== expected[index]).length === 1;
}

/** Levels that names of this kind have; names of other kinds say nothing about it. */
const levelsOfNames: readonly (readonly [name: RegExp, level: Organ['level']])[] = [
  [/(?:镇|乡)人民政府$|街道办事处$/u, 'township'],
  [/(?:县|区|市)人民政府$/u, 'county'],
  [/局$/u, 'department'],
];

function* checkSite({ portal, settings }: ContentSubject): Generator<Located> {
  const { organ: id, level } = portal.site;
  const where = inSettings(settings, 'site.yaml', 'organ');
  const organ = portal.organ(id);
  const ids = portal.organs.map((candidate) => candidate.id);
  const { name } = portal.site;
  if (organ && isSlip(name, organ.name) && !organ.shortNames?.includes(name)) {
    yield {
      where: inSettings(settings, 'site.yaml', 'name'),
      message: `name（站点名称）写的是“${name}”，发布机关的全称是“${organ.name}”，只差一个字。`,
      fix: '核对后改正写错的一处。',
    };
  }
  if (!organ) {
    yield {
      where,
      message: `organ（发布机关）写的是 ${id}，organs.yaml 里没有这个机关。${suggest(id, ids)}`,
      fix: `改成发布机关的编号。现有机关：${listChoices(ids)}。`,
    };
  } else if (organ.level !== level) {
    yield {
      // The name tells which of the two is wrong.
      where: organ.name === name ? inSettings(settings, 'site.yaml', 'level') : where,
      message: `organ（发布机关）写的是 ${id}，它在 organs.yaml 里的层级是 ${organ.level}（${organLevels[organ.level]}），site.yaml 的 level 却是 ${level}（${organLevels[level]}）。`,
      fix: '改正其中写错的一处，使两处层级一致。',
    };
  }
}

function* checkOrgans({ portal, settings }: ContentSubject): Generator<Located> {
  const names = new Map<string, string>();
  const ids = portal.organs.map((candidate) => candidate.id);
  if (!hasDoubledOrgans(settings)) {
    for (const [id, documents] of lostOrgans(portal)) {
      const unnamed = portal.organs.find((organ) => portal.issuedBy(organ.id).length === 0 && findNearest(id, [organ.id]) !== undefined);
      yield {
        where: inSettings(settings, 'organs.yaml', unnamed ? `organs.${settings.organs.indexOf(unnamed)}.id` : 'organs'),
        message: `有 ${documents} 个文件的发文机关是 ${id}，organs.yaml 里没有这个机关。${unnamed ? `是否误写成了 ${unnamed.id}？` : ''}`,
        fix: unnamed
          ? `把编号改成 ${id}；编号用于网址，确定后不要更改。`
          : '恢复这个机关；已经撤并的机关也要保留，写明 dissolved（撤并日期）和 successor（承接机关）。',
        cause: unknownOrganCause(id),
      };
    }
  }
  for (const [index, organ] of settings.organs.entries()) {
    const first = names.get(organ.id);
    if (first === undefined) names.set(organ.id, organ.name);
    else
      yield {
        where: inSettings(settings, 'organs.yaml', `organs.${index}.id`),
        message: `“${organ.name}”的编号 ${organ.id} 已被“${first}”使用。`,
        fix: '给尚未发布过文件的一个机关换个编号。',
      };
    if (organ.parent !== undefined && (organ.parent === organ.id || !portal.organ(organ.parent))) {
      yield {
        where: inSettings(settings, 'organs.yaml', `organs.${index}.parent`),
        message: `“${organ.name}”的 parent（所属机关）写的是 ${organ.parent}，没有这个机关。${suggest(organ.parent, ids)}`,
        fix: `改成所在乡镇（街道）的编号。现有机关：${listChoices(ids)}。`,
      };
    }
    if (organ.successor === undefined) continue;
    const where = inSettings(settings, 'organs.yaml', `organs.${index}.successor`);
    if (organ.successor === organ.id)
      yield { where, message: `“${organ.name}”的承接机关写的是它自己。`, fix: '改成承接职能的机关编号，或删去 successor。' };
    else if (!portal.organ(organ.successor)) {
      yield {
        where,
        message: `“${organ.name}”的 successor（承接机关）写的是 ${organ.successor}，没有这个机关。${suggest(organ.successor, ids)}`,
        fix: `改成承接机关的编号。现有机关：${listChoices(ids)}。`,
      };
    }
  }
}

/** Names that belong to one organ alone. */
const sharedNames = [
  ['shortNames', '简称'],
  ['documentPrefix', '发文机关代字'],
] as const;

function isReportBefore(document: DisclosureDocument, organ: string, year: number): boolean {
  return document.type === 'annual-report' && document.organ === organ && document.year < year;
}

/** What is each organ's own: names and codes, and the form of its e-mail. */
function* checkOrganFields({ portal, settings, asOf }: ContentSubject): Generator<Located> {
  const codes = new Map<string, string>();
  const names = new Map<string, string>();
  const namesakes = Map.groupBy(settings.organs, ({ name }) => name);
  const shared = { shortNames: new Map<string, string>(), documentPrefix: new Map<string, string>() };
  for (const [index, organ] of settings.organs.entries()) {
    const { id, name, code, email, level, reportsFrom, dissolved } = organ;
    const place = (key: string) => inSettings(settings, 'organs.yaml', `organs.${index}.${key}`);
    const usual = levelsOfNames.find(([words]) => words.test(name))?.[1];
    // The level of the publishing organ is compared with that of the site; a name that two organs have is told as such.
    if (usual !== undefined && usual !== level && id !== portal.site.organ && namesakes.get(name)!.length === 1) {
      yield {
        where: place('level'),
        message: `“${name}”的 level（层级）写的是 ${level}（${organLevels[level]}），与名称不符。`,
        fix: `改成 ${usual}（${organLevels[usual]}）。`,
      };
    }
    const namesake = names.get(name);
    if (namesake === undefined) names.set(name, id);
    else if (namesake !== id) {
      yield {
        where: place('name'),
        message: `机关 ${id} 的全称“${name}”已是机关 ${namesake} 的全称。`,
        fix: '改正写错的一个；是同一个机关的，只留一条。',
      };
    }
    if (code !== undefined) {
      const fault = explainInvalidCreditCode(code);
      const holder = codes.get(code);
      codes.set(code, holder ?? name);
      const told = fault ? `不正确：${fault}` : holder === undefined ? undefined : `已是“${holder}”的代码`;
      if (told !== undefined) {
        yield {
          where: place('code'),
          message: `“${name}”的统一社会信用代码 ${code} ${told}。`,
          fix: '对照统一社会信用代码证书改正。',
        };
      }
    }
    for (const [key, term] of sharedNames) {
      for (const [position, value] of (organ[key] ?? []).entries()) {
        const where = inSettings(settings, 'organs.yaml', `organs.${index}.${key}.${position}`);
        const holder = shared[key].get(value);
        // A successor goes on with the words of the organ that was dissolved.
        if (dissolved === undefined) shared[key].set(value, name);
        if (holder !== undefined && holder !== name && dissolved === undefined)
          yield { where, message: `“${name}”的${term}“${value}”已是“${holder}”的${term}。`, fix: '核对后改正写错的一个，或删去。' };
        else if (key === 'documentPrefix' && !/^\p{Script=Han}+$/u.test(value))
          yield {
            where,
            message: `“${name}”的发文机关代字写的是“${value}”，不全是汉字。`,
            fix: '只写代字，例如 示政发；括号、年份和序号写在各文件的发文字号里。',
          };
      }
    }
    if (reportsFrom !== undefined && reportsFrom >= yearOf(asOf) && portal.documents.some((document) => isReportBefore(document, id, reportsFrom))) {
      yield {
        where: place('reportsFrom'),
        message: `“${name}”的 reportsFrom（年报起始年度）写的是 ${reportsFrom}，而它以前各年度的报告已经公布。`,
        fix: '改成应有年度报告的第一个年度。',
      };
    }
    if (email !== undefined && !isEmailAddress(email)) {
      yield { where: place('email'), message: `“${name}”的电子邮箱写的是 ${email}，不是邮箱地址。`, fix: '写作 名称@域名 的样子。' };
    }
  }
}

function* checkLocalColumns({ settings }: ContentSubject, file: ColumnsFile): Generator<Located> {
  const titles = new Map(builtInColumns.map((column) => [column.id, column.title]));
  for (const [index, column] of file.columns.entries()) {
    const where = inSettings(settings, 'columns.yaml', `columns.${index}.id`);
    const taken = titles.get(column.id);
    if (taken !== undefined) {
      yield {
        where,
        message: `本地栏目“${column.title}”的编号 ${column.id} 已是栏目“${taken}”的编号。`,
        fix: '换一个编号；固定栏目和法定栏目不能改名、替换。',
      };
    } else if (reservedIds.has(column.id)) {
      yield {
        where,
        message: `本地栏目“${column.title}”的编号 ${column.id} 是网站自用的地址。`,
        fix: `换一个编号，不用：${listChoices([...reservedIds], 20)}。`,
      };
    } else {
      const namesake = [...titles].find(([, title]) => title === column.title)?.[0];
      if (namesake !== undefined) {
        yield {
          where: inSettings(settings, 'columns.yaml', `columns.${index}.title`),
          message: `本地栏目 ${column.id} 的名称“${column.title}”已是栏目 ${namesake} 的名称。`,
          fix: '换一个名称，读者才能分清两个栏目。',
        };
      }
      titles.set(column.id, column.title);
    }
  }
}

function* checkRemarks({ portal, settings }: ContentSubject, file: ColumnsFile): Generator<Located> {
  const columnIds = portal.columns.map((column) => column.id);
  const seen = new Set<string>();
  for (const [index, { column }] of file.remarks.entries()) {
    const where = inSettings(settings, 'columns.yaml', `remarks.${index}.column`);
    if (!portal.column(column))
      yield {
        where,
        message: `栏目说明写的栏目是 ${column}，没有这个栏目。${suggest(column, columnIds)}`,
        fix: `改成已有的栏目编号：${listChoices(columnIds)}。`,
      };
    else if (seen.has(column)) yield { where, message: `栏目 ${column} 有两条说明，只会显示后一条。`, fix: '合并成一条。' };
    seen.add(column);
  }
}

function* checkResponsible({ portal, settings }: ContentSubject, file: ColumnsFile): Generator<Located> {
  const [columnIds, organIds] = [portal.columns, portal.organs].map((entries) => entries.map(({ id }) => id)) as [string[], string[]];
  const seen = new Set<string>();
  for (const [index, { column, organ }] of (file.responsible ?? []).entries()) {
    const place = (key: string) => inSettings(settings, 'columns.yaml', `responsible.${index}.${key}`);
    if (!portal.column(column)) {
      yield {
        where: place('column'),
        message: `栏目责任机关写的栏目是 ${column}，没有这个栏目。${suggest(column, columnIds)}`,
        fix: `改成已有的栏目编号：${listChoices(columnIds)}。`,
      };
    } else if (seen.has(column)) yield { where: place('column'), message: `栏目 ${column} 写了两个责任机关。`, fix: '只留一个。' };
    seen.add(column);
    if (organIds.length > 0 && !portal.organ(organ)) {
      yield {
        where: place('organ'),
        message: `栏目 ${column} 的责任机关写的是 ${organ}，organs.yaml 里没有这个机关。${suggest(organ, organIds)}`,
        fix: `改成责任机关的编号。现有机关：${listChoices(organIds)}。`,
      };
    }
  }
}

function* checkAbsences({ portal, settings }: ContentSubject, file: ColumnsFile): Generator<Located> {
  const ids = statutoryColumns.filter((column) => column.duty.kind === 'present').map((column) => column.id);
  const registered = new Map<string, string>();
  for (const [index, { column: id, dated, until }] of file.absences.entries()) {
    const former = registered.get(id);
    registered.set(id, until);
    const where = inSettings(settings, 'columns.yaml', `absences.${index}.column`);
    const column = portal.column(id);
    if (!column) {
      yield { where, message: `无内容登记写的栏目是 ${id}，没有这个栏目。${suggest(id, ids)}`, fix: `改成法定栏目的编号：${listChoices(ids)}。` };
    } else if (column.origin !== 'statutory') {
      yield { where, message: `栏目“${column.title}”不是法定栏目，不需要无内容登记。`, fix: '删去这一条；没有内容的非法定栏目不会显示。' };
    } else if (column.duty.kind !== 'present') {
      yield { where, message: `栏目“${column.title}”必须有内容，不能登记无内容。`, fix: '删去这一条，补上内容。' };
    } else if (former !== undefined && dated <= former) {
      yield { where, message: `栏目“${column.title}”的无内容登记写了两条，有效期相重。`, fix: '只留一条。' };
    }
    if (until < dated) {
      yield {
        where: inSettings(settings, 'columns.yaml', `absences.${index}.until`),
        message: `栏目 ${id} 的无内容登记，最后有效日 ${until} 早于登记日期 ${dated}。`,
        fix: '核对 dated 和 until。',
      };
    }
  }
}

/** The office's own table of wrong words: each once, and not wrong and right at the same time. */
function* checkWords({ settings }: ContentSubject): Generator<Located> {
  const { words, allowed } = settings.proofreading;
  const seen = new Set<string>();
  for (const [index, { wrong, right }] of words.entries()) {
    const where = inSettings(settings, 'proofreading.yaml', `words.${index}.wrong`);
    if (wrong === right) yield { where, message: `错别字表里“${wrong}”的正确写法也是“${right}”。`, fix: '改正写错的一个，或删去这一条。' };
    else if (seen.has(wrong)) yield { where, message: `错别字表里“${wrong}”写了两次。`, fix: '只留一条。' };
    else if (allowed.includes(wrong)) yield { where, message: `“${wrong}”既在错别字表里，又在 allowed（允许的写法）里。`, fix: '只留一处。' };
    seen.add(wrong);
  }
}

export const settingsReferences: ContentRule = {
  id: 'settings-references',
  version: 5,
  title: '设置文件所指的机关和栏目都存在，编号、名称和代码正确',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check(subject, count) {
    const { portal, settings } = subject;
    // Without a readable organs.yaml no organ would be found.
    if (portal.organs.length > 0) {
      count(1 + settings.organs.length);
      yield* checkSite(subject);
      yield* checkOrgans(subject);
      yield* checkOrganFields(subject);
    }
    count(settings.proofreading.words.length);
    yield* checkWords(subject);
    const parsed = settings.files['columns.yaml'];
    const file = parsed && (checkData(columnsFileSchema, parsed, 'settings-fields').value as ColumnsFile | undefined);
    if (!file) return;
    count(file.columns.length + file.remarks.length + (file.responsible ?? []).length + file.absences.length);
    yield* checkLocalColumns(subject, file);
    yield* checkRemarks(subject, file);
    yield* checkResponsible(subject, file);
    yield* checkAbsences(subject, file);
  },
};

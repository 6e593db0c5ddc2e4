import { cite, columnsOf, findNearest, findOrgan, isOfType, namesInCell, type Observation, type Portal, type RegisterColumn } from '#disclosure';
import { endsBeforeItBegins } from '../ended-documents.ts';
import { hasDoubledOrgans, lostOrgans } from '../lost-organs.ts';
import { cellPlace } from '../register-places.ts';
import { unknownDocumentCause, unknownOrganCause } from '../references.ts';
import type { ContentRule } from '../rule.ts';

type Fault = Pick<Observation, 'message' | 'fix' | 'cause'>;

function organFault(portal: Portal, written: string): Fault | undefined {
  if (findOrgan(portal.organs, written)) return undefined;
  const nearest = findNearest(
    written,
    portal.organs.flatMap(({ name, shortNames }) => [name, ...(shortNames ?? [])]),
  );
  return {
    message: `写的是“${written}”，organs.yaml 里没有这个机关。${nearest ? `是否为“${nearest}”？` : ''}`,
    fix: nearest ? `改成“${nearest}”。` : '写机关编号、全称或简称；不是本县机关的，把这一列的种类改成 文字。',
    // The name may be that of an organ that organs.yaml has lost, of which nothing but the id is known.
    cause: unknownOrganCause([...lostOrgans(portal).keys()][0] ?? written),
  };
}

function documentFault(portal: Portal, written: string, unreadable: ReadonlyMap<string, string>): Fault | undefined {
  if (unreadable.has(written)) return undefined;
  const document = portal.anyDocument(written);
  // An end before the publication is told by the rule on the order of days.
  if (portal.document(written) || endsBeforeItBegins(portal, written)) return undefined;
  if (document)
    return {
      message: `写的文件 ${written} 没有公开，或者已经停止公示。`,
      fix: '删去这一格，或换成已公开的文件。',
      cause: unknownDocumentCause(written),
    };
  const nearest = findNearest(
    written,
    [...portal.documents].map(({ id }) => id),
  );
  return {
    message: `写的是“${written}”，没有这个编号的文件。${nearest ? `是否为 ${nearest}？` : ''}`,
    fix: '写文件的编号（文件名，不含结尾）。',
    cause: unknownDocumentCause(written),
  };
}

function columnFault(portal: Portal, written: string): Fault | undefined {
  if (portal.column(written)) return undefined;
  const nearest = findNearest(
    written,
    portal.columns.map(({ id }) => id),
  );
  return {
    message: `写的是“${written}”，没有这个编号的栏目。${nearest ? `是否为 ${nearest}？` : ''}`,
    fix: '写栏目编号，即 documents/ 下的文件夹名。',
  };
}

/** Organs, documents and columns that cells of registers name are there. */
export const registerReferences: ContentRule = {
  id: 'register-references',
  version: 2,
  title: '登记表里写的机关、文件和栏目都存在',
  inapplicable: '没有登记表',
  basis: [cite('column-contract')],
  severity: 'error',
  subject: 'content',
  *check({ portal, registers, settings, unreadable }, count) {
    // Without a readable organs.yaml every organ would be unknown.
    const organsKnown = portal.organs.length > 0 && !hasDoubledOrgans(settings);
    for (const register of portal.documents.filter(isOfType('register'))) {
      const columns = columnsOf(register).filter(({ kind }) => kind === '机关' || kind === '文件' || kind === '栏目');
      const current = registers.get(register.id)?.current;
      if (columns.length === 0 || !current) continue;
      const seen = new Map<string, Fault | undefined>();
      const judge = { 机关: organFault, 栏目: columnFault, 文件: documentFault } as const;
      const faultOf = ({ kind }: RegisterColumn, written: string) => {
        const key = `${kind} ${written}`;
        if (!seen.has(key)) seen.set(key, judge[kind as keyof typeof judge](portal, written, unreadable));
        return seen.get(key);
      };
      for (const [index, row] of current.rows.entries()) {
        for (const column of columns) {
          const written = row.cells[column.key];
          if (typeof written !== 'string') continue;
          for (const name of column.kind === '机关' ? namesInCell(written) : [written]) {
            count();
            const fault = faultOf(column, name);
            if (!fault || (column.kind === '机关' && !organsKnown)) continue;
            yield {
              where: cellPlace(register, current, row, column.key),
              message: `第 ${index + 1} 行：“${column.title}”列${fault.message}`,
              fix: fault.fix,
              cause: fault.cause,
            };
          }
        }
      }
    }
  },
};

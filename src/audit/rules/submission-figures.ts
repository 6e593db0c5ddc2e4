import { cite } from '#disclosure';
import { lostItems, printedFigures } from '../gazette-figures.ts';
import { cellPlace } from '../register-places.ts';
import type { ContentRule } from '../rule.ts';

/** What a circular says that the gazette printed of an organ's documents is what the documents and issues themselves show. */
export const submissionFigures: ContentRule = {
  id: 'submission-figures',
  version: 2,
  title: '文件报送情况通报的刊登件数与公报一致',
  inapplicable: '没有部门文件报送情况表',
  basis: [cite('gazette-notice')],
  severity: 'warning',
  subject: 'content',
  *check(subject, count) {
    const lost = lostItems(subject);
    for (const { circular, current, row, organ, year, said, printed } of printedFigures(subject)) {
      count();
      // An item that is no document's id is told of the issue, and may be the one that is missing here.
      if (printed === said || (printed < said && said <= printed + lost)) continue;
      yield {
        where: cellPlace(circular, current, row, 'published'),
        message: `第 ${current.rows.indexOf(row) + 1} 行：${organ.name} ${year} 年“已刊登”是 ${said} 件，按各期公报目录统计是 ${printed} 件。`,
        fix: '核对公报各期目录和这一行，改正写错的一个。',
      };
    }
  },
};

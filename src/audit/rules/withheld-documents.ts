import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';
import { describeWithheld as describe, withheldTracesOf as withheldOf, type WithheldTrace as Trace } from '../withheld-traces.ts';

const fix = '从引用它的内容里删去这一处，重新生成网站并检查已发布的网站；经审查可以公开的，先把 disclosure 改为“主动公开”。';

function* explain(traces: readonly Trace[]): Iterable<string> {
  for (const { name, document } of traces) yield `这里出现了不公开的文件 ${describe(document)}的${name}。`;
}

export const withheldDocuments: SiteRule = {
  id: 'withheld-documents',
  version: 1,
  title: '依申请公开、不予公开的文件没有出现在网站上',
  inapplicable: '没有依申请公开、不予公开的文件',
  basis: [cite('disclosure-regulation', 17)],
  severity: 'error',
  subject: 'site',
  *checkPage(page, { portal }, count) {
    if (!portal || portal.withheld.length === 0) return;
    count();
    const withheld = withheldOf(portal);
    // The page of a withheld document itself is told once, as a file.
    if (withheld.ownerOf(page.file)) return;
    for (const message of new Set(explain(withheld.tracesIn(page.html)))) yield { where: { page: page.path }, message, fix };
  },
  *checkSite({ portal, files, assets }, count) {
    if (!portal || portal.withheld.length === 0) return;
    const withheld = withheldOf(portal);
    for (const file of files.keys()) {
      count();
      const owner = withheld.ownerOf(file);
      if (owner)
        yield {
          where: { page: `/${file}` },
          message: `不公开的文件 ${describe(owner)}的网页或附件在网站里。`,
          fix: '删去输出文件夹里的这个文件，重新生成网站；已经发布过的，立即从服务器上撤下。',
        };
    }
    for (const [file, text] of assets) {
      if (withheld.ownerOf(file)) continue;
      for (const message of new Set(explain(withheld.tracesIn(text)))) yield { where: { page: `/${file}` }, message, fix };
    }
  },
};

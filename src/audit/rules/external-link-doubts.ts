import { cite, type Observation, type SitePlace } from '#disclosure';
import type { CheckedLink } from '../external-links.ts';
import { alsoAt } from '../external-places.ts';
import type { SiteRule } from '../rule.ts';

function explain(link: CheckedLink): Omit<Observation, 'where'> | undefined {
  switch (link.verdict) {
    case 'moved':
      return { message: `外部链接 ${link.url} 已经永久转到新的地址。`, fix: `改成 ${link.movedTo}。${alsoAt(link)}` };
    case 'blocked':
      return { message: `外部链接 ${link.url} 没有能够检查：${link.reason}。`, fix: `这不等于链接失效：用浏览器打开核对。${alsoAt(link)}` };
    case 'unchecked':
      return { message: `外部链接 ${link.url} 没有能够检查：本机网络有问题（${link.reason}）。`, fix: `换一台能上网的机器再查。${alsoAt(link)}` };
    case 'doubtful':
      return {
        message: `外部链接 ${link.url} 可能有问题：${link.reason}。`,
        fix: `用浏览器打开核对；偶然的故障过几天再查，多次打不开的会列为失效。${alsoAt(link)}`,
      };
    case 'fine':
    case 'dead':
      return undefined;
  }
}

export const externalLinkDoubts: SiteRule = {
  id: 'external-link-doubts',
  version: 1,
  title: '外部链接都能顺利打开',
  basis: [cite('website-guide')],
  severity: 'notice',
  subject: 'site',
  *checkSite({ external }, count): Iterable<Observation & { where: SitePlace }> {
    for (const link of external?.links ?? []) {
      count();
      // A host that has changed hands is told as such.
      const problem = link.ownership === undefined ? explain(link) : undefined;
      if (problem) yield { where: link.places[0]!, ...problem };
    }
  },
};

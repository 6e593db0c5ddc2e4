import { cite, findNearest, listChoices } from '#disclosure';
import type { SiteRule, SiteSubject } from '../rule.ts';
import { addressesOn } from '../site-address.ts';

/** Every browser goes to the top of a page for these, whether or not there is such an anchor; `:~:` marks text to be highlighted. */
function isBuiltIn(fragment: string): boolean {
  return fragment.toLowerCase() === 'top' || fragment.startsWith(':~:');
}

function explain(fragment: string, where: string, anchors: ReadonlySet<string>): { message: string; fix: string } {
  const nearest = findNearest(fragment, anchors);
  const existing = anchors.size > 0 ? `${where}现有的锚点：${listChoices([...anchors])}。` : `${where}没有锚点。`;
  return {
    message: `链接指向${where}的“#${fragment}”，没有这个锚点。${nearest ? `是否为 #${nearest}？` : ''}`,
    fix: nearest ? `改成 #${nearest}。${existing}` : `改成已有的锚点，或删去 # 和后面的部分。${existing}`,
  };
}

/** The anchors of a page that may be named with or without `index.html`; `undefined` when no page is there. */
function anchorsOf(path: string, subject: SiteSubject): ReadonlySet<string> | undefined {
  return subject.anchors.get(path) ?? subject.anchors.get(path.replace(/\/index\.html$/, '/'));
}

export const brokenAnchors: SiteRule = {
  id: 'broken-anchors',
  version: 1,
  title: '链接所指的锚点都存在',
  basis: [cite('website-inspection')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, subject, count) {
    const seen = new Set<string>();
    for (const { reference, address } of addressesOn(page, subject)) {
      if (reference.kind !== 'link' || address.kind !== 'internal' || !address.fragment || address.path !== page.path) continue;
      count();
      const { fragment } = address;
      if (page.ids.has(fragment) || isBuiltIn(fragment) || seen.has(fragment)) continue;
      seen.add(fragment);
      yield { where: { page: page.path, target: reference.value }, ...explain(fragment, '本页', page.ids) };
    }
  },
  *checkSite(subject, count) {
    for (const { page, targetPage, fragment, href } of subject.fragmentLinks) {
      const anchors = anchorsOf(targetPage, subject);
      // A page that is not there is told by broken-links; a fragment of a PDF file is no anchor.
      if (!anchors) continue;
      count();
      if (anchors.has(fragment) || isBuiltIn(fragment)) continue;
      yield { where: { page, target: href }, ...explain(fragment, ` ${targetPage} `, anchors) };
    }
  },
};

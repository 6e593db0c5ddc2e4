import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';
import type { SitePage } from '../site-page.ts';

/** A zoom of less than this is too small for people with weak eyes. */
const leastZoom = 2;

function explainViewport(value: string): string | undefined {
  const settings = new Map(
    value.split(/[,;]/).map((part): [string, string] => {
      const [name = '', setting = ''] = part.split('=').map((text) => text.trim().toLowerCase());
      return [name, setting];
    }),
  );
  if (/^(?:no|0)$/.test(settings.get('user-scalable') ?? '')) return 'user-scalable=no';
  const most = settings.get('maximum-scale');
  return most !== undefined && Number(most) < leastZoom ? `maximum-scale=${most}` : undefined;
}

function* explainLandmarks(page: SitePage): Iterable<{ message: string; fix: string }> {
  const { landmarks } = page.structure;
  const mains = landmarks.filter(({ element }) => element === 'main').length;
  if (mains !== 1 && page.redirect === undefined) {
    yield {
      message: mains === 0 ? '网页没有标明主要内容（<main>），读屏软件跳不过去。' : `网页有 ${mains} 处主要内容（<main>），只能有一处。`,
      fix: '每页恰好有一个 <main>。',
    };
  }
  if (page.structure.mainHidden)
    yield {
      message: '网页的主要内容（<main>）被隐藏，读者或读屏软件看不到。',
      fix: '删去 <main> 上的 hidden 和 aria-hidden；不是本站生成的，查明是谁改动的。',
    };
  const navigations = landmarks.filter(({ element }) => element === 'nav').map(({ name }) => name);
  if (navigations.length < 2) return;
  if (navigations.includes(''))
    yield { message: '网页有几处导航（<nav>），其中有的没有名称，读屏软件分不清。', fix: '给每处导航写上不同的 aria-label。' };
  const repeated = navigations.filter((name, index) => name !== '' && navigations.indexOf(name) < index);
  for (const name of new Set(repeated))
    yield { message: `网页有几处导航（<nav>）都叫“${name}”，读屏软件分不清。`, fix: '给每处导航写上不同的 aria-label。' };
}

export const pageAccessibility: SiteRule = {
  id: 'page-accessibility',
  version: 2,
  title: '网页可以放大、按顺序操作，区域清楚',
  basis: [cite('accessibility-standard')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, _, count) {
    count();
    const where = { page: page.path };
    if (!page.unicode) {
      yield {
        where,
        message: '网页没有写明编码（<meta charset="utf-8">），有的浏览器会显示乱码。',
        fix: '在 <head> 的最前面写上 <meta charset="utf-8">。',
      };
    }
    const zoom = explainViewport(page.metas.get('viewport') ?? '');
    if (zoom !== undefined)
      yield { where, message: `网页不让读者放大（viewport 写着 ${zoom}）。`, fix: '删去这个限制，写作 width=device-width, initial-scale=1。' };
    for (const element of new Set(page.structure.forcedOrder)) {
      yield { where, message: `${element} 的 tabindex 大于 0，用键盘操作时顺序会乱。`, fix: '删去 tabindex，或改为 0。' };
    }
    for (const element of new Set(page.structure.autoplay)) {
      yield { where, message: `${element} 一打开就播放，读者停不下来，也会盖过读屏软件的声音。`, fix: '删去 autoplay，由读者自己播放。' };
    }
    for (const problem of explainLandmarks(page)) yield { where, ...problem };
  },
};

import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

export const imageAlternatives: SiteRule = {
  id: 'image-alternatives',
  version: 1,
  title: '图片都有替代文字',
  inapplicable: '没有图片',
  basis: [cite('accessibility-standard')],
  severity: 'error',
  subject: 'site',
  *checkPage(page, _, count) {
    for (const { element, attribute } of page.references) if (element === 'img' && attribute === 'src') count();
    for (const source of new Set(page.imagesWithoutAlternative)) {
      yield {
        where: { page: page.path, target: source },
        message: `图片 ${source} 没有替代文字（alt），看不见图片的读者不知道内容。`,
        fix: '写上图片说的是什么，例如 ![办理流程：申请、受理、审核、发证](流程图.png)；只起装饰作用的写 alt=""。',
      };
    }
  },
};

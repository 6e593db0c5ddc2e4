import { cite } from '#disclosure';
import type { SiteRule } from '../rule.ts';

const fix = '写上图片说的是什么，例如 ![办理流程：申请、受理、审核、发证](流程图.png)';

export const imageAlternatives: SiteRule = {
  id: 'image-alternatives',
  version: 2,
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
        fix: `${fix}；只起装饰作用的写 alt=""。`,
      };
    }
    for (const source of new Set(page.imagesNamedAsFiles)) {
      yield { where: { page: page.path, target: source }, message: `图片 ${source} 的替代文字只是一个文件名，读者听不出内容。`, fix: `${fix}。` };
    }
  },
};

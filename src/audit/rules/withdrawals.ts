import { cite, lineOf } from '#disclosure';
import { portalAddresses } from '../portal-addresses.ts';
import type { ContentRule } from '../rule.ts';

export const withdrawals: ContentRule = {
  id: 'withdrawals',
  version: 1,
  title: '撤下登记的地址已经不再使用',
  inapplicable: '没有撤下登记',
  basis: [cite('website-guide')],
  severity: 'error',
  subject: 'content',
  *check({ portal, settings, asOf }, count) {
    const source = settings.files['withdrawals.yaml']?.source;
    if (!source || portal.withdrawals.length === 0) return;
    const used = portalAddresses(portal);
    const seen = new Set<string>();
    for (const [index, { path, dated }] of portal.withdrawals.entries()) {
      count();
      const at = (key: string) => ({ file: source.file, line: lineOf(source, `withdrawals.${index}.${key}`) });
      if (used.has(path)) {
        yield { where: at('path'), message: `撤下登记的地址 ${path} 还在使用。`, fix: '确需撤下的，移走或删去这个文件；不撤下的，删去这一条登记。' };
      }
      if (seen.has(path)) yield { where: at('path'), message: `地址 ${path} 登记了两次。`, fix: '删去重复的一条。' };
      seen.add(path);
      if (dated > asOf) yield { where: at('dated'), message: `撤下日期 ${dated} 晚于今天（${asOf}）。`, fix: '改成实际撤下的日期。' };
    }
  },
};

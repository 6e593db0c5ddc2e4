import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { FormerReport } from '#audit';
import type { Day } from '#disclosure';
import { UserError } from './user-error.ts';

const place = z.union([
  z.looseObject({ page: z.string(), file: z.string().optional(), line: z.number().optional() }),
  z.looseObject({ file: z.string(), line: z.number().optional() }),
]);
const finding = z.object({
  id: z.string(),
  rule: z.string(),
  severity: z.enum(['error', 'warning', 'notice']),
  where: place,
  message: z.string(),
  firstSeen: z.string().optional(),
});

/** What is read of a report; those that an older version of this software wrote lack some of it. */
const reportSchema = z.object({
  asOf: z.string(),
  rules: z.array(z.object({ id: z.string(), version: z.number().optional(), state: z.string(), checked: z.number() })),
  findings: z.array(finding),
  summary: z.object({ accepted: z.array(z.object({ id: z.string() })) }),
  exceptions: z.array(z.object({ covers: z.array(finding) })).optional(),
  scope: z
    .object({
      portal: z.object({ name: z.string(), site: z.string(), base: z.string() }).nullable(),
      fingerprints: z.object({ content: z.string().nullable(), site: z.string().nullable().optional() }),
      software: z.object({ version: z.string() }).nullable(),
    })
    .optional(),
});

function parseJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads the `audit.json` of a former audit of the same portal, not later than `asOf`. */
export function readFormerReport(path: string, asOf: Day, site: { readonly site: string; readonly base: string } | undefined): FormerReport {
  const hint = '用 --compare FILE 指明上一次检查写出的 audit.json。';
  if (!existsSync(path)) throw new UserError(`找不到上次的报告：${path}`, hint);
  const parsed = reportSchema.safeParse(parseJson(path));
  if (!parsed.success) throw new UserError(`${path} 不是检查报告，不能用来比较。`, hint);
  const former = parsed.data;
  if (former.asOf > asOf)
    throw new UserError(`上次的报告以 ${former.asOf} 为准，晚于这一次的 ${asOf}，不能比较。`, '换一份更早的报告，或用 --as-of 指明更晚的一天。');
  const other = former.scope?.portal;
  if (other && site && (other.site !== site.site || other.base !== site.base)) {
    throw new UserError(`上次的报告检查的是另一个网站：${other.name}（${other.site}${other.base}）。`, hint);
  }
  return former;
}

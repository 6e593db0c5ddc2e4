import { z } from 'zod';
import { explainInvalidDay, explainInvalidTime } from './dates.ts';

/** What a field tells forms, schemas, exports and metadata blocks beside its shape; `title` is the official Chinese term. */
declare module 'zod' {
  interface GlobalMeta {
    /** The field holds ids of this kind; the references rule looks them up. */
    references?: 'organ' | 'document';
    /** `internal` fields never reach any output; `page` fields are shown on the page outside the metadata block. */
    place?: 'internal' | 'page';
  }
}

export const text = z.string().trim().min(1);

/** An id is a file name and a part of an address, for ever. */
export const idPattern = /^[a-z0-9]+(?:[-.][a-z0-9]+)*$/;
export const id = z.string().regex(idPattern, { error: '只能用小写字母、数字和连字符' });

function checkedText(explain: (value: string) => string | undefined) {
  return z.string().superRefine((value, context) => {
    const reason = explain(value);
    if (reason) context.addIssue({ code: 'custom', message: reason });
  });
}

/** `YYYY-MM-DD`, a real day of the calendar. */
export const day = checkedText(explainInvalidDay).meta({ format: 'date', examples: ['2026-01-05'] });

/** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`, Asia/Shanghai. */
export const time = checkedText(explainInvalidTime).meta({
  pattern: '^\\d{4}-\\d{2}-\\d{2}( \\d{2}:\\d{2})?$',
  examples: ['2026-01-05', '2026-01-05 09:30'],
});

export const year = z.int().min(1949).max(2199);

export const organIds = z.array(id).min(1);
export const documentIds = z.array(id);

/** A web address of another site, or a path on this one that starts with `/`. */
export const link = z.string().regex(/^(?:https?:\/\/[^\s]+|\/[^\s]*)$/, { error: '不是网址：应以 https://、http:// 或 / 开头' });

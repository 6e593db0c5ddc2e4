import { z } from 'zod';
import { text } from './fields.ts';

const searchWordSchema = z.strictObject({
  official: text.meta({ title: '正式名称', description: '文件里的写法，例如“最低生活保障”。' }),
  also: z.array(text).min(1).meta({ title: '群众的叫法', description: '简称、俗称、旧称；检索时与正式名称等同。' }),
});

export const searchWordsFileSchema = z.strictObject({ words: z.array(searchWordSchema).default([]).meta({ title: '检索同义词' }) });

/** Words of readers for a thing, and the one that documents use; they add to the built-in vocabulary of the search. */
export type SearchWord = Readonly<z.output<typeof searchWordSchema>>;

import { z } from 'zod';
import { text } from './fields.ts';

const wrongWordSchema = z.strictObject({
  wrong: text.meta({ title: '错误的写法' }),
  right: text.meta({ title: '正确的写法' }),
  except: z.array(text).optional().meta({ title: '例外', description: '含有这几个字而正确的词句。' }),
});

export const proofreadingFileSchema = z.strictObject({
  words: z.array(wrongWordSchema).default([]).meta({ title: '错别字表', description: '加在内置的错别字表之外。' }),
  allowed: z.array(text).default([]).meta({ title: '允许的写法', description: '内置的错别字表或重复词检查误认的词语，例如地名、人名。' }),
});

/** Words that an office always finds wrong, and words that are right there; they add to the built-in table. */
export type ProofreadingWords = Readonly<z.output<typeof proofreadingFileSchema>>;

export * from './check.ts';
export { checks } from './checks/index.ts';
export { commonWords } from './common-words.ts';
export { writeNumber } from './numerals.ts';
export { type Passage } from './passage.ts';
export * from './proofread.ts';
export { readMarkdown, readPlainText, readCells, readSingleText, readWordParagraphs, type WordParagraph } from './read-text.ts';
export { makeWordList, type WordList, type WrongWord } from './word-list.ts';

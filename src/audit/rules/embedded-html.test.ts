import { expect, test } from 'vitest';
import { findingsOf } from '../testing/content-subject.ts';
import { embeddedHtml } from './embedded-html.ts';

const file = 'documents/normative-documents/relief-measures.md';
const withText = (text: string) => ({ [file]: (whole: string) => `${whole.trimEnd()}\n\n${text}\n` });

test.each([
  '第一行<br>第二行，H<sub>2</sub>O，<u>下划线</u>。',
  '写作 `<script>` 的样子。',
  '```html\n<script>alert(1)</script>\n```',
  '<!-- <iframe src="x"></iframe> -->',
  '见<https://www.shilixian.example/script/>。',
  '气温<5℃时停工，on = 开。',
])('passes “%s”', (text) => {
  expect(findingsOf(embeddedHtml, withText(text))).toEqual([]);
});

test.each([
  ['<script>alert(1)</script>', '脚本 <script>'],
  ['<SCRIPT src="https://x.example/a.js"></SCRIPT>', '脚本 <script>'],
  ['<a href="/guide/" onclick="alert(1)">指南</a>', 'onclick 属性'],
  ['<p style="color:red">注意</p>', 'style 属性'],
  ['<iframe src="https://map.example/"></iframe>', '<iframe> 嵌入'],
  ['<font color="red">注意</font>', '淘汰的标记 <font>'],
  ['<form action="/x"><input name="a"></form>', '表单标记 <form>'],
])('finds “%s”', (text, message) => {
  const found = findingsOf(embeddedHtml, withText(text));
  expect(found).toMatchObject([{ where: { file }, message: expect.stringContaining(message) }]);
});

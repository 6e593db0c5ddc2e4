import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cacheHeaders, securityHeaders } from './site-answer.ts';

const read = (name: string) => readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');

/** The headers that a configuration sets with a quoted value, by name. */
function headersIn(text: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', value = '']) => [name, value]));
}

test('nginx sends exactly the security headers of the local server', () => {
  expect(headersIn(read('nginx-security-headers.conf'), /^add_header (\S+) "([^"]+)" always;$/gm)).toEqual(securityHeaders);
});

test.each(['Caddyfile', 'Caddyfile-base-path'])('%s sends exactly the security headers of the local server', (name) => {
  const [, snippet = ''] = /^\(disclosure_headers\) \{\n\theader \{\n([^}]+)\}/m.exec(read(name)) ?? [];
  expect(headersIn(snippet, /^\t\t(\S+) "([^"]+)"$/gm)).toEqual(securityHeaders);
});

test.each(['nginx.conf', 'nginx-base-path.conf', 'Caddyfile', 'Caddyfile-base-path'])('%s keeps files as long as the local server', (name) => {
  const found = new Set([...read(name).matchAll(/Cache-Control "([^"]+)"/g)].map(([, value]) => value));
  expect(found).toEqual(new Set(Object.values(cacheHeaders)));
});

test('the policy allows no inline code and no other host', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? '';
  expect(policy.startsWith("default-src 'none';")).toBe(true);
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
});

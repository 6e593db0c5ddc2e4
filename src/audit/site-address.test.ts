import { describe, expect, test } from 'vitest';
import { resolveReference } from './site-address.ts';

const root = { base: '/', origin: 'https://www.shilixian.example' };
const below = { ...root, base: '/zfxxgk/' };

describe('resolveReference', () => {
  test.each([
    ['/plans/x/', { kind: 'internal', path: '/plans/x/' }],
    ['../y/?q=1', { kind: 'internal', path: '/plans/y/' }],
    ['', { kind: 'internal', path: '/plans/x/' }],
    ['#main', { kind: 'internal', path: '/plans/x/', fragment: 'main' }],
    ['#%E6%80%BB%E5%88%99', { kind: 'internal', path: '/plans/x/', fragment: '总则' }],
    ['/a/./b/../c.pdf', { kind: 'internal', path: '/a/c.pdf' }],
    ['/attachments/x/%E9%99%84%E4%BB%B6.pdf', { kind: 'internal', path: '/attachments/x/附件.pdf' }],
    ['http://www.shilixian.example/plans/#a', { kind: 'internal', path: '/plans/', fragment: 'a' }],
    ['//www.gov.cn/', { kind: 'foreign', url: 'https://www.gov.cn/', host: 'www.gov.cn' }],
    ['http://2130706433/', { kind: 'foreign', url: 'http://127.0.0.1/', host: '127.0.0.1' }],
    ['mailto:a@shilixian.example', { kind: 'other', scheme: 'mailto' }],
    ['http://', { kind: 'invalid' }],
    ['/100%', { kind: 'internal', path: '/100%' }],
  ])('reads %s as a browser does', (value, address) => {
    expect(resolveReference(value, '/plans/x/', root)).toEqual(address);
  });

  test.each([
    ['/zfxxgk/plans/', { kind: 'internal', path: '/plans/' }],
    ['#main', { kind: 'internal', path: '/plans/x/', fragment: 'main' }],
    ['/plans/', { kind: 'origin', url: 'https://www.shilixian.example/plans/', path: '/plans/' }],
    ['/zfxxgk', { kind: 'origin', url: 'https://www.shilixian.example/zfxxgk', path: '/zfxxgk' }],
  ])('tells what lies outside the base: %s', (value, address) => {
    expect(resolveReference(value, '/plans/x/', below)).toEqual(address);
  });
});

import { expect, test } from 'vitest';
import { imageFileSize, imageSizeOf } from './image-sizes.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');

test('reads the size of a PNG', () => {
  expect(imageSizeOf(hex('89504e470d0a1a0a 0000000d 49484452 00000280 000001e0 0806000000'))).toEqual({ width: 640, height: 480 });
});

test('reads the size of a JPEG behind other segments', () => {
  expect(imageSizeOf(hex('ffd8 ffe0 0004 0000 ffc4 0003 00 ffc2 0011 08 01e0 0280 03012200 021101 031101'))).toEqual({ width: 640, height: 480 });
});

test('reads the three kinds of WebP', () => {
  const riff = '52494646 00000000 57454250';
  expect(imageSizeOf(hex(`${riff} 56503858 0a000000 00000000 7f0200 df0100`))).toEqual({ width: 640, height: 480 });
  expect(imageSizeOf(hex(`${riff} 5650384c 00000000 2f 7fc27700 0000000000`))).toEqual({ width: 640, height: 480 });
  expect(imageSizeOf(hex(`${riff} 56503820 00000000 000000 9d012a 8002 e001`))).toEqual({ width: 640, height: 480 });
});

test('reads the size of an SVG from its sides, else from its box', () => {
  expect(imageSizeOf(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 20" width="760" height="240">'))).toEqual({
    width: 760,
    height: 240,
  });
  expect(imageSizeOf(Buffer.from("<?xml version='1.0'?><svg viewBox='0,0,300.4,200'/>"))).toEqual({ width: 300, height: 200 });
  expect(imageSizeOf(Buffer.from('<svg width="100%" height="100%">'))).toBeUndefined();
});

test('knows nothing of other files and of files that are not there', () => {
  expect(imageSizeOf(Buffer.from('%PDF-1.7'))).toBeUndefined();
  expect(imageSizeOf(hex('ffd8 ffe0'))).toBeUndefined();
  expect(imageFileSize(new URL('no-such-image.png', import.meta.url).pathname)).toBeUndefined();
});

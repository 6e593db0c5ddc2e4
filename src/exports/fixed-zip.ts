import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** The time that office files carry, as a DOS date can begin no earlier. */
const fixedTime = new Date(1980, 0, 1);

/** The same office file with one time for all of its parts and its properties: the same content gives the same bytes. */
export function withFixedTime(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const parts = unzipSync(file);
  const properties = parts['docProps/core.xml'];
  if (properties) {
    const text = strFromU8(properties).replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, '$11980-01-01T00:00:00Z');
    parts['docProps/core.xml'] = strToU8(text);
  }
  return zipSync(parts, { mtime: fixedTime, level: 6 });
}

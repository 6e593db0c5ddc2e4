import type { InspectionBuilder } from './inspection.ts';
import { readXml } from './xml.ts';

const authors = /^(?:creator|Author|LastModifiedBy|CameraOwnerName|OwnerName|Artist|Manager|PersonInImage|CaptionWriter|Credit)$/i;
const devices = /^(?:BodySerialNumber|LensSerialNumber|CameraSerialNumber|SerialNumber|InternalSerialNumber)$/;
/** Ids of files and versions of programs. */
const noise =
  /^(?:DocumentID|InstanceID|OriginalDocumentID|instanceID|documentID|originalDocumentID|CreatorTool|Producer|softwareAgent|about|xmptk|when|CreateDate|ModifyDate|MetadataDate|format|action|changed|parseType|lang|x-default)$/;

/** What programs and cameras write into pictures and PDF files in the form of XMP. */
export function inspectXmp(xml: string, builder: InspectionBuilder): void {
  const open: string[] = [];
  let text = '';
  const say = (names: readonly string[], value: string) => {
    if (value.trim() === '' || names.some((name) => noise.test(name))) return;
    if (names.some((name) => authors.test(name))) builder.author('附带信息（XMP）“作者”', value);
    else if (names.some((name) => devices.test(name))) builder.trace('device', '附带信息（XMP）', value.trim());
    else if (names.some((name) => name === 'GPSLatitude')) builder.trace('position', '附带信息（XMP）', value.trim());
    else if (!/^(?:[\d.:TZ+/-]{1,10}|True|False)$/i.test(value.trim())) builder.text('附带信息（XMP）', value);
  };
  readXml(xml, {
    open(name, attributes) {
      open.push(name);
      text = '';
      for (const key in attributes) if (!/^(?:https?:|adobe:|xmp|uuid:)/.test(attributes[key]!)) say([key], attributes[key]!);
    },
    text: (piece) => (text += piece),
    close() {
      say(open, text);
      text = '';
      open.pop();
    },
  });
}

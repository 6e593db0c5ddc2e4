/** What tests use of pdfkit, which brings no types. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options?: { readonly userPassword?: string });
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    fontSize(points: number): this;
    moveDown(): this;
    text(words: string): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(): this;
    end(): void;
  }
}

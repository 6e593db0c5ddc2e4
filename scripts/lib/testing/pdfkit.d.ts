/** What tests use of pdfkit, which brings no types. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options?: { readonly userPassword?: string; readonly info?: Readonly<Record<string, string>> });
    readonly outline: { addItem(title: string): void };
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    font(name: string): this;
    fontSize(points: number): this;
    fillColor(color: string): this;
    moveDown(): this;
    text(words: string, x?: number, y?: number, options?: { readonly link?: string; readonly underline?: boolean }): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(color?: string): this;
    note(x: number, y: number, width: number, height: number, contents: string): this;
    link(x: number, y: number, width: number, height: number, url: string): this;
    initForm(): this;
    formText(name: string, x: number, y: number, width: number, height: number, options: { readonly value: string }): this;
    formCombo(name: string, x: number, y: number, width: number, height: number, options: { readonly select: readonly string[] }): this;
    file(content: Buffer, options: { readonly name: string }): this;
    end(): void;
  }
}

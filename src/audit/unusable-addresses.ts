/** Why nobody can follow an address as it is written, and what to do; `undefined` when somebody might. */
export function explainUnusable(address: string): { readonly message: string; readonly fix: string } | undefined {
  const shown = address.length > 60 ? `${address.slice(0, 60)}……` : address;
  if (address.trim() === '') return { message: '链接的地址是空的。', fix: '写上要去的地址，或去掉链接只留文字。' };
  if (address.trim() === '#') return { message: '链接的地址只有“#”，点了没有反应。', fix: '写上要去的地址，或去掉链接只留文字。' };
  if (/^[a-z]:[\\/]/i.test(address) || /^file:/i.test(address)) {
    return { message: `链接“${shown}”指向编写人自己的电脑，别人打不开。`, fix: '把文件放进 attachments/<文档编号>/，链接写文件名。' };
  }
  const script = /^\s*(javascript|vbscript|data|about|blob):/i.exec(address)?.[1];
  if (script) return { message: `链接以“${script}:”开头（${shown}），不是可以打开的网址。`, fix: '改成要去的网页或附件的地址。' };
  if (/\s/.test(address)) return { message: `链接“${shown}”里有空格。`, fix: `改成 ${address.trim().replace(/\s+/g, '%20')}；多打的空格直接删去。` };
  if (address.includes('\\')) return { message: `链接“${shown}”里有反斜杠“\\”。`, fix: `改成 ${address.replaceAll('\\', '/')}。` };
  return undefined;
}

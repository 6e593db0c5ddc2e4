const schemes = /^(?:https?|mailto|tel|sms|ftp):/i;
/** A host that only the machine or network of an office knows; numbers are told by ipv4-literals. */
const ownHost =
  /^https?:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|localhost|[^/?#]*\.local(?:host|domain)?|(?![\dx.]+(?:[:/?#]|$))[^.:/?#]+)(?::\d+)?(?:[/?#]|$)/i;

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
  if (/^mailto:(?![^?]*[^@?\s]@)/i.test(address))
    return { message: `链接“${shown}”没有写完整的电子邮箱。`, fix: '写作 mailto:name@example.gov.cn 的样子，或去掉链接。' };
  if (/^(?:tel|sms):(?!.*\d)/i.test(address)) return { message: `链接“${shown}”没有写电话号码。`, fix: '写作 tel:0000-1234567 的样子，或去掉链接。' };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(address)?.[1];
  if (scheme && !schemes.test(address))
    return { message: `链接“${shown}”以“${scheme}:”开头，没有这样的网址。`, fix: '网址以 https:// 开头，站内地址以 / 开头。' };
  const host = ownHost.exec(address)?.[1];
  if (host !== undefined)
    return { message: `链接“${shown}”指向 ${host}，这是本机、内部网络或 IP 地址，公众打不开。`, fix: '改成对外公布的域名网址；没有的，去掉链接。' };
  if (address.includes('\\')) return { message: `链接“${shown}”里有反斜杠“\\”。`, fix: `改成 ${address.replaceAll('\\', '/')}。` };
  return undefined;
}

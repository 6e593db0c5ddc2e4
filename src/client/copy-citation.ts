/** Shows the button that copies a citation; without a script or a clipboard the text can still be marked and copied. */
const section = document.querySelector<HTMLElement>('.citation');
const tools = section?.querySelector<HTMLElement>('.citation-tools');
const text = section?.querySelector('.citation-text')?.textContent.trim();

if (tools && text && 'clipboard' in navigator) {
  tools.hidden = false;
  const status = tools.querySelector('[role=status]')!;
  tools.querySelector('button')!.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => (status.textContent = '已复制。'),
      () => (status.textContent = '没有复制成功，请选中上面的文字复制。'),
    );
  });
}

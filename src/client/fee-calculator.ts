import { feeByApplications, feeByPages } from '../disclosure/processing-fee.ts';

/** Computes the fee while a reader types; without it the page has the tables. */
const form = document.querySelector<HTMLFormElement>('#fee-calculator');

function show(form: HTMLFormElement): void {
  const data = new FormData(form);
  const written = String(data.get('quantity') ?? '');
  const quantity = Number(written);
  const output = form.querySelector('output')!;
  if (written === '' || !Number.isInteger(quantity) || quantity < 0 || quantity > 1_000_000) {
    output.value = '请填写 0 到 1000000 之间的整数';
    return;
  }
  const fee = data.get('method') === 'pages' ? feeByPages(quantity) : feeByApplications(quantity);
  output.value = fee === 0 ? '0 元（不收费）' : `${fee} 元`;
}

if (form) {
  form.addEventListener('input', () => show(form));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(form);
  });
  show(form);
}

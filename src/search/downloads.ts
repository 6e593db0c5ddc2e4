/** Index files are gzip files; what a captive network sends instead is not. */
function isDamaged(address: string, body: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(body, 0, Math.min(2, body.byteLength));
  return /\.pf_[a-z]+$/.test(address) && !(first === 0x1f && second === 0x8b);
}

/**
 * Counts failed downloads below `prefix` from this moment on. The search engine swallows them; without this,
 * "could not look" would look like "nothing there".
 */
export function watchDownloads(scope: { fetch: typeof fetch }, prefix: string): () => number {
  let failures = 0;
  const download = scope.fetch.bind(scope);
  scope.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes(prefix)) return download(input, init);
    try {
      const response = await download(input, init);
      // Read to the end: a connection that breaks later is a failed download too.
      const body = await response.arrayBuffer();
      if (!response.ok || isDamaged(address, body)) failures += 1;
      return new Response(body, { status: response.status, headers: response.headers });
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return () => failures;
}

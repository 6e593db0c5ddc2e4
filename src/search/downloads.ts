/** Index files are gzip files; what a captive network sends instead is not. */
function isDamaged(address: string, body: ArrayBuffer): boolean {
  const [first, second] = new Uint8Array(body, 0, Math.min(2, body.byteLength));
  return /\.pf_[a-z]+$/.test(address) && !(first === 0x1f && second === 0x8b);
}

/** The engine's program: every shard brings it along. */
const program = /\/(wasm\.[^/]+\.pagefind)$/;

/**
 * Counts failed downloads below `prefix` from this moment on. The search engine swallows them; without this,
 * "could not look" would look like "nothing there". The engine's program is loaded once for all shards.
 */
export function watchDownloads(scope: { fetch: typeof fetch }, prefix: string): () => number {
  let failures = 0;
  const download = scope.fetch.bind(scope);
  const load = async (input: RequestInfo | URL, address: string, init?: RequestInit): Promise<Response> => {
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
  const programs = new Map<string, Promise<Response>>();
  const loadProgram = async (name: string, load: () => Promise<Response>): Promise<Response> => {
    const loading = programs.get(name) ?? load();
    programs.set(name, loading);
    try {
      const response = await loading;
      if (!response.ok) programs.delete(name);
      return response.clone();
    } catch (error) {
      programs.delete(name);
      throw error;
    }
  };
  scope.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.includes(prefix)) return download(input, init);
    const name = program.exec(address)?.[1];
    return name === undefined ? load(input, address, init) : loadProgram(name, () => load(input, address, init));
  };
  return () => failures;
}

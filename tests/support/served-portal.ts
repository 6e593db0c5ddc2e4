import { inject } from 'vitest';
import { startServer } from '../../scripts/lib/static-server.ts';

/** A built portal as the server of this project serves it. */
export interface ServedPortal {
  readonly folder: string;
  readonly origin: string;
  /** The whole address of a path below the base: `/plans/` → `http://[::1]:1234/zfxxgk/plans/`. */
  addressOf(path: string): string;
  /** The file below the folder that an address of the portal gives. */
  fileOf(address: string): string;
  close(): Promise<void>;
}

export async function servePortal(name: 'rootPortal' | 'basePortal'): Promise<ServedPortal> {
  const { folder, base } = inject(name);
  const server = await startServer({ folder, base, port: 0, host: '::' });
  const origin = `http://[::1]:${server.port}`;
  const addressOf = (path: string) => origin + base + path.slice(1);
  return {
    folder,
    origin,
    addressOf,
    fileOf: (address) => new URL(address).pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html'),
    close: () => server.close(),
  };
}

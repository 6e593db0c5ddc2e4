import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeSelfSignedCertificate } from './self-signed-certificate.ts';

const deploy = fileURLToPath(new URL('../../deploy', import.meta.url));

/** Debian keeps nginx where only root looks for programs. */
export function findNginx(): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders
    .map((folder) => join(folder, 'nginx'))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '::');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

export interface RunningNginx {
  readonly httpPort: number;
  readonly httpsPort: number;
  /** PEM; what a client must trust. */
  readonly certificate: string;
  /** What `nginx -t` says of the configuration. */
  readonly check: string;
  readAccessLog(): string;
  stop(): Promise<void>;
}

export interface NginxOptions {
  readonly program: string;
  /** The built site that `/srv/disclosure/current` points to. */
  readonly site: string;
  /** Text of the site configuration, with the ports, paths and names of an installed system. */
  readonly configuration: string;
}

export function readDeployFile(name: string): string {
  return readFileSync(join(deploy, name), 'utf8');
}

/**
 * Runs nginx as a configuration of `deploy/` says, with nothing changed but the ports and the folders of the site,
 * the snippets, the certificate and the log.
 */
export async function startNginx({ program, site, configuration }: NginxOptions): Promise<RunningNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const moved = (text: string) =>
    text
      .replaceAll('/etc/nginx/disclosure/', `${folder}/snippets/`)
      .replaceAll('/etc/ssl/disclosure/', `${folder}/certificate/`)
      .replaceAll('/srv/disclosure/', `${folder}/site/`)
      .replaceAll('/var/log/disclosure/', `${folder}/log/`)
      .replace(/^(\s*listen (?:\[::\]:)?)443\b/gm, `$1${httpsPort}`)
      .replace(/^(\s*listen (?:\[::\]:)?)80\b/gm, `$1${httpPort}`);
  for (const name of ['snippets', 'certificate', 'site/base-path', 'log', 'temporary']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of readdirSync(deploy).filter((file) => /^nginx-.*\.conf$/.test(file)))
    writeFileSync(join(folder, 'snippets', name), moved(readDeployFile(name)));
  const { certificate, key } = makeSelfSignedCertificate(['www.shilixian.example']);
  writeFileSync(join(folder, 'certificate/fullchain.pem'), certificate);
  writeFileSync(join(folder, 'certificate/privkey.pem'), key);
  symlinkSync(site, join(folder, 'site/current'));
  symlinkSync('../current', join(folder, 'site/base-path/zfxxgk'));

  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/temporary/${name};`);
  writeFileSync(join(folder, 'site.conf'), moved(configuration));
  const main = [
    // As root, the workers would become a user who cannot read a temporary folder.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `daemon off;\nworker_processes 1;\npid ${folder}/nginx.pid;\nerror_log ${folder}/log/nginx.log;`,
    'events {\n  worker_connections 64;\n}',
    `http {\n${temporary.join('\n')}\n  access_log off;\n  include ${folder}/site.conf;\n}\n`,
  ];
  const mainFile = join(folder, 'nginx.conf');
  writeFileSync(mainFile, main.join('\n'));

  const parameters = ['-e', `${folder}/log/nginx.log`, '-c', mainFile];
  const check = spawnSync(program, [...parameters, '-t'], { encoding: 'utf8' });
  if (check.status !== 0) {
    rmSync(folder, { recursive: true });
    throw new Error(`nginx refuses the configuration:\n${check.stderr}`);
  }
  const child = spawn(program, parameters, { stdio: 'ignore' });
  const ended = once(child, 'exit');
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(folder, { recursive: true });
  };
  try {
    await waitForPort(httpsPort, () => {
      if (child.exitCode !== null) throw new Error(`nginx ended with ${child.exitCode}:\n${readFileSync(join(folder, 'log/nginx.log'), 'utf8')}`);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    httpPort,
    httpsPort,
    certificate,
    check: check.stderr,
    readAccessLog: () => readFileSync(join(folder, 'log/access.log'), 'utf8'),
    stop,
  };
}

async function waitForPort(port: number, checkAlive: () => void): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    checkAlive();
    const open = await new Promise<boolean>((answer) => {
      const socket = connect({ host: '::1', port }, () => {
        socket.destroy();
        answer(true);
      }).on('error', () => answer(false));
    });
    if (open) return;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  throw new Error(`nobody listens on [::1]:${port} after five seconds`);
}

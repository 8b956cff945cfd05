import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
};

/** Changes a file on its way out. */
export type Alter = (file: string, body: Buffer) => Buffer;

/** A web host of our own, which a test can alter and take off the net: nothing proves "offline" like a closed server. */
export interface Site {
  readonly url: string;
  /** The files that were asked for, in order. */
  readonly served: string[];
  alter: Alter;
  close(): Promise<void>;
}

/** Serves the build under a path of its own, on a free port of this machine. */
export async function openSite(path = '/school/crm/'): Promise<Site> {
  const site = {
    url: '',
    served: [] as string[],
    alter: (_file: string, body: Buffer) => body,
    close: () => Promise.resolve(),
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://site');
    const file = pathname === path ? 'index.html' : decodeURIComponent(pathname.slice(path.length));
    const full = join('dist', file);
    if (!pathname.startsWith(path) || !existsSync(full)) {
      response.writeHead(404).end();
      return;
    }
    site.served.push(file);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    // What many static hosts send; module scripts are asked for with CORS.
    response.setHeader('vary', 'Origin');
    response.end(site.alter(file, readFileSync(full)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  site.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  site.close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return site;
}

/** A plain static host for tests: serves a folder, optionally under a sub-path and with some files replaced. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export interface Host {
  /** Ends with a slash. */
  readonly address: string;
  close(): Promise<void>;
}

/** `extra` maps paths under the sub-path to the text to serve there. */
export const serve = async (
  folder: string,
  subPath = '/',
  extra: Readonly<Record<string, string>> = {},
): Promise<Host> => {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.startsWith(subPath)
      ? normalize(`/${pathname.slice(subPath.length)}`).slice(1)
      : undefined;
    const name = path === '' ? 'index.html' : path;
    const body =
      name === undefined
        ? undefined
        : (extra[name] ?? (await readFile(join(folder, name)).catch(() => undefined)));
    if (body === undefined) response.writeHead(404, 'Not Found').end();
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(name ?? '')] ?? 'application/octet-stream' })
        .end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    address: `http://127.0.0.1:${port}${subPath}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

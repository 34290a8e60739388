import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';

/** What is sent for one address of the window. */
export interface ServedFile {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer<ArrayBuffer>;
}

/** Answers for the path part of an address, whatever it says. */
export type ServeRenderer = (pathname: string) => ServedFile;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/**
 * The window's content security policy. Script comes from our own files only; style from those, and from `<style>`
 * elements with the nonce, which the component library injects. Nothing may be fetched, framed, embedded or sent.
 */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Sent with every file. `no-store`: what a case looks like is nowhere in a cache, nor behind the back button. */
export function headersFor(styleNonce: string): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(styleNonce),
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), bluetooth=(), ' +
      'midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), idle-detection=(), clipboard-read=()',
  };
}

/**
 * Reads the built window from `folder`, once, and answers from what was read. No path is ever put together from an
 * address, so there is none that leads out of the folder. An address that names no file is a place within
 * the window and gets its page; a missing file with an extension is a 404.
 */
export async function readRenderer(folder: string, styleNonce: string): Promise<ServeRenderer> {
  const files = new Map<string, Buffer<ArrayBuffer>>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, await readFile(path));
  }
  const headers = headersFor(styleNonce);
  const page = files.get('/index.html');
  const send = (body: Buffer<ArrayBuffer>, extension: string): ServedFile => ({
    status: 200,
    headers: { ...headers, 'content-type': types[extension] ?? 'application/octet-stream' },
    body,
  });

  return (pathname) => {
    const file = files.get(pathname);
    if (file) return send(file, extname(pathname));
    if (page && extname(pathname) === '') return send(page, '.html');
    return { status: 404, headers: { ...headers, 'content-type': 'text/plain' }, body: Buffer.alloc(0) };
  };
}

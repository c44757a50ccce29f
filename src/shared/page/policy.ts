/**
 * What the page may do, told by whoever serves it: Electron's protocol handler and the browser host
 * send the same. The page loads nothing but its own files and talks to nobody but its own origin.
 */
export interface PagePolicy {
  /** More than its own origin that the page connects to; `ws://127.0.0.1:4010`. */
  readonly connect?: readonly string[];
}

/** The headers that go with every answer, by their lower-case names. */
export function pageHeaders({ connect = [] }: PagePolicy = {}): Record<string, string> {
  return {
    'content-security-policy': [
      "default-src 'none'",
      "script-src 'self'",
      // The terminal and the components of the page write style elements of their own.
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      ['connect-src', "'self'", ...connect].join(' '),
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  json: 'application/json; charset=utf-8',
};

/** Content type of one of the page's files; null for what the page has none of, and is not served. */
export function contentTypeOf(fileName: string): string | null {
  return types[/\.([a-z0-9]+)$/.exec(fileName)?.[1] ?? ''] ?? null;
}

/** Name of the page's file that an address path asks for (`/`, `/assets/index-1a2b.js`); null where none. */
export function pageFileOf(pathname: string): string | null {
  if (pathname === '/') return 'index.html';
  // Nothing that has to be decoded, no hidden file and no way up: the build makes no such names.
  return /^(\/[\w-][\w.-]*)+$/.test(pathname) ? pathname.slice(1) : null;
}

import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** docs/decisions/002-rendering-and-policy.md says why. */
const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  /** `npm test` checks the types; a start does not wait for it. */
  typescript: { ignoreBuildErrors: true },
  /** lib/platform/http compresses: it knows which answers repeat. */
  compress: false,
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: { '/**': ['./messages/**/*.json'] },
  cacheHandler: `${import.meta.dirname}/lib/platform/cache/handler.ts`,
  cacheMaxMemorySize: 64 * 1024 * 1024,
  experimental: {
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '3mb' },
    proxyClientMaxBodySize: '3mb',
  },
};

export default createNextIntlPlugin('./lib/platform/i18n/request.ts')(config);

import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

/** docs/decisions/002-rendering-and-policy.md says why. */
const config: NextConfig = {
  output: 'standalone',
  poweredByHeader: false,
  /** lib/platform/http makes them, of the page as it leaves. */
  generateEtags: false,
  /** `npm test` checks the types; a start does not wait for it. */
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  outputFileTracingIncludes: {
    '/**': ['./messages/**/*.json'],
    '/api/**': [
      './lib/documents/form.typ',
      './node_modules/@expo-google-fonts/atkinson-hyperlegible-next/{400Regular,700Bold}/*.ttf',
    ],
  },
  serverExternalPackages: ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'],
  cacheHandler: `${import.meta.dirname}/lib/platform/cache/handler.ts`,
  cacheMaxMemorySize: 64 * 1024 * 1024,
  /** Font files carry their version in the name. */
  headers: async () => [
    {
      source: '/fonts/:path*',
      headers: [{ key: 'cache-control', value: 'public, max-age=31536000, immutable' }],
    },
    {
      // The policy of a service worker is that of its own file: it may ask this portal, and nothing else.
      source: '/finder-worker.js',
      headers: [
        { key: 'content-security-policy', value: "default-src 'none'; connect-src 'self'" },
        { key: 'cache-control', value: 'no-cache' },
      ],
    },
  ],
  /** Haitian Creole is a language of the finder only: its pages are the French ones with other words. */
  rewrites: async () => ({
    beforeFiles: [
      { source: '/ht/find', destination: '/fr/find?lang=ht' },
      { source: '/ht/find/:below(share|keep|helped)', destination: '/fr/find/:below?lang=ht' },
    ],
    afterFiles: [],
    fallback: [],
  }),
  experimental: {
    isrFlushToDisk: false,
    serverActions: { bodySizeLimit: '3mb' },
    proxyClientMaxBodySize: '3mb',
  },
};

export default createNextIntlPlugin('./lib/platform/i18n/request.ts')(config);

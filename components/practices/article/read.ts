import { cached } from '@/lib/platform/cache/cached.ts';
import { TAGS } from '@/lib/platform/cache/tags.ts';
import type { Locale } from '@/lib/platform/i18n/locales.ts';
import { listPublicVersions, readPublicPractice } from '@/lib/practices/index.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const tagsOf = (slug: string) => [TAGS.practice(slug), TAGS.organisations];

/** The published practice at an address, remembered until it changes. An address of another shape is not looked up. */
export const publicPractice = async (slug: string, locale: Locale, version?: number) =>
  SLUG.test(slug) && slug.length <= 100
    ? cached(['practice', slug, locale, version ?? 0], tagsOf(slug), () =>
        readPublicPractice(slug, locale, version),
      )
    : null;

export const publicVersions = (slug: string) =>
  cached(['practice-versions', slug], tagsOf(slug), () => listPublicVersions(slug));

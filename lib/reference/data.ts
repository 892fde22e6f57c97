import countries from '@/prisma/seed/data/countries.json' with { type: 'json' };
import gcm from '@/prisma/seed/data/gcm-objectives.json' with { type: 'json' };
import sdg from '@/prisma/seed/data/sdg-targets.json' with { type: 'json' };
import themes from '@/prisma/seed/data/themes.json' with { type: 'json' };

/** A text in the four languages of the portal. */
export type Quad = { es: string; en: string; pt: string; fr: string };

export type CountryInfo = {
  code: string;
  name: Quad;
  oasMember: boolean;
  oasStatus: string | null;
  subregion: string | null;
  /** Official languages (BCP 47). */
  languages: readonly string[];
  emergency: Emergency | null;
};

/** Numbers to call in danger: one for everything, or one for each service. */
export type Emergency = {
  general?: string;
  police?: string;
  ambulance?: string;
  fire?: string;
  also?: string[];
  sources: { url: string; title: string; confidence: string }[];
};

export const COUNTRIES: readonly CountryInfo[] = countries.map((country) => ({
  code: country.code,
  name: country.name,
  oasMember: country.oasMember,
  oasStatus: country.oasStatus ?? null,
  subregion: country.subregion ?? null,
  languages: country.languages,
  emergency: (country.emergency ?? null) as Emergency | null,
}));

const byCode = new Map(COUNTRIES.map((country) => [country.code, country]));
export const countryOf = (code: string): CountryInfo | undefined => byCode.get(code);

/** The 35 member States. */
export const MEMBER_STATES = COUNTRIES.filter((country) => country.oasMember);

export type ThemeInfo = { id: string; name: Quad; description: Quad };
export const THEMES: readonly ThemeInfo[] = themes;
const themeById = new Map(THEMES.map((theme) => [theme.id, theme]));
export const themeOf = (id: string): ThemeInfo | undefined => themeById.get(id);

export type ObjectiveInfo = { number: number; title: Quad; short: Quad };
export const OBJECTIVES: readonly ObjectiveInfo[] = gcm.map(({ number, title, short }) => ({
  number,
  title,
  short,
}));

export type TargetInfo = { code: string; title: Quad; short: Quad };
export const SDG_TARGETS: readonly TargetInfo[] = sdg.map(({ code, title, short }) => ({
  code,
  title,
  short,
}));

/** Languages in which a practice may be written: the four of the OAS. */
export const PRACTICE_LANGUAGES = ['es', 'en', 'pt', 'fr'] as const;

/** Currencies of the 35 States and the three in which cooperation is paid (ISO 4217). */
export const CURRENCIES: readonly string[] = [
  ...new Set([
    ...countries.filter((country) => country.oasMember).map((country) => country.currency),
    'USD',
    'EUR',
    'CAD',
  ]),
]
  .filter((code): code is string => typeof code === 'string')
  .sort();

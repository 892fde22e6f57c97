/** A text in the four languages, from the controls `title.es` … of a form. */
export type QuadText = { es: string; en: string; pt: string; fr: string };

export type RoundDraft = { title: QuadText; request: QuadText; themes: string[]; deadline: string };

export const ROUND_LIMITS = { title: 120, request: 2000 } as const;

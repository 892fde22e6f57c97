/** What the closed lists look like on the screen, in the reader's language. */
export type Named = { value: string; label: string };
export type InstitutionOption = Named & { country: string | null };
export type FormOptions = {
  kinds: (Named & { hint: string })[];
  themes: (Named & { hint: string })[];
  languages: Named[];
  memberStates: Named[];
  otherCountries: Named[];
  institutions: InstitutionOption[];
  population: Named[];
  currencies: Named[];
  evaluations: Named[];
  objectives: Named[];
  targets: Named[];
};

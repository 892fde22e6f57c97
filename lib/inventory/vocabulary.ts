/** Words of the inventory, as they stand in addresses, forms and open data (HSDS taxonomy terms). */
export const TOPICS = [
  'asylum',
  'protection',
  'entry',
  'residence',
  'documents',
  'work',
  'health',
  'education',
  'family',
  'consular',
  'nationality',
  'return',
  'remittances',
  'statistics',
] as const;
export type Topic = (typeof TOPICS)[number];

export const PHASES = ['prepare', 'transit', 'arrive', 'stay', 'return'] as const;
export type Phase = (typeof PHASES)[number];

export const AUDIENCES = [
  'immigrants',
  'emigrants',
  'returnees',
  'transit',
  'refugees',
  'border_residents',
  'children',
  'women',
  'workers',
  'students',
  'families',
  'victims',
  'nationals_abroad',
  'general',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const CHANNEL_KINDS = ['telephone', 'whatsapp', 'email', 'office'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export const PERIODICITIES = ['continuous', 'monthly', 'quarterly', 'yearly', 'irregular'] as const;
export const ACCESSES = ['open', 'on_request', 'restricted'] as const;

/** The country code of regional bodies in files (ISO 3166-1 reserves XA to XZ for users); null in the database. */
export const REGIONAL = 'XR';

/** An entry that nobody has verified for so many months is due. */
export const VERIFY_AFTER_MONTHS = 6;

/** What a source says of papers: none needed to ask; any migration status; any nationality; needed. */
export const PAPERS = ['none_needed', 'any_status', 'any_nationality', 'needed'] as const;
/** What a source says of discretion. */
export const DISCRETIONS = ['confidential', 'anonymous', 'passed_on'] as const;

/** How a person made sure of an entry. */
export const METHODS = ['called', 'wrote', 'visited', 'read_page'] as const;
export type Method = (typeof METHODS)[number];

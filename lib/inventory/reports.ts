/** What a reader may say is wrong with a door. */
export const REPORT_KINDS = [
  'wrong_contact',
  'wrong_information',
  'charges_money',
  'scam',
  'closed',
  'other',
] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const REPORT_STATES = ['received', 'looking', 'corrected', 'unfounded'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const LONGEST_REPORT = 2000;

export const isReportKind = (kind: string): kind is ReportKind =>
  (REPORT_KINDS as readonly string[]).includes(kind);

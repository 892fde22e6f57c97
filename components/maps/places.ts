/** A member State on the map: its number in world-atlas (ISO 3166-1 numeric) and its capital, where dots and arcs stand. */
export type Place = { numeric: string; capital: [longitude: number, latitude: number] };

/** The 35 member States by ISO 3166-1 alpha-2. Bolivia by its seat of government. */
export const PLACES: Record<string, Place> = {
  AG: { numeric: '028', capital: [-61.85, 17.12] },
  AR: { numeric: '032', capital: [-58.38, -34.6] },
  BB: { numeric: '052', capital: [-59.62, 13.1] },
  BO: { numeric: '068', capital: [-68.15, -16.5] },
  BR: { numeric: '076', capital: [-47.88, -15.79] },
  BS: { numeric: '044', capital: [-77.35, 25.06] },
  BZ: { numeric: '084', capital: [-88.77, 17.25] },
  CA: { numeric: '124', capital: [-75.7, 45.42] },
  CL: { numeric: '152', capital: [-70.67, -33.45] },
  CO: { numeric: '170', capital: [-74.08, 4.61] },
  CR: { numeric: '188', capital: [-84.08, 9.93] },
  CU: { numeric: '192', capital: [-82.37, 23.13] },
  DM: { numeric: '212', capital: [-61.39, 15.3] },
  DO: { numeric: '214', capital: [-69.93, 18.49] },
  EC: { numeric: '218', capital: [-78.52, -0.23] },
  GD: { numeric: '308', capital: [-61.75, 12.06] },
  GT: { numeric: '320', capital: [-90.51, 14.63] },
  GY: { numeric: '328', capital: [-58.16, 6.8] },
  HN: { numeric: '340', capital: [-87.21, 14.1] },
  HT: { numeric: '332', capital: [-72.34, 18.54] },
  JM: { numeric: '388', capital: [-76.79, 17.99] },
  KN: { numeric: '659', capital: [-62.72, 17.3] },
  LC: { numeric: '662', capital: [-60.99, 14.01] },
  MX: { numeric: '484', capital: [-99.13, 19.43] },
  NI: { numeric: '558', capital: [-86.25, 12.14] },
  PA: { numeric: '591', capital: [-79.52, 8.98] },
  PE: { numeric: '604', capital: [-77.04, -12.05] },
  PY: { numeric: '600', capital: [-57.58, -25.28] },
  SR: { numeric: '740', capital: [-55.2, 5.85] },
  SV: { numeric: '222', capital: [-89.22, 13.69] },
  TT: { numeric: '780', capital: [-61.51, 10.65] },
  US: { numeric: '840', capital: [-77.04, 38.9] },
  UY: { numeric: '858', capital: [-56.16, -34.9] },
  VC: { numeric: '670', capital: [-61.23, 13.16] },
  VE: { numeric: '862', capital: [-66.9, 10.49] },
};

/** Land that belongs to the picture but is not a member State: Puerto Rico, the Falkland Islands (Malvinas), Greenland, France (for French Guiana). */
export const OTHER_LAND = ['630', '238', '304', '250'];

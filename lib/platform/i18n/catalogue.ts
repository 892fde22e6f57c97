import type layout from '../../../messages/es/layout.json';
import type ui from '../../../messages/es/ui.json';
export type Catalogue = { layout: typeof layout; ui: typeof ui };

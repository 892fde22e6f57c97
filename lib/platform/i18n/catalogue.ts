import type errors from '../../../messages/es/errors.json';
import type layout from '../../../messages/es/layout.json';
import type practices from '../../../messages/es/practices.json';
import type ui from '../../../messages/es/ui.json';
import type validation from '../../../messages/es/validation.json';
export type Catalogue = { errors: typeof errors; layout: typeof layout; practices: typeof practices; ui: typeof ui; validation: typeof validation };

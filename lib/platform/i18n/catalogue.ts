// Written by `npm run messages` from the files of messages/es.
import type account from '../../../messages/es/account.json';
import type article from '../../../messages/es/article.json';
import type documents from '../../../messages/es/documents.json';
import type errors from '../../../messages/es/errors.json';
import type form from '../../../messages/es/form.json';
import type home from '../../../messages/es/home.json';
import type inventory from '../../../messages/es/inventory.json';
import type layout from '../../../messages/es/layout.json';
import type list from '../../../messages/es/list.json';
import type mail from '../../../messages/es/mail.json';
import type notifications from '../../../messages/es/notifications.json';
import type pages from '../../../messages/es/pages.json';
import type practices from '../../../messages/es/practices.json';
import type review from '../../../messages/es/review.json';
import type ui from '../../../messages/es/ui.json';
import type validation from '../../../messages/es/validation.json';
import type workspace from '../../../messages/es/workspace.json';

export type Catalogue = {
  account: typeof account;
  article: typeof article;
  documents: typeof documents;
  errors: typeof errors;
  form: typeof form;
  home: typeof home;
  inventory: typeof inventory;
  layout: typeof layout;
  list: typeof list;
  mail: typeof mail;
  notifications: typeof notifications;
  pages: typeof pages;
  practices: typeof practices;
  review: typeof review;
  ui: typeof ui;
  validation: typeof validation;
  workspace: typeof workspace;
};

// node --import ./lib/platform/http/server-hooks.mjs .next/standalone/server.js
// Puts the border (hooks.ts) around the server before Next creates it.
import { install } from './hooks.ts';

install();

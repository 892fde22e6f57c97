import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { SchemaEngine } from '@prisma/schema-engine-wasm';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';
import { migrationAdapter } from './adapter.ts';
import { schemaFiles } from './folder.ts';

type Bindings = typeof bindings & { __wbg_set_wasm: (exports: WebAssembly.Exports) => void };
type Exports = WebAssembly.Exports & { __wbindgen_start: () => void };

let loaded: Promise<void> | undefined;
let panic: string | undefined;

/**
 * Runs `work` with Prisma's own schema engine, compiled to WebAssembly: nothing is downloaded.
 * @param url database of the role that owns the schema
 */
export async function withEngine<T>(url: string, work: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loaded ??= load();
  await loaded;
  const { adapter, close } = migrationAdapter(url);
  const files = (await schemaFiles()).map(({ path, content }): [string, string] => [path, content]);
  try {
    const engine = await bindings.SchemaEngine.new({ datamodels: files }, () => undefined, adapter);
    return await work(engine as unknown as SchemaEngine);
  } catch (error) {
    throw readable(error);
  } finally {
    await close();
  }
}

async function load(): Promise<void> {
  const registry = {
    set_message: (message: string) => {
      panic = message;
    },
  };
  Object.assign(globalThis, { PRISMA_WASM_PANIC_REGISTRY: registry });
  const require = createRequire(import.meta.url);
  const bytes = await readFile(
    require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'),
  );
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': bindings as never });
  (bindings as Bindings).__wbg_set_wasm(instance.exports);
  (instance.exports as Exports).__wbindgen_start();
}

/** The engine throws objects whose sentence hides in `meta` or `message`. */
function readable(error: unknown): Error {
  if (panic) return new Error(`The schema engine broke down: ${panic}`, { cause: error });
  if (error instanceof Error && error.message) return error;
  const parts = error as { message?: string; meta?: { full_error?: string } };
  return new Error(parts?.meta?.full_error ?? parts?.message ?? JSON.stringify(error), { cause: error });
}

/** Grows with every tag that expires in this process. Shared by what Next bundles, what it loads and the border, each of which has its own copy of this file. */
const holder = globalThis as typeof globalThis & { ricomiRevision?: number };
holder.ricomiRevision ??= 0;

/** While this number stays the same, nothing of what is kept has changed. */
export const revision = (): number => holder.ricomiRevision ?? 0;

export const advance = (): void => {
  holder.ricomiRevision = revision() + 1;
};

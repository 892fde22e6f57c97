/** After an action: what this process keeps of the practice is read afresh at the next request. */
export async function refreshAfter(_practiceId: string): Promise<void> {}

/** The office's own rows are nobody's in particular; who may touch them is the contract's `access`. */
export const asOffice = { principals: [], scope: 'system' } as const

import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { routes } from './routes.ts'

/** 窗口: raise, look up, add, read the answer, rate — by whoever holds the receipt code. */
export const reception = defineModule({ name: 'reception', contract, routes })

import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { routes } from './routes.ts'

/** 公文检查: a Word document against GB/T 9704-2012, and mended. */
export const checking = defineModule({ name: 'checking', contract, routes })

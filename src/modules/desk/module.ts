import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { routes } from './routes.ts'

/** 工作台: my tasks, registration, the list and search, the matter page. */
export const desk = defineModule({ name: 'desk', contract, routes })

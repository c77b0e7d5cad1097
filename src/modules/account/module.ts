import { accountSettings } from '#kernel/account/settings.ts'
import { defineModule } from '#kernel/define-module.ts'
import { contract } from './contract.ts'
import { routes } from './routes.ts'

/** 账号: signing in and out, one's own password, second factor and sessions, and the first set-up. */
export const account = defineModule({ name: 'account', contract, routes, settings: accountSettings })

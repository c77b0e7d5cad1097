import { defineModule } from '#kernel/define-module.ts'
import { disclosureRequest } from './disclosure-request.procedure.ts'

/** 依申请公开。 */
export const disclosure = defineModule({ name: 'disclosure', procedures: [disclosureRequest] })

import { defineModule } from '#kernel/define-module.ts'
import { citizenRequest } from './citizen-request.procedure.ts'
import { departmentRequest } from './department-request.procedure.ts'

/** 来信来访来电网上诉求，部门来文请示。 */
export const requests = defineModule({ name: 'requests', procedures: [citizenRequest, departmentRequest] })

import { answer, approve, deliver, sendBack, submit } from './answering.ts'
import { accept, assign, consult, handOver } from './assigning.ts'
import { askConfirmation, confirm } from './confirming.ts'
import { handBack, handOut, withdraw } from './copying.ts'
import type { Deeds } from './deed.ts'
import { draft, endorse } from './drafting.ts'
import { archive, close, rate, reopen, takeRating } from './ending.ts'
import { takeNumber, voidNumber } from './numbering.ts'
import { appeal, returnIt } from './objecting.ts'
import { correct, joinRaiser, register } from './opening.ts'
import { add, askReport, inform, note, proceed, progress, support, urge } from './reporting.ts'
import { askExtension, grantExtension, pause, refuseExtension } from './timing.ts'

/** Every deed by the name that procedures use. */
export const deeds: Deeds = {
  register,
  assign,
  accept,
  return: returnIt,
  appeal,
  inform,
  progress,
  note,
  urge,
  'ask-extension': askExtension,
  'grant-extension': grantExtension,
  'refuse-extension': refuseExtension,
  pause,
  resume: pause,
  support,
  submit,
  approve,
  'send-back': sendBack,
  answer,
  deliver,
  rate,
  'take-rating': takeRating,
  reopen,
  close,
  archive,
  add,
  'join-raiser': joinRaiser,
  correct,
  'hand-over': handOver,
  proceed,
  'ask-report': askReport,
  'ask-confirmation': askConfirmation,
  confirm,
  draft,
  endorse,
  consult,
  'hand-out': handOut,
  'hand-back': handBack,
  withdraw,
  'take-number': takeNumber,
  'void-number': voidNumber,
}

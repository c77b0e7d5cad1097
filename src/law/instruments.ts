import { archivesLaw } from './archives-law.ts'
import { archivesRegulation } from './archives-regulation.ts'
import { businessEnvironmentRegulation } from './business-environment-regulation.ts'
import { civilCode } from './civil-code.ts'
import { cybersecurityLaw } from './cybersecurity-law.ts'
import { decisionRegulation } from './decision-regulation.ts'
import { deputiesLaw } from './deputies-law.ts'
import { disclosureRegulation } from './disclosure-regulation.ts'
import { documentRegulation } from './document-regulation.ts'
import { emergencyLaw } from './emergency-law.ts'
import { holidayMeasures } from './holiday-measures.ts'
import { inspectionRegulation } from './inspection-regulation.ts'
import type { InstrumentFacts } from './instrument.ts'
import { licensingLaw } from './licensing-law.ts'
import { onlineServiceProvisions } from './online-service-provisions.ts'
import { personalInformationLaw } from './personal-information-law.ts'
import { petitionRegulation } from './petition-regulation.ts'
import { proposalRegulation } from './proposal-regulation.ts'
import { reconsiderationLaw } from './reconsideration-law.ts'
import { secrecyLaw } from './secrecy-law.ts'
import { secrecyRegulation } from './secrecy-regulation.ts'

/** For the readable list only; a rule imports the one instrument it cites. */
export const instruments: readonly InstrumentFacts[] = [
  petitionRegulation,
  disclosureRegulation,
  deputiesLaw,
  proposalRegulation,
  documentRegulation,
  inspectionRegulation,
  decisionRegulation,
  emergencyLaw,
  reconsiderationLaw,
  licensingLaw,
  businessEnvironmentRegulation,
  onlineServiceProvisions,
  civilCode,
  holidayMeasures,
  archivesLaw,
  archivesRegulation,
  personalInformationLaw,
  secrecyLaw,
  secrecyRegulation,
  cybersecurityLaw,
]

import { acceptedTypes } from '#kernel/file/accepted-types.ts'
import { defineRoutes } from '#kernel/http/routes.ts'
import { groupFindings, severityCounts } from '../format/lint/finding-groups.ts'
import { linter } from '../format/lint/linter.ts'
import { contract } from './contract.ts'
import { wordFileOf } from './word-file.ts'

/** Of each departure; the count says how many there are. */
const mostPlaces = 50

export const routes = defineRoutes(contract, {
  async 'POST /api/documents/checks'({ request }) {
    const findings = await linter.lint((await wordFileOf(request)).bytes)
    return {
      counts: severityCounts(findings),
      fixable: findings.filter(({ fixable }) => fixable).length,
      groups: groupFindings(findings).map(({ places, ...group }) => ({
        ...group,
        count: places.length,
        places: places.slice(0, mostPlaces),
      })),
    }
  },

  async 'POST /api/documents/mendings'({ request, reply }) {
    const { name, bytes } = await wordFileOf(request)
    const fixed = await linter.fix(bytes)
    return reply
      .header('content-type', acceptedTypes.docx.mime)
      .header('content-length', fixed.bytes.length)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(mendedName(name))}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(fixed.bytes))
  },
})

/** Beside the original, not over it. */
const mendedName = (name: string) => `${name.replace(/\.do[ct]x$/i, '')}（格式已改正）.docx`

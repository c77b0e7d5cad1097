import { readFile } from 'node:fs/promises'
import { Command } from 'commander'
import { checkReceipt, readReceipt } from '#kernel/ledger/check-receipt.ts'
import { inclusionOf } from '#kernel/ledger/inclusion.ts'
import { type Verified, verifyOffice } from '#kernel/ledger/verify/verify-office.ts'
import { languageOf } from './language.ts'
import { withKernel } from './with-kernel.ts'

interface Options {
  readonly json?: true
  readonly receipt?: string
  readonly files?: true
  readonly lang?: string
}

const mostShown = 200

function inWords({ matters, open, entries, checkpoints, seconds, faults }: Verified, language: 'zh' | 'en'): string {
  const head = {
    zh: `核验 ${matters} 件事项（未办结 ${open}）、${entries} 条办理记录、${checkpoints} 个校验点，用时 ${seconds} 秒：${faults.length === 0 ? '无一差错，事事有交待、件件有回音。' : `发现 ${faults.length} 处问题。`}`,
    en: `Verified ${matters} matters (${open} open), ${entries} entries, ${checkpoints} checkpoints in ${seconds} s: ${faults.length === 0 ? 'no fault.' : `${faults.length} faults.`}`,
  }
  const lines = faults.slice(0, mostShown).map(fault => `  [${fault.code}] ${fault.text[language]}`)
  const more =
    faults.length > mostShown
      ? [
          `  … ${faults.length - mostShown} ${language === 'zh' ? '处未列出，用 --json 查看全部' : 'more: --json lists all'}`,
        ]
      : []
  return [head[language], ...lines, ...more].join('\n')
}

async function verifyAll(options: Options): Promise<void> {
  const told = (matters: number) => process.stderr.write(`\r${matters}`)
  const watched = process.stderr.isTTY && !options.json
  const verified = await withKernel(kernel =>
    verifyOffice(kernel, { files: options.files, ...(watched ? { told } : {}) }),
  )
  if (watched) process.stderr.write('\r')
  process.stdout.write(
    `${options.json ? JSON.stringify(verified, null, 2) : inWords(verified, languageOf(process.env, options.lang))}\n`,
  )
  if (verified.faults.length > 0) process.exitCode = 1
}

const verdicts = {
  zh: {
    genuine: '回执真实，签名属于本机关',
    forged: '回执不是本机关签发，或已被改动',
    in: '所记办理记录仍在台账中，未被改动',
    out: '台账中没有回执所记的办理记录',
    covered: '已由签名校验点固定：第',
    not: '尚未进入校验点',
  },
  en: {
    genuine: 'The receipt is genuine: the signature is this office’s',
    forged: 'The receipt was not issued by this office, or was altered',
    in: 'The entry that it names stands in the ledger unaltered',
    out: 'The ledger does not hold the entry that it names',
    covered: 'Fixed by signed checkpoint ',
    not: 'Not yet in a checkpoint',
  },
}

async function verifyReceipt(path: string, options: Options): Promise<void> {
  const checked = await withKernel(async kernel => {
    const receipt = readReceipt(await readFile(path, 'utf8'))
    const verdict = await checkReceipt(kernel, receipt)
    return { ...verdict, inclusion: verdict.inLedger ? await inclusionOf(kernel, receipt.matterId) : null }
  })
  const said = verdicts[languageOf(process.env, options.lang)]
  const words = [
    checked.genuine ? said.genuine : said.forged,
    checked.inLedger ? said.in : said.out,
    checked.checkpoint ? `${said.covered}${checked.checkpoint.no} ${checked.checkpoint.root}` : said.not,
  ]
  process.stdout.write(`${options.json ? JSON.stringify(checked, null, 2) : words.join('\n')}\n`)
  if (!checked.genuine || !checked.inLedger) process.exitCode = 1
}

/** `huiyin verify`: exit code 0 where the promise holds, 1 with a list where it does not. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('从数据和台账重新证明：事事有交待、件件有回音 / prove every invariant anew from data and ledger')
    .option('--receipt <file>', '核对一张回执 / check one receipt')
    .option('--files', '并逐个读出材料，核对其内容 / read the bytes of every file as well')
    .option('--lang <zh|en>', '语言，默认随 LANG')
    .option('--json', '输出 JSON')
    .action((options: Options) => (options.receipt ? verifyReceipt(options.receipt, options) : verifyAll(options)))
}

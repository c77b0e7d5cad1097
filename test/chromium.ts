import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Chromium {
  readonly executablePath: string
  readonly env: Record<string, string>
}

const debian = '/usr/bin/chromium'

/** The system's Chromium where there is one, else the one from npm; both draw Chinese with the font from npm. */
export async function findChromium(): Promise<Chromium> {
  const env = { ...(process.env as Record<string, string>), FONTCONFIG_FILE: await writeFontConfig() }
  if (existsSync(debian)) return { executablePath: debian, env }
  const { executablePath, libraries } = await unpackFromNpm()
  return { executablePath, env: { ...env, LD_LIBRARY_PATH: libraries } }
}

/**
 * Unpacks into the temporary folder, once a machine. The package brings the shared libraries that a bare machine lacks, but
 * unpacks them only where it believes to run on Lambda, which it decides when it is loaded.
 */
async function unpackFromNpm(): Promise<{ executablePath: string; libraries: string }> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return { executablePath: await chromium.executablePath(), libraries: join(tmpdir(), 'al2023', 'lib') }
}

async function writeFontConfig(): Promise<string> {
  const folder = join(tmpdir(), 'huiyin-fonts')
  const file = join(folder, 'fonts.conf')
  await mkdir(folder, { recursive: true })
  await writeFile(file, fontConfig(join(folder, 'cache')))
  return file
}

function fontConfig(cache: string): string {
  const weights = ['400Regular', '500Medium', '700Bold'].map(weight =>
    fileURLToPath(new URL(`../node_modules/@expo-google-fonts/noto-sans-sc/${weight}`, import.meta.url)),
  )
  const families = ['sans-serif', 'serif', 'monospace', 'PingFang SC', 'Microsoft YaHei', 'system-ui']
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${weights.map(folder => `  <dir>${folder}</dir>`).join('\n')}
  <cachedir>${cache}</cachedir>
${families.map(name => `  <alias binding="strong"><family>${name}</family><prefer><family>Noto Sans SC</family></prefer></alias>`).join('\n')}
</fontconfig>
`
}

import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
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
 * Unpacks into the temporary folder, once a machine. Tests that start at the same time each unpack apart, and the first
 * to have finished moves its folder into place, so that none meets one half written.
 */
async function unpackFromNpm(): Promise<{ executablePath: string; libraries: string }> {
  const home = join(tmpdir(), 'huiyin-chromium')
  if (!existsSync(home)) {
    const fresh = await mkdtemp(`${home}-`)
    await unpackInto(fresh)
    await rename(fresh, home).catch(error => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
      return rm(fresh, { recursive: true })
    })
  }
  return { executablePath: join(home, 'chromium'), libraries: join(home, 'al2023', 'lib') }
}

/**
 * The package brings the shared libraries that a bare machine lacks, but unpacks them only where it believes to run on
 * Lambda, which it decides when it is loaded; so the environment says so for that long.
 */
async function unpackInto(folder: string): Promise<void> {
  const before = { ...process.env }
  Object.assign(process.env, { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x', TMPDIR: folder })
  const { default: chromium } = await import('@sparticuz/chromium')
  await chromium.executablePath()
  // Key by key: an object put in the place of `process.env` would leave the real environment as it is.
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
  Object.assign(process.env, before)
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

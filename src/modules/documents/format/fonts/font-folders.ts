import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const require = createRequire(import.meta.url)
const root = resolve(import.meta.dirname, '../../../../..')

/** Where faces are looked for, in this order. */
export interface FontFolders {
  readonly office: readonly string[]
  readonly machine: readonly string[]
  readonly free: readonly string[]
}

/** The office's own folder is HUIYIN_FONTS, else `fonts` in its data folder. */
export function fontFolders(env: NodeJS.ProcessEnv = process.env): FontFolders {
  const own = env.HUIYIN_FONTS ?? join(resolve(root, env.HUIYIN_DATA ?? 'var'), 'fonts')
  const home = homedir()
  const machine = {
    linux: [
      '/usr/share/fonts',
      '/usr/local/share/fonts',
      '/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol',
      join(home, '.fonts'),
      join(home, '.local/share/fonts'),
    ],
    darwin: ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')],
    win32: [join(env.WINDIR ?? 'C:\\Windows', 'Fonts'), join(env.LOCALAPPDATA ?? home, 'Microsoft/Windows/Fonts')],
  }[process.platform as 'linux' | 'darwin' | 'win32']
  return { office: [own], machine: machine ?? [], free: freeFolders() }
}

/** Of the packages only the weights that stand in for something: the others are 14 MB each. */
function freeFolders(): string[] {
  const weights = {
    '@expo-google-fonts/noto-serif-sc': ['400Regular', '500Medium', '700Bold', '900Black'],
    '@expo-google-fonts/noto-sans-sc': ['500Medium'],
  }
  return Object.entries(weights).flatMap(([name, folders]) => {
    const home = packageFolder(name)
    return home ? folders.map(folder => join(home, folder)) : []
  })
}

function packageFolder(name: string): string | undefined {
  try {
    return dirname(require.resolve(`${name}/package.json`))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw error
  }
}

export function fontFilesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readFolder(folder)
    .filter(entry => entry.isFile() && /\.(?:ttf|otf|ttc|otc)$/i.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
}

function readFolder(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
  } catch (error) {
    // A folder that this user may not read holds no fonts for this user
    if ((error as NodeJS.ErrnoException).code === 'EACCES') return []
    throw error
  }
}

import { existsSync } from 'node:fs'
import { mkdir, open, rm, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { mailConfigOf } from '#kernel/notice/mail-config.ts'
import { advice, type Check, good, missing } from './check.ts'

export function nodeVersion(version = process.versions.node): Check {
  const major = Number(version.split('.')[0])
  return major >= 24
    ? good('node', `Node ${version}`, `Node ${version}`)
    : missing(
        'node',
        `Node ${version} 过旧，需 24 以上：请用 bin/huiyin 启动，或重新运行 npm ci`,
        `Node ${version} is too old, 24 is needed: start with bin/huiyin, or run npm ci again`,
      )
}

const needBytes = 1_000_000_000

/** Writes and syncs a small file: a disk that is full, read-only or cannot sync is found before the first matter is lost on it. */
export async function dataFolder(dataDir: string): Promise<readonly Check[]> {
  const probe = join(dataDir, `doctor-${process.pid}`)
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    const began = performance.now()
    const handle = await open(probe, 'wx', 0o600)
    await handle
      .writeFile('回音')
      .then(() => handle.sync())
      .finally(() => handle.close())
    await rm(probe)
    const ms = (performance.now() - began).toFixed(1)
    return [
      good('data-folder', `${dataDir} 可写，落盘 ${ms} 毫秒`, `${dataDir} can be written and synced, in ${ms} ms`),
      await privacy(dataDir),
      await space(dataDir),
    ]
  } catch (error) {
    const { message } = error as Error
    return [
      missing(
        'data-folder',
        `数据目录 ${dataDir} 不可写（${message}）：请改正权限，或用 HUIYIN_DATA 另指一处`,
        `${dataDir} cannot be written (${message}): mend its permissions or name another in HUIYIN_DATA`,
      ),
    ]
  }
}

async function privacy(dataDir: string): Promise<Check> {
  const { mode } = await stat(dataDir)
  return (mode & 0o077) === 0
    ? good('data-private', '数据目录仅本用户可读', 'only this user can read the data folder')
    : advice(
        'data-private',
        `他人可读数据目录：chmod 700 ${dataDir}`,
        `others can read the data folder: chmod 700 ${dataDir}`,
      )
}

async function space(dataDir: string): Promise<Check> {
  const { bavail, bsize } = await statfs(dataDir)
  const free = bavail * bsize
  const gigabytes = (free / 1e9).toFixed(1)
  return free >= needBytes
    ? good('space', `剩余 ${gigabytes} GB`, `${gigabytes} GB free`)
    : advice('space', `仅剩 ${gigabytes} GB，请清理或扩容`, `only ${gigabytes} GB free: make room`)
}

export function portFree(host: string, port: number): Promise<Check> {
  return new Promise(resolve => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(
        error.code === 'EADDRINUSE'
          ? advice(
              'port',
              `${host}:${port} 已被占用（也许回音正在运行），可用 PORT 另指`,
              `${host}:${port} is taken (by Huiyin itself?): choose another by PORT`,
            )
          : missing(
              'port',
              `${host}:${port} 不能监听：${error.message}`,
              `cannot listen on ${host}:${port}: ${error.message}`,
            ),
      ),
    )
    server.listen(port, host, () =>
      server.close(() => resolve(good('port', `${host}:${port} 可用`, `${host}:${port} is free`))),
    )
  })
}

export function mail(environment: NodeJS.ProcessEnv): Check {
  try {
    return mailConfigOf(environment)
      ? good('mail', '已设置邮件提醒', 'mail is set')
      : advice(
          'mail',
          '未设 SMTP_URL，不发邮件，提醒只在系统内',
          'SMTP_URL is not set: notices stay inside the application',
        )
  } catch (error) {
    const { message } = error as Error
    return missing('mail', `邮件设置有误：${message}`, message)
  }
}

const pages = join(import.meta.dirname, '../../../dist/web/index.html')

export function webPages(): Check {
  return existsSync(pages)
    ? good('web-pages', '网页已构建', 'the web pages are built')
    : missing('web-pages', '网页尚未构建：npm run build', 'the web pages are not built: npm run build')
}

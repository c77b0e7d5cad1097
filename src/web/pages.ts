import type { Page } from './page.ts'

/** Every module's pages, found by their place: a module that is removed takes its pages with it. */
const modules = import.meta.glob<{ pages: readonly Page[] }>('../modules/**/web/pages.ts', { eager: true })

export const pages: readonly Page[] = Object.values(modules).flatMap(module => module.pages)

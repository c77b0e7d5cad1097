import type { ThemeConfig } from 'antd'

/** The class on <html> under which antd's tokens stand as CSS variables, so that our own style sheets share them. */
export const themeKey = 'huiyin'

/**
 * antd's look with its faults of contrast mended: its own primary has 4.1:1 on white, its tertiary text 2.8:1, its
 * placeholder 1.8:1, where WCAG 2.2 AA asks for 4.5:1. Fonts are those that Chinese systems have; none is downloaded.
 * Motion is off: pages answer at once, and nobody has to ask for reduced motion.
 */
export const theme: ThemeConfig = {
  cssVar: { key: themeKey },
  hashed: false,
  token: {
    colorPrimary: '#0958d9',
    colorPrimaryHover: '#003eb3',
    colorPrimaryActive: '#002c8c',
    colorInfo: '#0958d9',
    colorLink: '#0958d9',
    colorLinkHover: '#003eb3',
    colorSuccess: '#237804',
    colorWarning: '#874d00',
    colorError: '#cf1322',
    colorText: '#1f1f1f',
    colorTextSecondary: '#454545',
    colorTextTertiary: '#595959',
    colorTextDescription: '#595959',
    colorTextPlaceholder: '#6b6b6b',
    colorTextDisabled: '#6b6b6b',
    colorBorder: '#8c8c8c',
    fontFamily:
      '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
    borderRadius: 4,
    motion: false,
  },
}

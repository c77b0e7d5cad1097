import { useLanguage } from '../language.tsx'
import { shellTexts } from '../texts/shell.ts'
import { useText } from '../texts/use-text.ts'

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const { language, choose } = useLanguage()
  const t = useText(shellTexts)
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <button type="button" className="shell-tool" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => choose(other)}>
      <span className="wide-only">{t.switchLanguage}</span>
      <abbr className="narrow-only" title={t.switchLanguage}>
        {t.switchLanguageShort}
      </abbr>
    </button>
  )
}

import fc from 'fast-check'
import { footerXml, notice, zipped } from '../sample-document.ts'

/** Word documents with anything in any place, in any format: what programs write, and what people do with them. */

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

const texts = [
  '云州市人民政府办公室文件',
  '云州市人民政府令',
  '第3号',
  '云政办发〔2026〕12号',
  '云政办发[2026]012号　签发人：甲乙',
  '000001',
  '特急',
  '云州市人民政府办公室关于做好防汛工作的通知',
  '关于报送防汛资金的请示',
  '（2026年5月20日通过）',
  '各县人民政府，市政府各部门：',
  '为做好今年防汛工作，现就有关事项通知如下。',
  '一、总体要求',
  '一、落实责任。各级要层层压实，确保“一把手”负责。',
  '（一）压实责任',
  '（二）各地要坚持人民至上，落实各项防汛措施，确保安全度汛，不得有误，务必抓紧抓实抓到位，抓出成效来。后文',
  '1.明确分工',
  '（1）逐级落实',
  '附件：1.任务分工表',
  '2.联络员名单',
  '云州市人民政府办公室',
  '2026年5月20日',
  '二〇二六年五月二十日',
  '（此件公开发布）',
  '附件',
  '附件1',
  '任务分工表',
  '抄送：市委各部门。',
  '云州市人民政府办公室　2026年5月20日印发',
  '出席：甲、乙',
  '　　前面有空格的一段。',
  '        前面有半角空格的一段。',
  '\t前面有制表符的一段。',
  '&amp; &lt;符号&gt; 𠮷野家 😀',
  '',
  '',
]

const faces = ['仿宋_GB2312', '黑体', '楷体', '宋体', '方正小标宋简体', 'Calibri', '黑体;SimHei']
const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const maybe = (value: fc.Arbitrary<string>, weight = 2) =>
  fc.oneof({ arbitrary: fc.constant(''), weight: 1 }, { arbitrary: value, weight })

const runProperties = fc
  .tuple(
    maybe(oneOf('<w:rStyle w:val="Strong"/>', '<w:rStyle w:val="None"/>'), 1),
    maybe(
      fc.oneof(
        oneOf(...faces).map(face => `<w:rFonts w:ascii="${face}" w:eastAsia="${face}" w:hAnsi="${face}"/>`),
        oneOf('<w:rFonts w:eastAsiaTheme="minorEastAsia"/>', '<w:rFonts w:hint="eastAsia"/>'),
      ),
    ),
    maybe(oneOf('<w:b/>', '<w:b/><w:b/>', '<w:b w:val="0"/>'), 1),
    maybe(
      oneOf('<w:color w:val="FF0000"/>', '<w:color w:val="1F4E79" w:themeColor="accent1"/>', '<w:color w:val="auto"/>'),
    ),
    maybe(
      fc.integer({ min: -20, max: 40 }).map(n => `<w:spacing w:val="${n}"/>`),
      1,
    ),
    maybe(fc.integer({ min: 8, max: 60 }).map(n => `<w:sz w:val="${n}"/>`)),
    maybe(
      oneOf(
        '<w:rPrChange w:id="9" w:author="a"><w:rPr><w:sz w:val="20"/></w:rPr></w:rPrChange>',
        '<w14:shadow w14:blurRad="1"/>',
      ),
      1,
    ),
  )
  .map(parts => parts.join(''))

const indent = fc
  .record({
    left: fc.option(fc.integer({ min: -300, max: 1500 })),
    right: fc.option(fc.integer({ min: -300, max: 1500 })),
    first: fc.option(fc.integer({ min: 0, max: 1200 })),
    hanging: fc.option(fc.integer({ min: 0, max: 900 })),
    firstChars: fc.option(fc.integer({ min: 0, max: 400 })),
    strict: fc.boolean(),
  })
  .map(({ left, right, first, hanging, firstChars, strict }) => {
    const attributes = [
      [strict ? 'start' : 'left', left],
      [strict ? 'end' : 'right', right],
      ['firstLine', first],
      ['hanging', hanging],
      ['firstLineChars', firstChars],
    ].flatMap(([name, value]) => (value === null ? [] : [` w:${name}="${value}"`]))
    return `<w:ind${attributes.join('')}/>`
  })

const spacing = fc
  .record({
    line: fc.integer({ min: 200, max: 900 }),
    rule: oneOf('exact', 'atLeast', 'auto'),
    before: fc.integer({ min: 0, max: 900 }),
    extra: oneOf('', ' w:beforeLines="50"', ' w:afterAutospacing="1"', ' w:after="100"'),
  })
  .map(
    ({ line, rule, before, extra }) =>
      `<w:spacing w:before="${before}" w:line="${line}" w:lineRule="${rule}"${extra}/>`,
  )

const paragraphProperties = fc
  .tuple(
    maybe(oneOf('<w:pStyle w:val="Body"/>', '<w:pStyle w:val="Head"/>', '<w:pStyle w:val="Lost"/>'), 1),
    maybe(oneOf('<w:pageBreakBefore/>', '<w:framePr w:wrap="around" w:vAnchor="page" w:y="4000"/>'), 1),
    maybe(
      oneOf(
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>',
      ),
      1,
    ),
    maybe(oneOf('<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="1" w:color="auto"/></w:pBdr>'), 1),
    maybe(oneOf('<w:snapToGrid w:val="0"/>'), 1),
    maybe(spacing),
    maybe(indent),
    maybe(oneOf('left', 'center', 'right', 'both', 'start').map(align => `<w:jc w:val="${align}"/>`)),
    maybe(
      runProperties.map(properties => `<w:rPr>${properties}</w:rPr>`),
      1,
    ),
  )
  .map(parts => parts.join(''))

/** What a document may hold beside text; each must be found again, character for character. */
export const strangers = [
  '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>',
  '<w:commentRangeStart w:id="2"/><w:r><w:commentReference w:id="2"/></w:r><w:commentRangeEnd w:id="2"/>',
  '<w:del w:id="3" w:author="a"><w:r><w:rPr><w:sz w:val="20"></w:sz></w:rPr><w:delText xml:space="preserve"> 删去的字 </w:delText></w:r></w:del>',
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="100" cy="200"/></wp:inline></w:drawing></w:r>',
  // The double rule of a letter
  '<w:r><w:drawing><wp:anchor xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent cx="6120000" cy="0"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><a:prstGeom prst="line"/><a:ln cmpd="thickThin"/></wps:wsp></a:graphic></wp:anchor></w:drawing></w:r>',
  '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="position:absolute;width:20pt"/></w:pict></w:r>',
  "<x:made-up xmlns:x='urn:x' a='1'  b=\"2\"><!-- kept --><![CDATA[ <kept> ]]></x:made-up>",
  '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>框中的字</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:rPr><w:b/></w:rPr><w:t>框中的字</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
] as const

const runOf = (text: fc.Arbitrary<string>) =>
  fc.tuple(text, runProperties, fc.boolean()).map(([text, properties, wrapped]) => {
    const content = text.startsWith('\t')
      ? `<w:tab/><w:t>${text.slice(1)}</w:t>`
      : text === ''
        ? ''
        : `<w:t xml:space="preserve">${text}</w:t>`
    const one = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`
    return wrapped ? `<w:ins w:id="5" w:author="a">${one}</w:ins>` : one
  })

const paragraphOf = (runs: fc.Arbitrary<string[]>) =>
  fc
    .tuple(
      paragraphProperties,
      runs,
      maybe(oneOf(...strangers), 1),
      maybe(oneOf('<w:r><w:br w:type="page"/></w:r>', '<w:r><w:br/></w:r>'), 1),
    )
    .map(([properties, runs, stranger, more]) => {
      const pPr = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
      return `<w:p w:rsidR="00A1">${pPr}${runs.join('')}${stranger}${more}</w:p>`
    })

const paragraph = paragraphOf(fc.array(runOf(oneOf(...texts)), { minLength: 0, maxLength: 2 }))

/** A document as it should be ordered, some of its elements missing, each in any format. */
const orderly = fc
  .subarray(
    Object.values(notice).map(({ text }) => text),
    { minLength: 8 },
  )
  .chain(chosen => fc.tuple(...chosen.map(text => paragraphOf(fc.tuple(runOf(fc.constant(text)))))))

const section = fc
  .record({
    size: oneOf(
      '<w:pgSz w:w="11906" w:h="16838"/>',
      '<w:pgSz w:w="12240" w:h="15840"/>',
      '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
      '',
    ),
    margins: oneOf(
      '<w:pgMar w:top="1440" w:right="1800" w:bottom="1440" w:left="1800" w:header="851" w:footer="992" w:gutter="0"/>',
      '<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" w:header="851" w:footer="1418" w:gutter="0"/>',
      '',
    ),
    numbers: oneOf('', '<w:pgNumType w:start="1"/>', '<w:pgNumType w:fmt="numberInDash"/>'),
    title: oneOf('', '<w:titlePg/>'),
    grid: oneOf(
      '',
      '<w:docGrid w:linePitch="312"/>',
      '<w:docGrid w:type="lines" w:linePitch="579"/>',
      '<w:docGrid w:type="linesAndChars" w:linePitch="560" w:charSpace="0"/>',
    ),
    footer: oneOf(
      '',
      '<w:footerReference w:type="default" r:id="f1"/>',
      '<w:footerReference w:type="default" r:id="f2"/>',
      '<w:headerReference w:type="default" r:id="h1"/>',
    ),
  })
  .map(({ size, margins, numbers, title, grid, footer }) => `${footer}${size}${margins}${numbers}${title}${grid}`)

const block = fc.oneof(
  { arbitrary: paragraph, weight: 12 },
  { arbitrary: paragraph.map(one => `<w:sdt><w:sdtPr/><w:sdtContent>${one}</w:sdtContent></w:sdt>`), weight: 1 },
  {
    arbitrary: paragraph.map(one => `<w:tbl><w:tblPr/><w:tr><w:tc>${one}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>`),
    weight: 1,
  },
  { arbitrary: section.map(one => `<w:p><w:pPr><w:sectPr>${one}</w:sectPr></w:pPr></w:p>`), weight: 1 },
)

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:pPr><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Body"><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="120" w:line="360" w:lineRule="auto"/><w:ind w:firstLineChars="200" w:firstLine="420"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Head"><w:basedOn w:val="Body"/><w:pPr><w:ind w:left="420" w:hanging="420" w:hangingChars="100"/></w:pPr><w:rPr><w:b/><w:color w:val="2E74B5"/><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="character" w:styleId="Strong"><w:rPr><w:b/></w:rPr></w:style>`
const theme = `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="o"><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme><a:fontScheme name="o"><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>`
const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/><w:pPr><w:ind w:left="720" w:hanging="720"/></w:pPr></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`

const keptPart = Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 256)

export const randomDocument = fc
  .tuple(fc.oneof(fc.array(block, { minLength: 1, maxLength: 14 }), orderly), section, fc.boolean(), fc.boolean())
  .map(([blocks, last, withSettings, evenAndOdd]) => {
    const root = (name: string, content: string) => `${declaration}<w:${name} ${word}>${content}</w:${name}>`
    const relation = (id: string, type: string, target: string) =>
      `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`
    const related = [
      relation('s', 'styles', 'styles.xml'),
      relation('n', 'numbering', 'numbering.xml'),
      relation('t', 'theme', 'theme/theme1.xml'),
      relation('f1', 'footer', 'footer1.xml'),
      relation('f2', 'footer', '/word/footer2.xml'),
      relation('h1', 'header', 'header1.xml'),
      ...(withSettings ? [relation('x', 'settings', 'settings.xml')] : []),
    ]
    const files: Record<string, string | Uint8Array> = {
      '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
      '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation('r', 'officeDocument', 'word/document.xml')}</Relationships>`,
      'word/document.xml': `${declaration}\r\n<w:document ${word} xmlns:r="${relationships}" xmlns:w14="urn:w14">\r\n<w:body>${blocks.join('\r\n')}<w:sectPr>${last}</w:sectPr></w:body></w:document>`,
      'word/_rels/document.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}</Relationships>`,
      'word/styles.xml': root('styles', styles),
      'word/numbering.xml': root('numbering', numbering),
      'word/theme/theme1.xml': theme,
      'word/footer1.xml': footerXml('center', ['- ', ' -'], 18, 'Calibri'),
      'word/footer2.xml': root('ftr', '<w:p><w:r><w:t>内部使用 </w:t></w:r><w:fldSimple w:instr="PAGE"/></w:p>'),
      'word/header1.xml': root('hdr', '<w:p><w:r><w:t>页眉</w:t></w:r></w:p>'),
      ...(withSettings ? { 'word/settings.xml': root('settings', evenAndOdd ? '<w:evenAndOddHeaders/>' : '') } : {}),
      'word/media/image1.png': keptPart,
      'customXml/item1.xml': `<?xml version="1.0"?>\r\n<a  b='c'/>`,
    }
    return zipped(files)
  })

import type { Kernel } from '#kernel/kernel.ts'
import type { Actor } from '#kernel/people/actor.ts'
import { orThrow } from '#kernel/refusal.ts'
import { readOfficialDocument } from '#modules/documents/format/document/read-official-document.ts'
import { keepText } from '#modules/documents/outgoing/text.ts'
import type { DemoText } from './documents.ts'
import { demoOffice } from './office.ts'

/** The text of the document that the demonstration is writing, kept as its first version. */
export async function demoText(kernel: Kernel, drafter: Actor): Promise<DemoText> {
  const title = `${demoOffice.name}关于做好低温雨雪冰冻天气防范应对工作的通知`
  const document = orThrow(
    readOfficialDocument({
      kind: 'notice',
      mark: { organs: [demoOffice.name], withFile: true },
      title,
      recipients: '各乡镇人民政府，县政府各部门',
      blocks: [
        {
          type: 'paragraph',
          text: '据气象部门预报，近期我县将有一次低温雨雪过程。为切实做好防范应对工作，保障群众生产生活，经县政府同意，现就有关事项通知如下：',
        },
        { type: 'heading', level: 1, text: '压实工作责任' },
        { type: 'paragraph', text: '各乡镇、各部门主要负责同志要靠前指挥，严格落实24小时值班和领导带班制度。' },
        { type: 'heading', level: 1, text: '抓好重点环节' },
        {
          type: 'heading',
          level: 2,
          text: '保障道路畅通。',
          runOn: '县交通运输局要备足融雪物资，及时清除桥面、陡坡积雪结冰。',
        },
        {
          type: 'heading',
          level: 2,
          text: '保障群众生活。',
          runOn: '县农业农村局、县住房和城乡建设局要做好供水管网防冻、农房排险等工作。',
        },
        { type: 'heading', level: 1, text: '及时报送信息' },
        { type: 'paragraph', text: '遇有突发情况，第一时间报告县政府总值班室。' },
      ],
      signatures: [{ name: demoOffice.name }],
      notes: ['此件公开发布'],
    }),
  )
  const { files, substance } = await keepText(kernel, drafter, document, 1)
  return { title, file: files[0], substance }
}

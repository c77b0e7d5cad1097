/** Sections that set no tasks, by their titles. 总体要求 sets none itself, but 发展目标 under it does. */
const without =
  /指导思想|(?:基本|工作|总体|实施|试点|主要)原则|原则$|总体思路|总体要求(?:是)?$|工作思路|(?:重要|重大|现实|深远|充分认识.*)(?:意义|性)|(?:基本|总体|工作|总的)情况|回顾|存在(?:的)?(?:主要)?(?:问题|困难)|面临(?:的)?(?:形势|机遇|挑战)|形势(?:与|和|分析)|背景|适用(?:范围|对象)|(?:试点|实施)(?:范围|时间|地区)$|定义|含义|附则|依据$|主要做法|成效$|取得(?:的)?成[绩效]|有关概念/
const goals =
  /^.{0,10}目标(?:任务|要求|与指标|和任务)?$|^(?:主要|具体|预期|总体)?指标$|^目标任务$|要求(?:与|和|及)目标$|预期目标/

export function aimOf(title: string): 'none' | 'goal' | 'task' {
  const bare = title.replace(/[。：:\s]+$/g, '')
  if (bare.length <= 24 && goals.test(bare)) return 'goal'
  return bare.length <= 30 && without.test(bare) ? 'none' : 'task'
}

/** 总体要求 and the like may hold 发展目标. */
export const mayHoldGoals = (title: string) => /要求|情况|思路/.test(title)

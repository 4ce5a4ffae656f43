/** 页面向浏览器与搜索引擎介绍自己的用词。 */
import type { face as english } from '../en/face.ts'

export const face: Record<keyof typeof english, string> = {
  'face.description': '逐个模拟网店的顾客，先比较方案，再花真金白银。',
}

/** Names of shops and of their segments, in both languages. */
import type { Words } from '../scenario.ts'
import { archetypes, type ArchetypeId } from './index.ts'

const words = (en: string, zh: string): Words => ({ en, 'zh-CN': zh })

export const archetypeNames: Readonly<Record<ArchetypeId, Words>> = {
  fashion: words('Fashion', '服饰'),
  beauty: words('Beauty', '美妆'),
  'mother-baby': words('Mother and baby', '母婴'),
  electronics: words('Electronics', '数码'),
  fresh: words('Fresh food', '生鲜'),
  snack: words('Snacks', '零食'),
}

const segmentNames: Readonly<Record<ArchetypeId, Readonly<Record<string, Words>>>> = {
  fashion: {
    bargain: words('Bargain hunters', '淘货族'), trend: words('Trend seekers', '潮流尝新'), quality: words('Quality buyers', '品质白领'),
    loyal: words('Loyal members', '忠实会员'), occasional: words('Occasional gifts', '送礼散客'),
  },
  beauty: {
    deal: words('Stock-up buyers', '囤货党'), ingredient: words('Ingredient readers', '成分党'), replenish: words('Replenishers', '空瓶党'),
    premium: words('Premium skin care', '高端护肤'), gift: words('Gifts, one-off', '送礼散客'),
  },
  'mother-baby': {
    newborn: words('Newborn parents', '孕产新生'), formula: words('Formula and nappies', '奶粉尿裤'), toddler: words('Toddler parents', '幼儿家庭'),
    thrifty: words('Thrifty mothers', '精打细算'), gift: words('Gifts', '送礼散客'),
  },
  electronics: {
    accessory: words('Accessory buyers', '配件党'), upgrader: words('Upgraders', '换新族'), enthusiast: words('Enthusiasts', '发烧友'),
    waiter: words('Sale waiters', '等大促党'), gift: words('Gifts', '送礼散客'),
  },
  fresh: {
    family: words('Weekly families', '家庭采购'), single: words('Urban singles', '都市独居'), deal: words('Deal chasers', '羊毛党'),
    senior: words('Seniors', '银发族'), once: words('Try once', '一次尝鲜'),
  },
  snack: {
    office: words('Office snackers', '办公室零食党'), family: words('Families', '家庭采购'), deal: words('Basket fillers', '凑单党'), try: words('Samplers', '尝鲜'),
  },
}

/** The name of a segment; its id where the file brings a segment of its own. */
export function segmentName(store: string, id: string): Words {
  const known = Object.hasOwn(archetypes, store) ? segmentNames[store as ArchetypeId] : {}
  return Object.hasOwn(known, id) ? known[id]! : words(id, id)
}

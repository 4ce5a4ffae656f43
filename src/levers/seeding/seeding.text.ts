/** What the seeding lever is called, field by field. */
import { noUnit } from '../no-unit.text.ts'
import type { LeverText } from '../text.ts'
import type { seeding } from './seeding.ts'

export const seedingText: LeverText<(typeof seeding)['fields']> = {
  name: { en: 'Creators and posts', 'zh-CN': '达人种草与晒单' },
  short: { en: 'Posts', 'zh-CN': '种草' },
  summary: { en: 'Creators large and small, and customers, show the goods to those around them.', 'zh-CN': '头部、腰部、尾部达人和顾客把商品晒给身边的人看。' },
  idle: { en: 'nobody is asked to post', 'zh-CN': '没有请任何人发布' },
  fields: {
    head: { label: { en: 'Head creators', 'zh-CN': '头部达人' }, hint: { en: 'Posts per wave by the largest; each is seen by one person in twenty.', 'zh-CN': '每轮多少位头部达人，每条被二十分之一的人看到。' } },
    mid: { label: { en: 'Mid creators', 'zh-CN': '腰部达人' }, hint: { en: 'Posts per wave by those of middle size; each is seen by four in a thousand and trusted more.', 'zh-CN': '每轮多少位腰部达人，每条被千分之四的人看到，可信度更高。' } },
    tail: { label: { en: 'Small creators', 'zh-CN': '尾部达人' }, hint: { en: 'Posts per wave by ordinary people, seen by their own contacts and trusted most.', 'zh-CN': '每轮多少位素人，只被自己的熟人看到，最可信。' } },
    own: { label: { en: 'Own customers', 'zh-CN': '自家顾客' }, hint: { en: 'Customers asked per wave: those who came back and bought lately; who is not content declines.', 'zh-CN': '每轮邀请多少位近期复购的顾客发布，不满意的人不会答应。' } },
    headFee: { label: { en: 'Fee of a head creator', 'zh-CN': '头部报价' }, hint: { en: 'What one post of theirs costs.', 'zh-CN': '头部达人一条的费用。' } },
    midFee: { label: { en: 'Fee of a mid creator', 'zh-CN': '腰部报价' }, hint: { en: 'What one post of theirs costs.', 'zh-CN': '腰部达人一条的费用。' } },
    tailFee: { label: { en: 'Fee of a small creator', 'zh-CN': '尾部报价' }, hint: { en: 'What one post of theirs costs, goods included.', 'zh-CN': '尾部达人一条的费用，含产品。' } },
    ownFee: { label: { en: 'Thanks to a customer', 'zh-CN': '顾客酬谢' }, hint: { en: 'What a customer gets who posts for the shop.', 'zh-CN': '为店铺发布的顾客得到的酬谢。' } },
    sample: { label: { en: 'Sample', 'zh-CN': '样品' }, hint: { en: 'Cost of the sample that comes with it.', 'zh-CN': '随附样品的成本。' } },
    fit: { label: { en: 'Fit', 'zh-CN': '契合度' }, hint: { en: 'How well those who see the posts match the shop’s customers; 1 is the average.', 'zh-CN': '看到的人与店铺顾客的匹配程度，1为平均。' } },
    commission: { label: { en: 'Commission', 'zh-CN': '佣金' }, hint: { en: 'Share of the first order that goes to the poster who brought it.', 'zh-CN': '带来首单的发布者按首单实付所得的比例。' } },
    firstDay: { label: { en: 'First wave', 'zh-CN': '首轮' }, unit: noUnit, hint: { en: 'Day of the run on which the first posters are hired; the first day is 0.', 'zh-CN': '推演第几天请第一轮，第一天记作0。' } },
    everyDays: { label: { en: 'Every', 'zh-CN': '间隔' }, hint: { en: 'Days from one wave to the next.', 'zh-CN': '两轮之间相隔几天。' }, special: { value: 0, word: { en: 'once', 'zh-CN': '只一轮' } } },
    ugc: { label: { en: 'Customers’ posts', 'zh-CN': '展示顾客晒单' }, hint: { en: 'Posts of customers are invited, and shown beside the goods.', 'zh-CN': '征集顾客晒单，并展示在商品旁。' } },
    postPoints: { label: { en: 'Points for a post', 'zh-CN': '晒单积分' }, hint: { en: 'Points that a post earns; in cash, at a fen each, where the shop has no points.', 'zh-CN': '每条晒单奖励的积分；店铺没有积分时按每分0.01元付现。' } },
    prize: { label: { en: 'Prize of the draw', 'zh-CN': '抽奖奖品' }, hint: { en: 'Every 30 days one of those with enough likes wins it.', 'zh-CN': '每30天从集满赞的人里抽一位，奖品价值。' }, special: { value: 0, word: { en: 'no draw', 'zh-CN': '不抽奖' } } },
    likes: { label: { en: 'Likes to enter', 'zh-CN': '集赞门槛' }, hint: { en: 'Likes that a post needs to take part in the draw.', 'zh-CN': '一条晒单集满多少赞才能参加抽奖。' } },
  },
}

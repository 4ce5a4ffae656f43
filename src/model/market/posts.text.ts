/** What the settings of content and posts are called. */
import type { GroupTexts } from '../market.text.ts'
import { text } from './words.ts'

export const postsTexts: Pick<GroupTexts, 'contentResponse' | 'seedingResponse'> = {
  contentResponse: {
    lag: text('Days to take effect', '见效所需天数', 'Days from the spend on content until it brings anybody.', '从花钱到开始带来人流的天数。'),
    halfLife: text('Half-life', '余温减半天数', 'Days until half of what content has built up is forgotten.', '内容积累的效果消退一半所需的天数（半衰期）。'),
    strength: text('Most it can add', '最多增加', 'How many times as many again come by themselves when content is everywhere.', '内容铺满时，自然到店的人最多再增加几倍。'),
    halfSpend: text('Half-way spend', '效果过半的花费', 'A day’s spend of a shop with 200,000 people at which half of that is reached; scaled to yours.', '20万人规模店铺的日花费达到此数，效果过半；按人数折算。'),
    affinity: text('The touched stay', '内容留人', 'By how much content at its most lowers the odds of losing a customer after an order.', '内容铺满时，顾客下单后流失的几率降低几成。'),
  },
  seedingResponse: {
    reachHead: text('Reach of the largest', '头部达人覆盖', 'Share of all people who see a post of a head creator.', '一条头部达人的内容被多少比例的人看到。'),
    reachMid: text('Reach of the middle', '腰部达人覆盖', 'Share of all people who see a post of a creator of middle size.', '一条腰部达人的内容被多少比例的人看到。'),
    trustHead: text('Trust in the largest', '头部可信度', 'How readily those who see it come, against the chance below.', '看到的人下单的意愿，是下面基准概率的几倍。'),
    trustMid: text('Trust in the middle', '腰部可信度', 'The same for creators of middle size.', '腰部达人的倍数。'),
    trustTail: text('Trust in ordinary people', '素人可信度', 'The same for small creators and customers, seen by their own contacts.', '尾部达人和顾客的倍数，看到的是他们身边的人。'),
    conversion: text('Chance per sight', '看到后下单', 'Chance that somebody who never bought comes because of one sight of a post.', '没买过的人看到一次就来下单的概率。'),
    lag: text('Days until a post', '发布延迟', 'A post appears up to so many days after it was ordered.', '下单后最多几天内发布。'),
    window: text('Days to come', '种草到下单', 'Who comes because of a post does so within so many days.', '被种草的人在几天内下单。'),
    awareness: text('Becoming known', '品牌知名度', 'By how much more come by themselves when everybody has seen the shop’s name.', '人人都看到过时，自然到店最多增加的比例。'),
    awarenessHalfLife: text('Half-life of being known', '知名度消退', 'Days until half of the sights are forgotten.', '一半印象被淡忘所需的天数（半衰期）。'),
    postRate: text('Customers who post', '自发晒单率', 'Share of orders that a customer shows to others without any reward.', '没有任何奖励时，一单被晒出来的概率。'),
    pointsHalf: text('Points that double it', '翻倍所需积分', 'Points for a post at which twice as many post.', '每条晒单奖多少积分，晒单率翻倍。'),
    drawPull: text('Pull of a draw', '抽奖的吸引力', 'By how much more post while there is a prize draw.', '有抽奖时，晒单率增加的倍数。'),
    onlookers: text('Who can like a post', '能点赞的人数', 'People who see a customer’s post on a feed and may like it.', '能刷到一位顾客晒单并点赞的人数。'),
    likeRate: text('Likes', '点赞率', 'Share of them who like it.', '其中点赞的比例。'),
    proof: text('Social proof', '口碑背书', 'By how much more carts are filled when posts of customers are everywhere.', '晒单随处可见时，加购率提高的比例。'),
    proofHalf: text('Half-way posts', '效果过半的晒单数', 'Posts in view of a shop with 200,000 people at which half of that is reached; scaled to yours.', '20万人规模店铺有多少条晒单可见时效果过半，按人数折算。'),
    proofHalfLife: text('Half-life of a post', '晒单的时效', 'Days until half of the posts are out of sight.', '一半晒单不再被看到所需的天数（半衰期）。'),
  },
}

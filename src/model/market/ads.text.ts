/** The words of: how people answer to whom, when and with what an ad is shown, and how auctions set its price. */
import type { GroupTexts } from '../market.text.ts'
import { text, words } from './words.ts'

export const adsTexts: Pick<GroupTexts, 'audiences' | 'creatives' | 'auctions' | 'brandSearch'> = {
  audiences: {
    narrowing: text('What a narrow audience keeps', '窄人群保留', 'Power of the width that is left of the pull of ads: 1 is no gain by choosing, 0 that the best few are all that count.', '人群收窄后广告拉力按宽度的几次方保留：1表示挑人没有好处，0表示收得再窄也不损失拉力。'),
    retargetPull: text('Pull of retargeting', '再营销拉动', 'How much more those order who left a cart, at full presence.', '再营销打满时，加购未付款者的下单增加多少。'),
    retargetCarts: text('Carts won by retargeting', '再营销挽回弃购', 'How many times as often a reminder brings a cart back, at full presence.', '再营销打满时，弃购提醒的挽回率是平时的几倍。'),
    retargetDays: text('Days after a cart', '加购后天数', 'Days after a cart was left in which its owner belongs to the audience.', '加购未付款后多少天内属于再营销人群。'),
    retargetReach: text('Size of the audience', '再营销人群规模', 'Spend that half uses up this audience, against that of the feed.', '打到同样饱和度所需的花费，是信息流的几成。'),
    retargetClaim: text('Claimed by retargeting', '再营销抢功程度', 'How eagerly it claims the orders of those who left a cart.', '把加购者的订单记在再营销名下的程度。'),
  },
  creatives: {
    match: text('Effect of a match', '素材匹配效果', 'How much better an ad on prices works with the most deal-prone segment, and worse with the least; one on quality the reverse.', '讲优惠的素材在最爱优惠的人群中好多少、在最不爱的人群中差多少；讲品质的相反。'),
    wear: text('Wear a day', '素材每日衰减', 'What an ad’s effect loses each day until it is replaced.', '素材上线后，效果每天损失的比例，换新后恢复。'),
    explore: text('Shown to learn', '试投比例', 'Share of ads that platforms show at random to learn which works.', '平台随机展示、用来试出好素材的比例。'),
  },
  auctions: {
    rivalUnrest: text('Unrest of rivals’ bids', '对手出价波动', 'How far rivals’ bids swing from week to week; 0: they always bid as usual.', '对手出价每周的波动幅度；0表示一直照常出价。'),
    curve: { ...text('When people are online', '活跃时段', 'How activity spreads over the day.', '一天之中何时活跃。'), options: { evening: words('Evening', '晚间为主'), office: words('Lunch and evening', '午间加晚间'), flat: words('Even', '全天均匀') } },
    hourConversion: text('Busy hours convert', '高峰转化', 'Power of activity by which busy hours convert better.', '越活跃的时段转化越好，取活跃度的几次方。'),
    hourPrice: text('Busy hours cost', '高峰价格', 'Power of activity by which busy hours cost more; as large as the one above, nothing is gained by choosing hours.', '越活跃的时段流量越贵，取活跃度的几次方；与上一项相等时，挑时段没有好处。'),
    hourBidPrice: text('Bids raise the price', '出价抬价', 'Power of the bid at which the price rises in the hours of a higher bid.', '分时加价时，价格随出价的几次方上涨。'),
    tailPrice: text('Price of long-tail words', '长尾词价格', 'What a click on long-tail words costs, against head words.', '长尾词点击价格是大词的几成。'),
    tailVolume: text('Volume of long-tail words', '长尾词流量', 'How much of the volume is left with long-tail words alone.', '只投长尾词时，流量还剩多少。'),
  },
  brandSearch: {
    share: text('Search by the brand’s name', '品牌词占自然来客', 'Share of those who come by themselves that search for the brand’s name.', '自然到店的人中，搜索品牌词而来的比例。'),
    rivalBid: text('Rivals’ bid on it', '对手抢品牌词', 'What rivals bid on the brand’s name, against a usual bid; 0: none does.', '对手对品牌词的出价，是通常出价的几倍；0表示没人抢。'),
    loss: text('Lost at most', '最多流失', 'Share of these searches that is lost where the shop does not bid.', '自己不出价时，品牌词搜索流失的比例。'),
    click: text('Price of a click on it', '品牌词点击价', 'What the shop pays for a click on its own name at a usual bid.', '按通常出价，自家品牌词每次点击的价格。'),
  },
}

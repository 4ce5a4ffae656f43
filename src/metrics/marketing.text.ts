/** The words of the marketing metrics. Three returns on spend stand here; none of them is ever called plain ROI. */
import type { marketingIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

const claimed = 'Net revenue that this channel claims / its spend; other channels claim the same orders too.'
const claimedZh = '该渠道自报（平台归因）的净收入 / 该渠道花费；同一订单其他渠道也会自报。'

export const marketingText: MetricTexts<(typeof marketingIds)[number]> = {
  en: {
    marketing: { label: 'Marketing', short: 'Marketing', definition: 'Ads + discounts given by levers (items, coupons) + rewards + messages + perks + gifts + commissions + points earned + fixed costs of levers.' },
    adSpend: { label: 'Ad spend', short: 'Ads', definition: 'Spend on the five paid channels.' },
    rewards: { label: 'Referral rewards', short: 'Rewards', definition: 'Cash paid to inviters and friends, prizes for helpers, and rewards of leaders of groups.' },
    incrementalRoi: {
      label: 'Incremental ROI', short: 'Incremental ROI',
      definition: 'Contribution margin gained over the baseline / marketing added to it. Margin is net of marketing, so 0 breaks even. A gap while less than 0.5% of the baseline’s GMV is added.',
    },
    spendEfficiency: { label: 'GMV over spend', short: 'GMV over spend', definition: 'GMV / marketing. Breaks even at 1 / margin rate, and says nothing about what would have been sold anyway.' },
    documentsRoi: { label: 'GMV gained over spend added', short: 'GMV gained / spend', definition: '(GMV with − GMV without) / marketing added. Breaks even at 1 / margin rate.' },
    incrementalRoas: { label: 'Incremental return on ads', short: 'Incremental ROAS', definition: 'Net revenue gained over the baseline / ad spend added to it.' },
    claimedRoas: { label: 'Claimed return on ads', short: 'Claimed ROAS', definition: 'Net revenue that the channels claim for themselves / ad spend; claims overlap.' },
    'claimedRoas.search': { label: 'Claimed return, search', short: 'Claimed, search', definition: claimed },
    'claimedRoas.feed': { label: 'Claimed return, feed', short: 'Claimed, feed', definition: claimed },
    'claimedRoas.live': { label: 'Claimed return, live', short: 'Claimed, live', definition: claimed },
    'claimedRoas.kol': { label: 'Claimed return, creators', short: 'Claimed, creators', definition: claimed },
    'claimedRoas.private': { label: 'Claimed return, private groups', short: 'Claimed, private', definition: claimed },
    contentCustomers: { label: 'Customers brought by content', short: 'By content', definition: 'New customers who came by themselves and would not have without content, by search and by reading: they are part of the organic ones. Drawn by the shares of the day.' },
    contentCac: { label: 'Cost per customer of content', short: 'Content CAC', definition: 'Spend on content / customers it brought in the run. What was built up goes on bringing customers after it.' },
    blendedCac: { label: 'Blended CAC', short: 'Blended CAC', definition: '(Ads + content + rewards, in cash or as coupons used + coupons used on first orders) / all new customers, organic ones included. A dash while nothing is spent.' },
    paidCac: { label: 'Paid CAC', short: 'Paid CAC', definition: '(Ads + content + rewards, in cash or as coupons used + coupons used on first orders) / new customers brought by paid channels.' },
    incrementalCac: { label: 'Incremental CAC', short: 'Incremental CAC', definition: 'Marketing added to the baseline / new customers gained over it.' },
    rewardPerNewCustomer: { label: 'Reward per friend won', short: 'Reward per friend', definition: '(Rewards in cash + reward coupons used) / customers brought by friends.' },
    referredLtvCac: { label: 'LTV/CAC of friends', short: 'LTV/CAC friends', definition: 'Contribution after direct costs of the customers brought by friends so far / (rewards in cash + reward coupons used). The rule of 3 comes from software subscriptions.' },
    liveGpm: { label: 'Sales per 1,000 views', short: 'GPM', definition: '1,000 × GMV of live events / views, bought ones included.' },
    couponsRedeemed: { label: 'Coupons redeemed', short: 'Redeemed', definition: 'Coupons used in an order.' },
    couponRedemption: { label: 'Redemption rate', short: 'Redemption', definition: 'Coupons redeemed / coupons issued.' },
    organicShareOfRedemptions: {
      label: 'Redemptions without need', short: 'Without need',
      definition: 'Coupons used in orders that would have come anyway / coupons redeemed.',
    },
    couponLeak: { label: 'Coupon leak', short: 'Leak', definition: 'Coupon money that went to orders which would have come anyway / all coupon money.' },
    marginPerCoupon: { label: 'Margin gained per coupon', short: 'Margin per coupon', definition: 'Contribution margin gained over the baseline / coupons redeemed more than there.' },
    promotionRoi: {
      label: 'GMV gained over promotion', short: 'GMV gained / promo',
      definition: '(GMV with the promotion calendar − GMV of the baseline) / discounts, gifts and spend on its days. Breaks even at 1 / margin rate.',
    },
    memberDayShare: {
      label: 'Member day share', short: 'Member day share',
      definition: 'GMV of member days, returns included / all GMV. Reports claim 30% for one day a month; much of it is put off from the days before or taken from those after, so read the change of GMV against the baseline beside it.',
    },
    costPerIncrementalOrder: { label: 'Cost per incremental order', short: 'Cost per order', definition: 'Discounts given more than in the baseline / orders gained over it.' },
  },
  'zh-CN': {
    marketing: { label: '营销费用', short: '营销费用', definition: '广告 + 手段的让利（折扣、券）+ 奖励 + 触达 + 权益 + 礼品 + 佣金 + 积分成本 + 手段的固定费用。' },
    adSpend: { label: '广告花费', short: '广告', definition: '五个付费渠道的花费。' },
    rewards: { label: '老带新奖励', short: '奖励', definition: '付给邀请人和好友的现金、助力奖品和团长奖励。' },
    incrementalRoi: { label: '增量ROI', short: '增量ROI', definition: '比基线多出的贡献毛利 / 比基线多花的营销费用。贡献毛利已扣营销费用，所以0即保本。多花的费用不到基线GMV的0.5%时留空。' },
    spendEfficiency: { label: '投产比（GMV/营销费用）', short: '投产比', definition: 'GMV / 营销费用。保本线为1/毛利率；它不区分本来就会成交的部分。' },
    documentsRoi: { label: '增量投产比（增量GMV/增量费用）', short: '增量投产比', definition: '（有此手段的GMV − 没有时的GMV）/ 增加的营销费用。保本线为1/毛利率。' },
    incrementalRoas: { label: '广告增量ROAS', short: '增量ROAS', definition: '比基线多出的净收入 / 比基线多花的广告费。' },
    claimedRoas: { label: '平台自报ROAS', short: '自报ROAS', definition: '各渠道自报（平台归因）的净收入之和 / 广告花费；自报相互重叠。' },
    'claimedRoas.search': { label: '搜索自报ROAS', short: '自报，搜索', definition: claimedZh },
    'claimedRoas.feed': { label: '信息流自报ROAS', short: '自报，信息流', definition: claimedZh },
    'claimedRoas.live': { label: '直播自报ROAS', short: '自报，直播', definition: claimedZh },
    'claimedRoas.kol': { label: '达人自报ROAS', short: '自报，达人', definition: claimedZh },
    'claimedRoas.private': { label: '私域自报ROAS', short: '自报，私域', definition: claimedZh },
    contentCustomers: { label: '内容带来的新客', short: '内容新客', definition: '没有内容就不会来的自然新客，包括搜索来的和看了笔记来的，已含在自然新客中。按当天占比抽取。' },
    contentCac: { label: '内容获客成本', short: '内容获客成本', definition: '内容花费 / 推演期内它带来的新客。推演结束后，积累的内容还会继续带来人。' },
    blendedCac: { label: '综合获客成本', short: '综合获客成本', definition: '（广告 + 内容 + 现金奖励 + 已用的奖励券 + 首单用券）/ 全部新客，含自然新客。没花钱时显示“–”。' },
    paidCac: { label: '付费获客成本', short: '付费获客成本', definition: '（广告 + 内容 + 现金奖励 + 已用的奖励券 + 首单用券）/ 付费渠道带来的新客。' },
    incrementalCac: { label: '增量获客成本', short: '增量获客成本', definition: '比基线多花的营销费用 / 比基线多出的新客。' },
    rewardPerNewCustomer: { label: '每位裂变新客的奖励', short: '单客奖励', definition: '（现金奖励 + 已用的奖励券）/ 裂变新客。' },
    referredLtvCac: { label: '裂变新客LTV/CAC', short: '裂变LTV/CAC', definition: '好友带来的新客至今的毛贡献（扣直接成本）/（现金奖励 + 已用的奖励券）。“大于3”的说法来自软件订阅业。' },
    liveGpm: { label: '千次观看成交额', short: '千次成交', definition: '1000 × 直播成交额 / 观看次数，含购买的观看。' },
    couponsRedeemed: { label: '核销张数', short: '核销', definition: '在订单中使用的优惠券张数。' },
    couponRedemption: { label: '核销率', short: '核销率', definition: '核销张数 / 发放张数。' },
    organicShareOfRedemptions: { label: '自然单核销占比', short: '自然单核销', definition: '用在本来就会下的订单上的券 / 核销张数。' },
    couponLeak: { label: '补贴浪费', short: '补贴浪费', definition: '给了本来就会下的订单的券额 / 全部券额。' },
    marginPerCoupon: { label: '每张券的增量贡献毛利', short: '单券增量毛利', definition: '比基线多出的贡献毛利 / 比基线多核销的张数。' },
    promotionRoi: {
      label: '促销增量投产比', short: '促销投产比',
      definition: '（有促销日历的GMV − 基线GMV）/ 活动日的折扣、赠品和花费之和。保本线为1/毛利率。',
    },
    memberDayShare: {
      label: '会员日占比', short: '会员日占比',
      definition: '会员日的GMV（含后来退货的）/ 全部GMV。常见说法是一天占全月30%；其中不少是前几天推迟、后几天提前的，要同时看GMV比基线变了多少。',
    },
    costPerIncrementalOrder: { label: '每个增量订单的成本', short: '增量单成本', definition: '比基线多让出的优惠 / 比基线多出的订单。' },
  },
}

/** The words of the loyalty metrics. */
import type { loyaltyIds } from './ids.ts'
import type { MetricTexts } from './text.ts'

export const loyaltyText: MetricTexts<(typeof loyaltyIds)[number]> = {
  en: {
    revenuePerBuyer: { label: 'Revenue per buyer (ARPU)', short: 'Revenue per buyer' },
    marginPerBuyer: { label: 'Margin per buyer', short: 'Margin per buyer' },
    memberShareOfGmv: { label: 'Members’ share of GMV', short: 'Members’ share' },
    diamondShareOfGmv: { label: 'Diamond share of GMV', short: 'Diamond share' },
    pointsCost: { label: 'Cost of points', short: 'Points' },
    pointsOwed: { label: 'Owed in points', short: 'Owed in points' },
    pointsUse: { label: 'Points used', short: 'Points used' },
    pointsShared: { label: 'Points for sharing', short: 'For sharing' },
    gmvPerPoint: { label: 'GMV per point', short: 'GMV per point' },
    pointsRoi: { label: 'GMV gained over points', short: 'GMV gained / points' },
    tierMembers: { label: 'Members', short: 'Members' },
    goldMembers: { label: 'Gold members and above', short: 'Gold and above' },
    diamondMembers: { label: 'Diamond members', short: 'Diamond' },
    tierUpgrades: { label: 'Tier upgrades', short: 'Upgrades' },
    tierDowngrades: { label: 'Tier downgrades', short: 'Downgrades' },
    pointsHoarded: { label: 'Points held by savers', short: 'Held by savers' },
    pointsPayers: { label: 'Orders paid with points', short: 'Paid with points' },
  },
  'zh-CN': {
    revenuePerBuyer: { label: '每位买家收入（ARPU）', short: '每位买家收入' },
    marginPerBuyer: { label: '每位买家毛利', short: '每位买家毛利' },
    memberShareOfGmv: { label: '会员GMV占比', short: '会员占比' },
    diamondShareOfGmv: { label: '钻石卡GMV占比', short: '钻石卡占比' },
    pointsCost: { label: '积分成本', short: '积分成本' },
    pointsOwed: { label: '积分应付', short: '积分应付' },
    pointsUse: { label: '积分使用率', short: '积分使用率' },
    pointsShared: { label: '分享积分比', short: '分享积分比' },
    gmvPerPoint: { label: '每积分GMV', short: '每积分GMV' },
    pointsRoi: { label: '积分增量投产比', short: '积分增量投产比' },
    tierMembers: { label: '会员人数', short: '会员人数' },
    goldMembers: { label: '金卡及以上会员', short: '金卡以上' },
    diamondMembers: { label: '钻石卡会员', short: '钻石会员' },
    tierUpgrades: { label: '升级次数', short: '升级' },
    tierDowngrades: { label: '降级次数', short: '降级' },
    pointsHoarded: { label: '囤积积分占比', short: '囤积占比' },
    pointsPayers: { label: '用积分抵扣的订单占比', short: '积分抵扣占比' },
  },
}

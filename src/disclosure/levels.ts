/** Levels of organ that a county's portal knows, in official order; villages disclose with their township and have no duties of their own. */
export const organLevels = {
  county: '县级人民政府',
  department: '县级人民政府部门',
  township: '乡镇人民政府（街道办事处）',
  village: '村民委员会（社区居民委员会）',
} as const;
export type OrganLevel = keyof typeof organLevels;
export const organLevelIds = Object.keys(organLevels) as [OrganLevel, ...OrganLevel[]];

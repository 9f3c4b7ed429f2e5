import { defineFormat } from '../format.ts'

export const tiktokUserData = defineFormat({
  id: 'tiktok-user-data',
  title: 'TikTok personal data download (user_data_tiktok.json): refused',
  find: 'TikTok > Settings > Account > Download your data. It is not analytics: do not give it to anybody',
  gives: ['nothing'],
  columns: {},
  refusal: {
    code: 'personal-data-download',
    message: 'this is a personal data download: it has no views, shares or reach, and it names other people',
  },
  topKeys: [
    ['Profile And Settings', 'Your Activity'],
    ['Your Activity', 'Post'],
    ['Activity', 'App Settings'],
    ['Activity', 'Profile'],
    ['Direct Message', 'Comment'],
    ['Direct Messages', 'Comment'],
  ],
})

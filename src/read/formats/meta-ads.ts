import { column } from '../cells/columns.ts'
import { defineFormat } from '../format.ts'

/** Ads Manager and the Marketing API of Meta, and tables made from them: told from TikTok's by what only Meta calls so. */
export const metaAds = defineFormat({
  id: 'meta-ads',
  title: 'Meta Ads Manager (Instagram, Facebook): report of ads',
  find: 'Meta Ads Manager > Reports > Export',
  gives: ['nothing'],
  columns: {
    impressions: column('text', ['Impressions', '# of Impressions'], 'essential'),
    viewers: column('text', 'Reach', 'essential'),
    adSet: column('text', ['Ad set name', 'adset_name', 'Ad set ID', 'adset_id']),
    spent: column('money', 'Amount spent'),
    spend: column('money', 'Spend'),
    clicks: column('text', ['Link clicks', '# of Website Clicks', 'Clicks (all)', 'inline_link_clicks']),
    from: column('text', ['Reporting starts', 'date_start']),
    results: column('text', 'Results'),
    delivery: column('text', ['Delivery level', 'Delivery status', 'Ad delivery']),
  },
  oneOf: ['adSet', 'spent', 'clicks', 'from', 'delivery'],
  refusal: {
    code: 'other-platform',
    message: 'this is a report of ads on Instagram or Facebook (columns Impressions, Reach, and words of Meta)',
  },
})

/** Several small tables one below the other; the first tells what the file is. */
export const metaAudience = defineFormat({
  id: 'meta-audience',
  title: 'Meta Business Suite (Instagram, Facebook): audience by age, gender and place',
  find: 'Meta Business Suite > Insights > Audience > Export',
  gives: ['nothing'],
  columns: {
    age: column('text', '', 'essential'),
    women: column('text', 'Women', 'essential'),
    men: column('text', 'Men', 'essential'),
  },
  everyday: true,
  refusal: {
    code: 'other-platform',
    message: 'this is the audience of a page of Instagram or Facebook (columns Women, Men)',
  },
})

/** Posts without their reach: the table that lies beside `instagram-insights` and shares its ids. */
export const instagramMedia = defineFormat({
  id: 'instagram-media',
  title: 'Instagram API: media',
  find: 'The Instagram Graph API, or a warehouse that reads it',
  gives: ['nothing'],
  columns: {
    id: column('text', 'id', 'essential'),
    kind: column('text', 'media_type', 'essential'),
    product: column('text', 'media_product_type', 'essential'),
    likes: column('text', 'like_count', 'required'),
    comments: column('text', 'comments_count', 'required'),
  },
  everyday: true,
  refusal: {
    code: 'other-platform',
    message: 'these are posts of Instagram (columns media_type, media_product_type)',
  },
})

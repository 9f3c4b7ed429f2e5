/** The file of options of a folder. */
export const CONFIG_FILE = 'reach.config.json'

export const splitFiles = async (..._: unknown[]): Promise<void> => {}

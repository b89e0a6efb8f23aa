/** Whether every state is looked at in every look and every dialog is opened; in the daily tests some stand for all. */
export const isLongForm = process.env['WEGMARKE_ALL_LOOKS'] !== undefined

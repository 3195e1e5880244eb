/** Where the learner's progress is kept in this browser. */
export const PROGRESS_KEY = "learn-progress";

/**
 * Run before anything is painted: a browser that keeps no progress says so on the root element (`data-learner`). What
 * the server draws is right for it as it stands, so it is shown, and can be answered, before the scripts are there.
 */
export const NEWCOMER_SCRIPT = `try{if(localStorage.getItem(${JSON.stringify(PROGRESS_KEY)})===null)document.documentElement.dataset.learner="new"}catch(e){}`;

/** The id of the step's heading, where the focus goes when a step begins. */
export const STEP_TITLE = "step-title";

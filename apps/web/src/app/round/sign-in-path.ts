/** The sign-in, and back to the round. */
export const signInPath = "/sign-in?next=%2Fround";

/** Quizzes: assigned by rules, taken in the browser, scored by the server; a result becomes a fact of the rep. */
@NullMarked
package io.salesmanager.coaching.quiz;

import org.jspecify.annotations.NullMarked;

/** Quizzes over HTTP. */
@NullMarked
package io.salesmanager.coaching.quiz.rest;

import org.jspecify.annotations.NullMarked;

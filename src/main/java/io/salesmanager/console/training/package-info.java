/** The pages of training: quizzes, the mentor, eligibility and approvals. */
@NullMarked
package io.salesmanager.console.training;

import org.jspecify.annotations.NullMarked;

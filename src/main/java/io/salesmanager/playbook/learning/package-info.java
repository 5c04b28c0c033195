/** What reps read and are asked: articles of the mentor and banks of questions, as the rulebook's files have them. */
@NullMarked
package io.salesmanager.playbook.learning;

import org.jspecify.annotations.NullMarked;

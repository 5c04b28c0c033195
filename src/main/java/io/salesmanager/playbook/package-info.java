/** The sales process as data: stages, exit evidence, touch plans, calendar, precedence, product lines and dials. */
@NullMarked
package io.salesmanager.playbook;

import org.jspecify.annotations.NullMarked;

/** What is known of the company's selling: teams, reps, accounts, deals and what happened to them. */
@NullMarked
package io.salesmanager.crm;

import org.jspecify.annotations.NullMarked;

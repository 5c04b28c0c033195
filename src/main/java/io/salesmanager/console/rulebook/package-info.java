/** The rulebook for the people who write it: its rules, and what is common to the pages about it. */
@NullMarked
package io.salesmanager.console.rulebook;

import org.jspecify.annotations.NullMarked;

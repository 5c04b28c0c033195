/** The text files that make a rulebook, and what is wrong with them, located. */
@NullMarked
package io.salesmanager.playbook.source;

import org.jspecify.annotations.NullMarked;

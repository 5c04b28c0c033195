/** The editor: files of a version, checked while they are written, proposed as a candidate. */
@NullMarked
package io.salesmanager.console.rulebook.edit;

import org.jspecify.annotations.NullMarked;

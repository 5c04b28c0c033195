/** The authors' command line: a rulebook checked and tested without a database or a server. */
@NullMarked
package io.salesmanager.cli;

import org.jspecify.annotations.NullMarked;

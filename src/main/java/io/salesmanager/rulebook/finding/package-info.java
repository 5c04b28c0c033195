/** What is found in the active rulebook: analysed beside all else, once a version. */
@NullMarked
package io.salesmanager.rulebook.finding;

import org.jspecify.annotations.NullMarked;

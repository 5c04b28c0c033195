/** HTTP of what is said of managers. */
@NullMarked
package io.salesmanager.coaching.manager.rest;

import org.jspecify.annotations.NullMarked;

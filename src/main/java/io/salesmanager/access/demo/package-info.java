/** The demo: nobody signs in, so only this machine's own browser may look. */
@NullMarked
package io.salesmanager.access.demo;

import org.jspecify.annotations.NullMarked;

/** The sample company as the company of the demo. */
@NullMarked
package io.salesmanager.sample.demo;

import org.jspecify.annotations.NullMarked;

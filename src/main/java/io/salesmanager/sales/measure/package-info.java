/** From history to facts as of an instant. */
@NullMarked
package io.salesmanager.sales.measure;

import org.jspecify.annotations.NullMarked;

/** The Drools network: rules in, conclusions out. */
@NullMarked
package io.salesmanager.engine.network;

import org.jspecify.annotations.NullMarked;

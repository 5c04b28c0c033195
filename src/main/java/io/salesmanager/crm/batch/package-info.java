/** Facts and events as they are sent, one or many, each with its own answer. */
@NullMarked
package io.salesmanager.crm.batch;

import org.jspecify.annotations.NullMarked;

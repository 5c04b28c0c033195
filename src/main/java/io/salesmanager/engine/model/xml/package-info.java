/** The elements of a model, with the place of each in its file. */
@NullMarked
package io.salesmanager.engine.model.xml;

import org.jspecify.annotations.NullMarked;

/** Reads the part of FEEL, the expression language of DMN, that rules can say. */
@NullMarked
package io.salesmanager.engine.model.feel;

import org.jspecify.annotations.NullMarked;

/** DMN models by themselves: checked before KIE sees them, compiled without Java, evaluated within bounds. */
@NullMarked
package io.salesmanager.engine.dmn;

import org.jspecify.annotations.NullMarked;
